package io.github.gongkai.internal.validation;

import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.publication.IndexNumber;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationLink;
import io.github.gongkai.validation.Findings;
import io.github.gongkai.validation.Judge;
import io.github.gongkai.validation.Rule;
import io.github.gongkai.validation.RuleContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rules on publications against each other and against the catalog that they fulfil. */
final class PublicationSetRules {
    private static final NoticeCode NOT_INTERPRETED = new NoticeCode("PUB-024");
    private static final NoticeCode DEAD_LINK = new NoticeCode("PUB-025");
    private static final NoticeCode SAME_INDEX = new NoticeCode("PUB-026");
    private static final NoticeCode SAME_REVISION = new NoticeCode("PUB-027");
    private static final NoticeCode UNKNOWN_ITEM = new NoticeCode("PUB-029");
    private static final Pattern POLICY =
            Pattern.compile("(?:办法|规定|细则|实施方案|实施意见|指导意见|行动计划|若干措施)(?:[（(][^（）()]{0,20}[）)])?(?:的通知)?$");

    private PublicationSetRules() {}

    static List<Rule<?>> all() {
        return List.of(
                Rule.across(Publication.class, context -> new Interpretations(), "PUB-024"),
                Rule.across(Publication.class, context -> new Links(), "PUB-025"),
                Rule.across(Publication.class, context -> sameIndex(), "PUB-026"),
                Rule.across(Publication.class, context -> sameRevision(), "PUB-027"),
                Rule.on(Publication.class, PublicationSetRules::unknownItem, "PUB-029"));
    }

    private static final class Interpretations implements Judge<Publication> {
        private final Map<String, String> policies = new LinkedHashMap<>();
        private final Map<String, String> titles = new HashMap<>();
        private final Set<String> interpreted = new HashSet<>();

        @Override
        public void judge(Publication publication, Findings findings) {
            boolean explains = false;
            for (PublicationLink link : publication.links()) {
                if (link.kind() == PublicationLink.Kind.INTERPRETS) {
                    explains = true;
                    interpreted.add(link.target().value());
                }
            }
            boolean policy = publication.documentNumber() != null
                    && POLICY.matcher(publication.title().strip()).find();
            if (policy && !explains) {
                policies.put(publication.id().value(), findings.subjectPointer());
                titles.put(publication.id().value(), publication.title());
            }
        }

        @Override
        public void finish(Findings findings) {
            policies.forEach((id, pointer) -> {
                if (!interpreted.contains(id)) {
                    findings.found(NOT_INTERPRETED, pointer + "/links", titles.get(id));
                }
            });
        }
    }

    private static final class Links implements Judge<Publication> {
        private final Set<String> known = new HashSet<>();
        private final Map<String, String> targets = new LinkedHashMap<>();

        @Override
        public void judge(Publication publication, Findings findings) {
            known.add(publication.id().value());
            for (int i = 0; i < publication.links().size(); i++) {
                targets.put(
                        findings.subjectPointer() + "/links/" + i + "/target",
                        publication.links().get(i).target().value());
            }
        }

        @Override
        public void finish(Findings findings) {
            targets.forEach((pointer, target) -> {
                if (!known.contains(target)) {
                    findings.found(DEAD_LINK, pointer, target);
                }
            });
        }
    }

    private static Judge<Publication> sameIndex() {
        Map<String, String> owners = new HashMap<>();
        return (publication, findings) -> {
            IndexNumber index = publication.indexNumber();
            if (index == null) {
                return;
            }
            // Revisions of one publication keep their number.
            String owner = publication.id().value();
            String earlier = owners.putIfAbsent(index.value(), owner);
            if (earlier != null && !earlier.equals(owner)) {
                findings.found(SAME_INDEX, "/indexNumber", index.value(), Map.of("other", earlier));
            }
        };
    }

    private static Judge<Publication> sameRevision() {
        Set<String> seen = new HashSet<>();
        return (publication, findings) -> {
            if (!seen.add(publication.id() + "\n" + publication.revision())) {
                findings.found(
                        SAME_REVISION, "/id", publication.id().value(), Map.of("revision", publication.revision()));
            }
        };
    }

    private static Judge<Publication> unknownItem(RuleContext context) {
        DisclosureCatalog catalog = context.catalog();
        Set<String> items = catalog == null
                ? Set.of()
                : catalog.items().stream().map(item -> item.id().value()).collect(Collectors.toSet());
        return (publication, findings) -> {
            if (catalog != null && !items.contains(publication.item().value())) {
                findings.found(UNKNOWN_ITEM, "/item", publication.item().value());
            }
        };
    }
}
