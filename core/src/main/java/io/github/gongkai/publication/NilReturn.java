package io.github.gongkai.publication;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;

/**
 * A nil return (零报告): the statement that nothing fell due for an item in a period. Immutable.
 *
 * @param from first day of the period
 * @param to last day of the period
 * @param reason why there is nothing, in words
 */
public record NilReturn(
        LocalDate from,
        LocalDate to,

        @NotBlank(message = "{io.github.gongkai.notice.PUB-016}")
        String reason) {}
