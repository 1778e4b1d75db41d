package io.github.gongkai.process;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the foot of an official document (版记, GB/T 9704-2012, 7.4). Immutable.
 *
 * @param copiedTo 抄送机关
 * @param printedBy 印发机关, or null
 * @param printedOn 印发日期, or null
 */
public record DocumentImprint(
        List<String> copiedTo,
        @Nullable String printedBy,
        @Nullable LocalDate printedOn) {
    /** An imprint that is still empty. */
    public static final DocumentImprint NONE = new DocumentImprint(List.of(), null, null);

    /** Copies the list. */
    public DocumentImprint {
        copiedTo = List.copyOf(copiedTo);
    }
}
