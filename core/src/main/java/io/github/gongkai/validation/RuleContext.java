package io.github.gongkai.validation;

import io.github.gongkai.calendar.Deadlines;
import io.github.gongkai.catalog.DisclosureCatalog;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may know of the run it judges in. Immutable.
 *
 * @param date the day as of which is judged
 * @param checkpoint the moment of the work
 * @param deadlines reckons due dates by the run's calendar
 * @param catalog the catalog that is judged, or that publications fulfil; null if none was given
 */
public record RuleContext(
        LocalDate date,
        Checkpoint checkpoint,
        Deadlines deadlines,
        @Nullable DisclosureCatalog catalog) {}
