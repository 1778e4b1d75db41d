package io.github.gongkai.internal.validation;

import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.privacy.PersonalDataFinding;
import io.github.gongkai.privacy.PersonalDataKind;
import io.github.gongkai.privacy.PersonalDataScanner;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.validation.Findings;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

import static com.google.common.base.Preconditions.checkState;

/** Checks for personal data (个人信息) in what is about to be read by everybody. Only the masked form is ever reported. */
final class PersonalDataChecks {
    static final List<String> CODES = List.of("PRI-001", "PRI-002", "PRI-003", "PRI-004");

    private static final NoticeCode ID_CARD = new NoticeCode("PRI-001");
    private static final NoticeCode MOBILE = new NoticeCode("PRI-002");
    private static final NoticeCode BANK_CARD = new NoticeCode("PRI-003");
    private static final NoticeCode OFFICE_MOBILE = new NoticeCode("PRI-004");
    private static final Map<PersonalDataKind, NoticeCode> BY_KIND = Map.of(
            PersonalDataKind.ID_CARD, ID_CARD, PersonalDataKind.MOBILE, MOBILE, PersonalDataKind.BANK_CARD, BANK_CARD);
    private static final PersonalDataScanner SCANNER = new PersonalDataScanner();
    private static final Pattern OFFICE = Pattern.compile("(?:联系|咨询|监督|举报|投诉|服务|值班|办公|报名)(?:电话|方式|热线)[^0-9\\n]{0,8}$");
    private static final int CONTEXT = 16;
    /** More numbers than this in one text are a list of people. */
    private static final int MOST_OFFICE_MOBILES = 2;

    private PersonalDataChecks() {}

    static void judge(Publication publication, String text, Findings findings) {
        scan(publication.title(), "/title", findings);
        scan(publication.summary(), "/summary", findings);
        scan(publication.source(), "/source", findings);
        scan(text, "/html", findings);
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
            List<PersonalDataFinding> all = SCANNER.scan(text);
            boolean list = countMobiles(text, all) > MOST_OFFICE_MOBILES;
            for (PersonalDataFinding finding : all) {
                findings.found(
                        codeOf(text, finding, list),
                        pointer,
                        finding.masked(),
                        Map.of("kind", finding.kind().label()));
            }
        }
    }

    private static long countMobiles(String text, List<PersonalDataFinding> findings) {
        return findings.stream()
                .filter(f -> f.kind() == PersonalDataKind.MOBILE)
                .map(f -> text.substring(f.start(), f.end()))
                .distinct()
                .count();
    }

    private static NoticeCode codeOf(String text, PersonalDataFinding finding, boolean list) {
        if (finding.kind() == PersonalDataKind.MOBILE && !list) {
            // The telephone of an office must be printed; that of a beneficiary must not, whatever the column is
            // called.
            String before = text.substring(Math.max(0, finding.start() - CONTEXT), finding.start());
            return OFFICE.matcher(before).find() ? OFFICE_MOBILE : MOBILE;
        }
        NoticeCode code = BY_KIND.get(finding.kind());
        checkState(code != null, "no rule for personal data of the kind %s", finding.kind());
        return code;
    }
}
