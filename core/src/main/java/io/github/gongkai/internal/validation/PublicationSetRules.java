package io.github.gongkai.internal.validation;

import io.github.gongkai.catalog.DisclosureCatalog;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.catalog.ItemId;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.publication.IndexNumber;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicityAttribute;
import io.github.gongkai.standard.DisclosureMode;
import io.github.gongkai.validation.Findings;
import io.github.gongkai.validation.Judge;
import io.github.gongkai.validation.NotEvaluated;
import io.github.gongkai.validation.Rule;
import io.github.gongkai.validation.RuleContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules on publications against each other and against the catalog that they fulfil. */
final class PublicationSetRules {
    private static final NoticeCode SAME_INDEX = new NoticeCode("PUB-026");
    private static final NoticeCode SAME_REVISION = new NoticeCode("PUB-027");
    private static final NoticeCode UNKNOWN_ITEM = new NoticeCode("PUB-029");
    private static final NoticeCode SAME_TITLE = new NoticeCode("PUB-067");
    private static final NoticeCode OTHER_MODE = new NoticeCode("PUB-068");
    private static final NoticeCode OTHER_DOMAIN = new NoticeCode("PUB-069");
    private static final long POSITION = 0xffffffffL;
    private static final Set<DisclosureMode> ONLY_ON_APPLICATION = Set.of(DisclosureMode.ON_APPLICATION);

    private PublicationSetRules() {}

    static List<Rule<?>> all() {
        return List.of(
                Rule.across(Publication.class, context -> sameIndex(new HashedKeys()), "PUB-026"),
                Rule.across(Publication.class, context -> sameRevision(new HashedKeys()), "PUB-027"),
                Rule.across(Publication.class, context -> sameTitle(new HashedKeys()), "PUB-067"),
                Rule.on(Publication.class, PublicationSetRules::item, "PUB-029", "PUB-068", "PUB-069"));
    }

    /** Keeps for each number half a hash of the publication that has it, and where that stood. */
    static Judge<Publication> sameIndex(HashedKeys owners) {
        long[] position = new long[1];
        return (publication, findings) -> {
            long own = position[0]++ & POSITION;
            IndexNumber index = publication.indexNumber();
            if (index == null) {
                return;
            }
            // Revisions of one publication keep their number.
            long owner = HashedKeys.hash(publication.id().value()) & ~POSITION;
            long key = HashedKeys.hash(index.value());
            OptionalLong earlier = owners.find(key);
            if (earlier.isEmpty()) {
                if (!owners.put(key, owner | own)) {
                    findings.notEvaluated(SAME_INDEX, NotEvaluated.Reason.CAPACITY_REACHED);
                }
            } else if ((earlier.getAsLong() & ~POSITION) != owner) {
                findings.found(
                        SAME_INDEX,
                        "/indexNumber",
                        index.value(),
                        Map.of("other", (earlier.getAsLong() & POSITION) + 1));
            }
        };
    }

    private static Judge<Publication> sameRevision(HashedKeys seen) {
        return (publication, findings) -> {
            long key = HashedKeys.hash(publication.id() + "\n" + publication.revision());
            if (seen.find(key).isPresent()) {
                findings.found(
                        SAME_REVISION, "/id", publication.id().value(), Map.of("revision", publication.revision()));
            } else if (!seen.add(key)) {
                findings.notEvaluated(SAME_REVISION, NotEvaluated.Reason.CAPACITY_REACHED);
            }
        };
    }

    /** One title twice from one body; a later revision keeps its title, and nil returns of two quarters differ in theirs. */
    private static Judge<Publication> sameTitle(HashedKeys seen) {
        return (publication, findings) -> {
            if (publication.title().isBlank() || publication.revision() > 1) {
                return;
            }
            long key = HashedKeys.hash(
                    publication.body().id() + "\n" + publication.title().strip());
            if (seen.find(key).isPresent()) {
                findings.found(SAME_TITLE, "/title", publication.title());
            } else if (!seen.add(key)) {
                findings.notEvaluated(SAME_TITLE, NotEvaluated.Reason.CAPACITY_REACHED);
            }
        };
    }

    private static Judge<Publication> item(RuleContext context) {
        DisclosureCatalog catalog = context.catalog();
        Map<ItemId, DisclosureItem> items = new HashMap<>();
        if (catalog != null) {
            catalog.items().forEach(item -> items.putIfAbsent(item.id(), item));
        }
        return (publication, findings) -> {
            if (catalog != null) {
                judge(publication, items.get(publication.item()), findings);
            }
        };
    }

    private static void judge(Publication publication, @Nullable DisclosureItem item, Findings findings) {
        if (item == null) {
            findings.found(UNKNOWN_ITEM, "/item", publication.item().value());
            return;
        }
        boolean proactive = publication.attribute() == PublicityAttribute.PROACTIVE;
        if (proactive && item.standard().modes().equals(ONLY_ON_APPLICATION)) {
            findings.found(OTHER_MODE, "/attribute", PublicityAttribute.PROACTIVE.label(), Map.of("item", item.name()));
        }
        if (!item.domain().equals(publication.domain().code())) {
            findings.found(
                    OTHER_DOMAIN,
                    "/domain",
                    publication.domain().name(),
                    Map.of("item", item.name(), "domain", item.domain().value()));
        }
    }
}
