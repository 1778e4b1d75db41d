package io.github.gongkai.internal.validation;

import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.publication.Attachment;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.validation.Findings;
import io.github.gongkai.validation.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Rules on attachments (附件): what a reader's machine and every file system can take. */
final class AttachmentRules {
    private static final NoticeCode UNSAFE_NAME = new NoticeCode("PUB-020");
    private static final NoticeCode UNSAFE_TYPE = new NoticeCode("PUB-021");
    private static final NoticeCode SAME_NAME = new NoticeCode("PUB-023");
    private static final NoticeCode UNSAFE_ADDRESS = new NoticeCode("PUB-035");
    private static final NoticeCode OTHER_TYPE = new NoticeCode("PUB-047");
    private static final NoticeCode ARCHIVE = new NoticeCode("PUB-048");
    private static final Set<String> ARCHIVES = Set.of("zip", "rar", "7z", "tar", "gz", "tgz");
    /** What the media type of a known ending begins with or holds. */
    private static final Map<String, String> TYPES = Map.of(
            "pdf", "pdf", "doc", "word", "docx", "word", "xls", "excel", "xlsx", "sheet", "jpg", "image/", "jpeg",
            "image/", "png", "image/", "txt", "text/", "csv", "csv");

    private static final Set<String> UNTOLD = Set.of("", "application/octet-stream");

    private AttachmentRules() {}

    static List<Rule<?>> all() {
        return List.of(Rule.on(
                Publication.class,
                context -> AttachmentRules::judge,
                "PUB-020",
                "PUB-021",
                "PUB-023",
                "PUB-035",
                "PUB-047",
                "PUB-048"));
    }

    private static void judge(Publication publication, Findings findings) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < publication.attachments().size(); i++) {
            Attachment attachment = publication.attachments().get(i);
            String pointer = "/attachments/" + i;
            String name = attachment.name().toLowerCase(Locale.ROOT);
            if (!FileNames.isPortable(name)) {
                findings.found(UNSAFE_NAME, pointer + "/name", attachment.name());
            }
            ending(attachment, FileNames.ending(name), pointer, findings);
            if (!name.isBlank() && !names.add(name)) {
                findings.found(SAME_NAME, pointer + "/name", attachment.name());
            }
            if (!isFetchable(attachment.url())) {
                findings.found(UNSAFE_ADDRESS, pointer + "/url", attachment.url());
            }
        }
    }

    private static void ending(Attachment attachment, String ending, String pointer, Findings findings) {
        if (FileNames.isRunnable(attachment.name())) {
            findings.found(UNSAFE_TYPE, pointer + "/name", attachment.name());
        }
        if (ARCHIVES.contains(ending)) {
            findings.found(ARCHIVE, pointer + "/name", attachment.name());
        }
        String expected = TYPES.get(ending);
        String type = attachment.mediaType().strip().toLowerCase(Locale.ROOT);
        if (expected != null && !UNTOLD.contains(type) && !type.contains(expected)) {
            findings.found(OTHER_TYPE, pointer + "/mediaType", attachment.mediaType(), Map.of("ending", ending));
        }
    }

    /** Absolute by HTTP, or relative without leaving the page's folder; an empty one has a notice of its own. */
    private static boolean isFetchable(String url) {
        String lower = url.strip().toLowerCase(Locale.ROOT);
        int colon = lower.indexOf(':');
        boolean relative = colon < 0 || lower.substring(0, colon).indexOf('/') >= 0;
        return lower.startsWith("http://") || lower.startsWith("https://") || relative && !lower.contains("..");
    }
}
