package io.github.gongkai.internal.validation;

import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.privacy.PersonalDataFinding;
import io.github.gongkai.privacy.PersonalDataKind;
import io.github.gongkai.privacy.PersonalDataScanner;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.validation.Findings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks for personal data (个人信息) in what is about to be read by everybody. Only the masked form is ever reported. */
final class PersonalDataChecks {
    static final List<String> CODES = Arrays.stream(PersonalDataKind.values())
            .map(kind -> codeOf(kind).value())
            .distinct()
            .toList();

    private static final PersonalDataScanner SCANNER = new PersonalDataScanner().withContacts();

    private PersonalDataChecks() {}

    static void judge(Publication publication, Findings findings) {
        scan(publication.title(), "/title", findings);
        scan(publication.summary(), "/summary", findings);
        scan(publication.source(), "/source", findings);
        report(SCANNER.scanHtml(publication.html()), "/html", findings);
        for (int i = 0; i < publication.keywords().size(); i++) {
            scan(publication.keywords().get(i), "/keywords/" + i, findings);
        }
        for (int i = 0; i < publication.attachments().size(); i++) {
            scan(publication.attachments().get(i).name(), "/attachments/" + i + "/name", findings);
        }
        if (publication.nilReturn() != null) {
            scan(publication.nilReturn().reason(), "/nilReturn/reason", findings);
        }
    }

    private static void scan(@Nullable String text, String pointer, Findings findings) {
        if (text != null) {
            report(SCANNER.scan(text), pointer, findings);
        }
    }

    private static void report(List<PersonalDataFinding> all, String pointer, Findings findings) {
        for (PersonalDataFinding finding : all) {
            findings.found(
                    codeOf(finding.kind()),
                    pointer,
                    finding.masked(),
                    Map.of("kind", finding.kind().label()));
        }
    }

    private static NoticeCode codeOf(PersonalDataKind kind) {
        return new NoticeCode(
                switch (kind) {
                    case ID_CARD -> "PRI-001";
                    case MOBILE -> "PRI-002";
                    case BANK_CARD, BANK_ACCOUNT -> "PRI-003";
                    // The telephone of an office must be printed; that of a beneficiary must not.
                    case OFFICE_CONTACT -> "PRI-004";
                    case PASSPORT -> "PRI-005";
                    case LANDLINE -> "PRI-006";
                    case PLATE -> "PRI-007";
                    case ADDRESS -> "PRI-008";
                    case NAME -> "PRI-009";
                });
    }
}
