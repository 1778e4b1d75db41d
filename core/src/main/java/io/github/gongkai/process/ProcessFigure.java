package io.github.gongkai.process;

import io.github.gongkai.standard.LimitUnit;
import java.time.LocalDate;

/**
 * A figure of the process (时限数值) in force from a day on, with its source. Immutable.
 *
 * @param name what others call it by, such as {@code interpretation}
 * @param amount how many
 * @param unit of what; a working day and a calendar day are never the same
 * @param validFrom first day in force
 * @param provenance how sure it is
 * @param source where it stands
 */
public record ProcessFigure(
        String name, int amount, LimitUnit unit, LocalDate validFrom, Provenance provenance, String source) {}
