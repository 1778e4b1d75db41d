package io.github.gongkai.process;

import io.github.gongkai.notice.Notice;
import java.util.List;

/**
 * What a content judge found. Immutable.
 *
 * @param notices the findings
 * @param undecided whether a rule that matters could not be judged
 */
public record ContentFindings(List<Notice> notices, boolean undecided) {
    /** Copies the list. */
    public ContentFindings {
        notices = List.copyOf(notices);
    }

    /** These findings, all rules judged. */
    public static ContentFindings of(List<Notice> notices) {
        return new ContentFindings(notices, false);
    }
}
