package io.github.gongkai.process;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the red line and the imprint (主体, GB/T 9704-2012, 7.3). Immutable.
 *
 * @param title 标题
 * @param mainRecipients 主送机关; empty for a document that addresses everybody
 * @param text 正文 in plain text
 * @param formedOn 成文日期, or null while it is not signed
 * @param sealed 印章: whether the seal is on it
 * @param note 附注 in the brackets below the date, such as 此件公开发布; null if none
 */
public record DocumentText(
        String title,
        List<String> mainRecipients,
        String text,
        @Nullable LocalDate formedOn,
        boolean sealed,
        @Nullable String note) {
    /** Copies the list. */
    public DocumentText {
        mainRecipients = List.copyOf(mainRecipients);
    }
}
