package io.github.gongkai.internal.validation;

import io.github.gongkai.body.SocialCreditCode;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.validation.Findings;
import io.github.gongkai.validation.RuleContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks of what a text says against what else is known of the publication. */
final class ContentChecks {
    static final List<String> CODES = List.of("PUB-037", "PUB-043", "PUB-046", "PUB-065");

    private static final NoticeCode CREDIT_CODE = new NoticeCode("PUB-037");
    private static final NoticeCode OTHER_DATE = new NoticeCode("PUB-043");
    private static final NoticeCode NO_ATTACHMENT = new NoticeCode("PUB-046");
    private static final NoticeCode OLD_BASIS = new NoticeCode("PUB-065");
    private static final Pattern CODE = Pattern.compile("(?<![0-9A-Za-z])[159NY][0-9A-Z]{17}(?![0-9A-Za-z*])");
    private static final Pattern LAST_DATE = Pattern.compile("([12][0-9]{3})年([0-9]{1,2})月([0-9]{1,2})日\\s*$");
    private static final Pattern PROMISE =
            Pattern.compile("(?:^|\\n)[ \\t\u3000]{0,8}附件[0-9一二三四五六]{0,2}[:：]|(?:详见|见|参见)附件");
    private static final int TAIL = 40;

    private ContentChecks() {}

    static TextCheck check(RuleContext context) {
        return (publication, text, findings) -> {
            creditCodes(text, findings);
            closingDate(publication, text, findings);
            promisedAttachments(publication, text, findings);
            oldBases(publication, text, findings);
        };
    }

    private static void oldBases(Publication publication, String text, Findings findings) {
        for (SupersededBases.Entry entry : SupersededBases.listCitedIn(text, publication.formedOn())) {
            findings.found(
                    OLD_BASIS,
                    "/html",
                    entry.cited(),
                    Map.of("day", entry.repealedOn(), "successor", entry.replacedBy()));
        }
    }

    /** Only the head is shown: what is no credit code may be somebody's number, mistyped. */
    private static void creditCodes(String text, Findings findings) {
        if (!text.contains("信用代码")) {
            return;
        }
        Matcher code = CODE.matcher(text);
        while (code.find()) {
            if (!SocialCreditCode.isValid(code.group())) {
                findings.found(CREDIT_CODE, "/html", code.group().substring(0, 6) + "…");
            }
        }
    }

    private static void closingDate(Publication publication, String text, Findings findings) {
        String end = text.stripTrailing();
        Optional<LocalDate> date = dateAtEnd(end.substring(Math.max(0, end.length() - TAIL)));
        if (date.isPresent() && !date.get().equals(publication.formedOn())) {
            findings.found(
                    OTHER_DATE,
                    "/formedOn",
                    publication.formedOn().toString(),
                    Map.of("date", date.get().toString()));
        }
    }

    /** A date on a line of its own at the end: 落款. */
    private static Optional<LocalDate> dateAtEnd(String end) {
        Matcher date = LAST_DATE.matcher(end);
        if (!date.find() || date.start() > 0 && !Character.isWhitespace(end.charAt(date.start() - 1))) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3))));
        } catch (DateTimeException e) {
            // 2月30日: not a day of the calendar, so nothing to compare with.
            return Optional.empty();
        }
    }

    private static void promisedAttachments(Publication publication, String text, Findings findings) {
        boolean linked = publication.html().contains("href");
        boolean none = publication.attachments().isEmpty() && !linked;
        if (none && text.contains("附件") && PROMISE.matcher(text).find()) {
            findings.found(NO_ATTACHMENT, "/attachments", null);
        }
    }
}
