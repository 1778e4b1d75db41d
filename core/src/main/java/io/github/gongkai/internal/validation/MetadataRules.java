package io.github.gongkai.internal.validation;

import com.google.common.collect.ImmutableSet;
import io.github.gongkai.body.SocialCreditCode;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.publication.IndexNumber;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationLink;
import io.github.gongkai.publication.Validity;
import io.github.gongkai.standard.DocumentNumber;
import io.github.gongkai.validation.Checkpoint;
import io.github.gongkai.validation.Findings;
import io.github.gongkai.validation.Judge;
import io.github.gongkai.validation.Rule;
import io.github.gongkai.validation.RuleContext;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules on the metadata of one publication: title, numbers, dates, keywords, summary, validity. */
final class MetadataRules {
    private static final NoticeCode NO_ORGAN = new NoticeCode("PUB-036");
    private static final NoticeCode BROKEN_INDEX = new NoticeCode("PUB-038");
    private static final NoticeCode OTHER_YEAR = new NoticeCode("PUB-039");
    private static final NoticeCode NO_NUMBER = new NoticeCode("PUB-040");
    private static final NoticeCode OUT_IN_FUTURE = new NoticeCode("PUB-041");
    private static final NoticeCode NO_KEYWORDS = new NoticeCode("PUB-049");
    private static final NoticeCode NO_SUMMARY = new NoticeCode("PUB-050");
    private static final NoticeCode SAME_KEYWORD = new NoticeCode("PUB-051");
    private static final NoticeCode TEST_TITLE = new NoticeCode("PUB-052");
    private static final NoticeCode FILE_NAME_AS_TITLE = new NoticeCode("PUB-053");
    private static final NoticeCode UNLINKED = new NoticeCode("PUB-060");
    private static final NoticeCode TITLE_SAYS_REPEALED = new NoticeCode("PUB-062");
    private static final Set<String> TEST_TITLES = ImmutableSet.copyOf(Vocabulary.of("test-title"));
    private static final Pattern SERIAL = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_/.-]*[0-9][A-Za-z]?");
    private static final Set<String> FILE_ENDINGS =
            Set.of("doc", "docx", "xls", "xlsx", "pdf", "wps", "et", "ofd", "txt", "jpg", "jpeg", "png");
    private static final Pattern REPEALED = Pattern.compile("[（(【\\[](?:已)?(?:废止|失效)[）)】\\]]");

    private MetadataRules() {}

    static List<Rule<?>> all() {
        return List.of(
                on(MetadataRules::numbers, "PUB-036", "PUB-038", "PUB-039", "PUB-040"),
                Rule.on(Publication.class, MetadataRules::future, "PUB-041")
                        .at(EnumSet.complementOf(EnumSet.of(Checkpoint.SCHEDULE))),
                on(MetadataRules::findability, "PUB-049", "PUB-050", "PUB-051"),
                on(MetadataRules::title, "PUB-052", "PUB-053"),
                on(MetadataRules::standing, "PUB-060", "PUB-062"));
    }

    private static Rule<Publication> on(Judge<Publication> judge, String... codes) {
        return Rule.on(Publication.class, context -> judge, codes);
    }

    private static void numbers(Publication publication, Findings findings) {
        SocialCreditCode credit = publication.body().creditCode();
        // 9: enterprises, 5: social organisations; organs and public institutions begin with 1.
        if (credit != null && (credit.value().charAt(0) == '9' || credit.value().charAt(0) == '5')) {
            findings.found(NO_ORGAN, "/body/creditCode", credit.value());
        }
        IndexNumber index = publication.indexNumber();
        if (index != null && !SERIAL.matcher(index.value()).matches()) {
            findings.found(BROKEN_INDEX, "/indexNumber", index.value());
        }
        DocumentNumber number = publication.documentNumber();
        if (number != null && number.year() != publication.formedOn().getYear()) {
            findings.found(OTHER_YEAR, "/documentNumber", number.toString(), Map.of("formed", publication.formedOn()));
        }
        if (number == null && PolicyTitles.isPolicy(publication.title()) && !isAbout(publication)) {
            findings.found(NO_NUMBER, "/documentNumber", null);
        }
    }

    private static boolean isAbout(Publication publication) {
        return publication.links().stream().anyMatch(l -> l.kind() != PublicationLink.Kind.FOLLOWS);
    }

    private static Judge<Publication> future(RuleContext context) {
        return (publication, findings) -> {
            LocalDateTime at = publication.publishedAt();
            if (at != null && at.toLocalDate().isAfter(context.date())) {
                findings.found(OUT_IN_FUTURE, "/publishedAt", at.toString(), Map.of("date", context.date()));
            }
        };
    }

    private static void findability(Publication publication, Findings findings) {
        if (publication.keywords().isEmpty()) {
            findings.found(NO_KEYWORDS, "/keywords", null);
        }
        if (publication.summary() == null || publication.summary().isBlank()) {
            findings.found(NO_SUMMARY, "/summary", null);
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < publication.keywords().size(); i++) {
            String keyword = publication.keywords().get(i).strip();
            if (!keyword.isEmpty() && !seen.add(keyword)) {
                findings.found(SAME_KEYWORD, "/keywords/" + i, keyword);
            }
        }
    }

    private static void title(Publication publication, Findings findings) {
        String title = publication.title().strip();
        if (TEST_TITLES.contains(title)) {
            findings.found(TEST_TITLE, "/title", title);
        }
        if (title.indexOf('.') >= 0 && FILE_ENDINGS.contains(FileNames.ending(title))) {
            findings.found(FILE_NAME_AS_TITLE, "/title", title);
        }
    }

    private static boolean isInterpretation(String title) {
        return title.endsWith("解读") || title.startsWith("一图读懂") || title.startsWith("图解");
    }

    private static void standing(Publication publication, Findings findings) {
        String title = publication.title().strip();
        boolean interprets = publication.links().stream().anyMatch(l -> l.kind() == PublicationLink.Kind.INTERPRETS);
        if (!interprets && isInterpretation(title)) {
            findings.found(UNLINKED, "/links", title);
        }
        if (publication.validity() == Validity.IN_FORCE
                && REPEALED.matcher(title).find()) {
            findings.found(
                    TITLE_SAYS_REPEALED, "/validity", publication.validity().label());
        }
    }
}
