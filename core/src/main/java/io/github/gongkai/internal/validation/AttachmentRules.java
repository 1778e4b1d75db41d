package io.github.gongkai.internal.validation;

import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.publication.Attachment;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.validation.Findings;
import io.github.gongkai.validation.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules on attachments (附件): what a reader's machine and every file system can take. */
final class AttachmentRules {
    private static final NoticeCode UNSAFE_NAME = new NoticeCode("PUB-020");
    private static final NoticeCode UNSAFE_TYPE = new NoticeCode("PUB-021");
    private static final NoticeCode SAME_NAME = new NoticeCode("PUB-023");
    private static final NoticeCode UNSAFE_ADDRESS = new NoticeCode("PUB-035");
    // Separators, control and bidirectional characters, what Windows forbids, a leading or trailing dot or blank.
    private static final Pattern UNSAFE = Pattern.compile(
            "[/\\\\:*?\"<>|\\p{Cntrl}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]|^[. ]|[. ]$|^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\\.|$)");
    private static final int LONGEST_NAME = 120;
    private static final Set<String> RUNNABLE = Set.of(
            "apk", "bat", "cmd", "com", "dll", "docm", "exe", "hta", "htm", "html", "jar", "js", "jse", "jsp", "lnk",
            "msi", "php", "pptm", "ps1", "reg", "scr", "sh", "svg", "vbe", "vbs", "wsf", "xlsm", "xhtml");

    private AttachmentRules() {}

    static List<Rule<?>> all() {
        return List.of(Rule.on(
                Publication.class, context -> AttachmentRules::judge, "PUB-020", "PUB-021", "PUB-023", "PUB-035"));
    }

    private static void judge(Publication publication, Findings findings) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < publication.attachments().size(); i++) {
            Attachment attachment = publication.attachments().get(i);
            String pointer = "/attachments/" + i;
            String name = attachment.name().toLowerCase(Locale.ROOT);
            if (UNSAFE.matcher(name).find() || name.length() > LONGEST_NAME) {
                findings.found(UNSAFE_NAME, pointer + "/name", attachment.name());
            }
            if (RUNNABLE.contains(name.substring(name.lastIndexOf('.') + 1))) {
                findings.found(UNSAFE_TYPE, pointer + "/name", attachment.name());
            }
            if (!name.isBlank() && !names.add(name)) {
                findings.found(SAME_NAME, pointer + "/name", attachment.name());
            }
            if (!isFetchable(attachment.url())) {
                findings.found(UNSAFE_ADDRESS, pointer + "/url", attachment.url());
            }
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
