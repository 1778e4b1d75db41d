package io.github.gongkai.internal.validation;

import io.github.gongkai.body.DisclosureLevel;
import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.notice.NoticeCode;
import io.github.gongkai.standard.Audience;
import io.github.gongkai.standard.Carrier;
import io.github.gongkai.standard.CarrierPhrase;
import io.github.gongkai.standard.DisclosureMode;
import io.github.gongkai.standard.DisclosureStandard;
import io.github.gongkai.validation.Findings;
import io.github.gongkai.validation.Judge;
import io.github.gongkai.validation.NotEvaluated;
import io.github.gongkai.validation.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules on how an item reaches its readers: carriers (渠道和载体), mode (方式) and audience (对象), and whether they agree. */
final class CarrierRules {
    private static final String CARRIERS = "/standard/carriers";
    private static final String AUDIENCE = "/standard/audience";
    private static final NoticeCode NO_AUDIENCE = new NoticeCode("CAT-008");
    private static final NoticeCode BROADCAST_REQUESTS = new NoticeCode("CAT-019");
    private static final NoticeCode CONTRADICTION = new NoticeCode("CAT-020");
    private static final NoticeCode UNNAMED_GROUP = new NoticeCode("CAT-021");
    private static final NoticeCode NO_WEBSITE = new NoticeCode("CAT-022");
    private static final NoticeCode AMBIGUOUS = new NoticeCode("CAT-023");
    private static final NoticeCode NOTHING_TICKED = new NoticeCode("CAT-024");
    private static final Set<Carrier> TO_EVERYBODY = EnumSet.of(
            Carrier.GOVERNMENT_WEBSITE,
            Carrier.GOVERNMENT_GAZETTE,
            Carrier.SOCIAL_MEDIA,
            Carrier.BROADCAST,
            Carrier.PRINT_MEDIA);
    private static final Set<DisclosureMode> ONLY_ON_APPLICATION = Set.of(DisclosureMode.ON_APPLICATION);

    private CarrierRules() {}

    static List<Rule<?>> all() {
        return List.of(
                Rule.on(DisclosureItem.class, context -> CarrierRules::audience, "CAT-008", "CAT-020", "CAT-021"),
                carrierRule(BROADCAST_REQUESTS, CarrierRules::broadcastRequests),
                carrierRule(NO_WEBSITE, CarrierRules::noWebsite),
                carrierRule(AMBIGUOUS, CarrierRules::ambiguous),
                carrierRule(NOTHING_TICKED, CarrierRules::nothingTicked));
    }

    @FunctionalInterface
    private interface OnCarriers {
        void judge(DisclosureStandard standard, CarrierPhrase carriers, Findings findings);
    }

    private static Rule<DisclosureItem> carrierRule(NoticeCode code, OnCarriers onCarriers) {
        Judge<DisclosureItem> judge = (item, findings) -> {
            CarrierPhrase carriers = item.standard().carriers();
            if (carriers == null) {
                findings.notEvaluated(code, NotEvaluated.Reason.EARLIER_FIELD_BROKEN);
            } else {
                onCarriers.judge(item.standard(), carriers, findings);
            }
        };
        return Rule.on(DisclosureItem.class, context -> judge, code.value());
    }

    private static void audience(DisclosureItem item, Findings findings) {
        Audience audience = item.standard().audience();
        if (!audience.generalPublic() && !audience.specificGroup()) {
            findings.found(NO_AUDIENCE, AUDIENCE, null);
        }
        if (audience.generalPublic() && item.standard().modes().equals(ONLY_ON_APPLICATION)) {
            findings.found(CONTRADICTION, AUDIENCE, "全社会 + 依申请");
        }
        String group = audience.group();
        if (audience.specificGroup() && (group == null || group.isBlank())) {
            findings.found(UNNAMED_GROUP, AUDIENCE, null);
        }
    }

    private static void broadcastRequests(DisclosureStandard standard, CarrierPhrase carriers, Findings findings) {
        String open = carriers.selected().stream()
                .filter(TO_EVERYBODY::contains)
                .map(Carrier::label)
                .collect(Collectors.joining("、"));
        if (standard.modes().equals(ONLY_ON_APPLICATION) && !open.isEmpty()) {
            findings.found(BROADCAST_REQUESTS, CARRIERS, open);
        }
    }

    private static void noWebsite(DisclosureStandard standard, CarrierPhrase carriers, Findings findings) {
        boolean forAll = standard.modes().contains(DisclosureMode.PROACTIVE)
                && standard.audience().generalPublic();
        boolean ticked = !carriers.selected().isEmpty() || !carriers.other().isEmpty();
        boolean certain = carriers.ambiguous().isEmpty();
        boolean website = carriers.selected().contains(Carrier.GOVERNMENT_WEBSITE)
                || carriers.other().stream().anyMatch(other -> other.contains("网") || other.contains("平台"));
        // What a village discloses to its own people hangs on its board (村务公开).
        boolean village = standard.levels().equals(Set.of(DisclosureLevel.VILLAGE));
        if (!village && forAll && ticked && certain && !website) {
            findings.found(NO_WEBSITE, CARRIERS, carriers.text());
        }
    }

    private static void ambiguous(DisclosureStandard standard, CarrierPhrase carriers, Findings findings) {
        if (!carriers.ambiguous().isEmpty()) {
            String options = String.join("、", carriers.ambiguous());
            findings.found(
                    AMBIGUOUS,
                    CARRIERS,
                    options,
                    Map.of("count", carriers.ambiguous().size()));
        }
    }

    private static void nothingTicked(DisclosureStandard standard, CarrierPhrase carriers, Findings findings) {
        boolean none = carriers.selected().isEmpty() && carriers.other().isEmpty();
        if (none && carriers.ambiguous().isEmpty()) {
            findings.found(NOTHING_TICKED, CARRIERS, carriers.text());
        }
    }
}
