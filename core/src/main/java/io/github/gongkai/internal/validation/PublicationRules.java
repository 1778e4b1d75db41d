package io.github.gongkai.internal.validation;

import io.github.gongkai.body.SocialCreditCode;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.publication.IndexNumber;
import io.github.gongkai.publication.NilReturn;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicityAttribute;
import io.github.gongkai.publication.Validity;
import io.github.gongkai.validation.Checkpoint;
import io.github.gongkai.validation.Findings;
import io.github.gongkai.validation.Judge;
import io.github.gongkai.validation.Rule;
import io.github.gongkai.validation.RuleContext;
import java.util.List;
import java.util.Map;

/** Rules on one publication: its metadata and its text. */
final class PublicationRules {
    private static final NoticeCode TITLE_IS_DOMAIN = new NoticeCode("PUB-002");
    private static final NoticeCode WRONG_PREFIX = new NoticeCode("PUB-005");
    private static final NoticeCode BORROWED_PREFIX = new NoticeCode("PUB-006");
    private static final NoticeCode NOT_DISCLOSED = new NoticeCode("PUB-009");
    private static final NoticeCode ON_APPLICATION = new NoticeCode("PUB-010");
    private static final NoticeCode PERIOD_REVERSED = new NoticeCode("PUB-017");
    private static final NoticeCode PERIOD_RUNNING = new NoticeCode("PUB-018");
    private static final NoticeCode PERIOD_LONG = new NoticeCode("PUB-055");
    private static final NoticeCode NIL_WITH_FILES = new NoticeCode("PUB-056");
    private static final NoticeCode LINKS_TO_ITSELF = new NoticeCode("PUB-030");
    private static final NoticeCode NO_LONGER_VALID = new NoticeCode("PUB-031");

    private PublicationRules() {}

    static List<Rule<?>> all() {
        return List.of(
                on(PublicationRules::titleIsDomain, "PUB-002"),
                on(PublicationRules::indexNumber, "PUB-005", "PUB-006"),
                on(PublicationRules::attribute, "PUB-009", "PUB-010").at(Checkpoint.goingOut()),
                Rule.on(Publication.class, PublicationRules::nilReturn, "PUB-017", "PUB-018", "PUB-055", "PUB-056"),
                on(PublicationRules::links, "PUB-030"),
                on(PublicationRules::validity, "PUB-031").at(Checkpoint.goingOut()));
    }

    private static Rule<Publication> on(Judge<Publication> judge, String... codes) {
        return Rule.on(Publication.class, context -> judge, codes);
    }

    private static void titleIsDomain(Publication publication, Findings findings) {
        if (publication.title().strip().equals(publication.domain().name().strip())) {
            findings.found(TITLE_IS_DOMAIN, "/title", publication.title());
        }
    }

    private static void indexNumber(Publication publication, Findings findings) {
        IndexNumber index = publication.indexNumber();
        if (index == null) {
            return;
        }
        SocialCreditCode own = publication.body().creditCode();
        if (!IndexNumberForms.hasRightPrefix(index.value())) {
            findings.found(WRONG_PREFIX, "/indexNumber", index.value());
        } else if (own != null && IndexNumberForms.belongsToAnother(index.value(), own)) {
            findings.found(BORROWED_PREFIX, "/indexNumber", index.value(), Map.of("own", own));
        }
    }

    private static void attribute(Publication publication, Findings findings) {
        PublicityAttribute attribute = publication.attribute();
        if (attribute == PublicityAttribute.NOT_DISCLOSED) {
            findings.found(NOT_DISCLOSED, "/attribute", attribute.label());
        } else if (attribute == PublicityAttribute.ON_APPLICATION) {
            findings.found(ON_APPLICATION, "/attribute", attribute.label());
        }
    }

    private static Judge<Publication> nilReturn(RuleContext context) {
        return (publication, findings) -> {
            NilReturn nil = publication.nilReturn();
            if (nil == null) {
                return;
            }
            if (nil.to().isBefore(nil.from())) {
                findings.found(PERIOD_REVERSED, "/nilReturn/to", nil.to().toString(), Map.of("from", nil.from()));
            } else if (nil.to().isAfter(context.date())) {
                findings.found(PERIOD_RUNNING, "/nilReturn/to", nil.to().toString());
            }
            if (nil.to().isAfter(nil.from().plusYears(1))) {
                findings.found(PERIOD_LONG, "/nilReturn/to", nil.from() + "—" + nil.to());
            }
            if (!publication.attachments().isEmpty()) {
                findings.found(NIL_WITH_FILES, "/attachments", null);
            }
        };
    }

    private static void links(Publication publication, Findings findings) {
        for (int i = 0; i < publication.links().size(); i++) {
            if (publication.links().get(i).target().equals(publication.id())) {
                findings.found(LINKS_TO_ITSELF, "/links/" + i, publication.id().value());
            }
        }
    }

    private static void validity(Publication publication, Findings findings) {
        Validity validity = publication.validity();
        if (validity == Validity.REPEALED || validity == Validity.EXPIRED) {
            findings.found(NO_LONGER_VALID, "/validity", validity.label());
        }
    }
}
