package io.github.gongkai.internal.validation;

import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.privacy.PersonalDataFinding;
import io.github.gongkai.privacy.PersonalDataKind;
import io.github.gongkai.privacy.PersonalDataScanner;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.validation.Findings;
import io.github.gongkai.validation.Rule;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules on personal data (个人信息) in what is about to be read by everybody. Only the masked form is ever reported. */
final class PersonalDataRules {
    private static final NoticeCode ID_CARD = new NoticeCode("PRI-001");
    private static final NoticeCode MOBILE = new NoticeCode("PRI-002");
    private static final NoticeCode BANK_CARD = new NoticeCode("PRI-003");
    private static final NoticeCode OFFICE_MOBILE = new NoticeCode("PRI-004");
    private static final PersonalDataScanner SCANNER = new PersonalDataScanner();
    private static final Pattern OFFICE = Pattern.compile("(?:联系|咨询|监督|举报|投诉|服务|值班|办公|报名)(?:电话|方式|热线)[^0-9\\n]{0,8}$");
    private static final int CONTEXT = 16;
    /** More numbers than this in one text are a list of people. */
    private static final int MOST_OFFICE_MOBILES = 2;

    private PersonalDataRules() {}

    static List<Rule<?>> all() {
        return List.of(Rule.on(
                Publication.class, context -> PersonalDataRules::judge, "PRI-001", "PRI-002", "PRI-003", "PRI-004"));
    }

    private static void judge(Publication publication, Findings findings) {
        scan(publication.title(), "/title", findings);
        scan(publication.summary(), "/summary", findings);
        scan(publication.source(), "/source", findings);
        scan(HtmlText.of(publication.html()), "/html", findings);
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
                findings.found(codeOf(text, finding, list), pointer, finding.masked());
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
        return switch (finding.kind()) {
            case ID_CARD -> ID_CARD;
            case BANK_CARD -> BANK_CARD;
            // The telephone of an office must be printed; that of a beneficiary must not, whatever the column is
            // called.
            case MOBILE -> {
                String before = text.substring(Math.max(0, finding.start() - CONTEXT), finding.start());
                yield !list && OFFICE.matcher(before).find() ? OFFICE_MOBILE : MOBILE;
            }
        };
    }
}
