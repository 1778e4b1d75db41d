package io.github.gongkai.exchange;

import java.util.List;

/**
 * What the screening of an attachment gave (附件筛查结果). Immutable.
 *
 * @param file name of the file, without folders
 * @param findings in the order of the file, the first {@link AttachmentScreener#MOST_FINDINGS} of them
 * @param total how many there are
 * @param notChecked what could not be read and is therefore not known to be clean, each with the reason
 * @param opened false if nothing of the file could be read
 */
public record Screening(
        String file, List<AttachmentFinding> findings, long total, List<String> notChecked, boolean opened) {
    /** Copies the lists. */
    public Screening {
        findings = List.copyOf(findings);
        notChecked = List.copyOf(notChecked);
    }

    /** Whether all of it was read and nothing was found. */
    public boolean isClean() {
        return total == 0 && notChecked.isEmpty() && opened;
    }
}
