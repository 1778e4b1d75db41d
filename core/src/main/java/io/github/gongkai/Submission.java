package io.github.gongkai;

import io.github.gongkai.delivery.Enqueued;
import io.github.gongkai.validation.ValidationReport;
import java.util.List;

/**
 * What became of a wish to publish (发布申请结果). Immutable.
 *
 * @param report why it may or may not go out
 * @param deliveries one for each channel; none if it may not go out
 */
public record Submission(ValidationReport report, List<Enqueued> deliveries) {
    /** Copies the list. */
    public Submission {
        deliveries = List.copyOf(deliveries);
    }

    /** Whether it may go out. */
    public boolean isAllowed() {
        return report.verdict().allows();
    }
}
