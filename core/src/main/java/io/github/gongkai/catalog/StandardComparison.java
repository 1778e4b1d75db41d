package io.github.gongkai.catalog;

import io.github.gongkai.catalog.ComparisonFinding.Kind;
import io.github.gongkai.standard.Audience;
import io.github.gongkai.standard.Carrier;
import io.github.gongkai.standard.CarrierPhrase;
import io.github.gongkai.standard.ContentElement;
import io.github.gongkai.standard.DisclosureMode;
import io.github.gongkai.standard.DisclosureStandard;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What an item demands less than its baseline. */
final class StandardComparison {
    private final GuidelineItem baseline;
    private final DisclosureItem item;
    private final double score;
    private final DisclosureStandard wanted;
    private final DisclosureStandard actual;
    private final List<ComparisonFinding> findings = new ArrayList<>();

    StandardComparison(GuidelineItem baseline, DisclosureItem item, double score) {
        this.baseline = baseline;
        this.item = item;
        this.score = score;
        this.wanted = baseline.item().standard();
        this.actual = item.standard();
    }

    List<ComparisonFinding> findings() {
        compareElements();
        LimitComparison.compare(wanted.timeLimit(), actual.timeLimit()).forEach(this::add);
        compareCarriers();
        compareAudience();
        compareModes();
        return findings;
    }

    private void add(LimitComparison.Result result) {
        add(result.kind(), result.detail());
    }

    private void add(Kind kind, String detail) {
        findings.add(new ComparisonFinding(kind, item, baseline, score, detail));
    }

    private void compareElements() {
        String content = actual.content();
        // An element that is named like the item itself is there with the item.
        List<String> present = Stream.of(
                        Stream.ofNullable(content),
                        actual.elements().stream().map(ContentElement::name),
                        item.path().stream())
                .flatMap(texts -> texts)
                .map(ItemName::normalize)
                .filter(t -> !t.isEmpty())
                .toList();
        List<String> lacking = wanted.elements().stream()
                .filter(ContentElement::required)
                .map(ContentElement::name)
                .filter(name -> present.stream().noneMatch(text -> isIn(ItemName.normalize(name), text)))
                .toList();
        if (!lacking.isEmpty()) {
            boolean blank = content == null && actual.elements().isEmpty();
            String detail = blank ? "目录未写公开内容，基线要素为：" : "公开内容缺少要素：";
            add(Kind.FEWER_ELEMENTS, detail + String.join("；", lacking));
        }
    }

    private static boolean isIn(String element, String text) {
        return text.contains(element) || ItemName.dice(element, text) >= CatalogComparison.THRESHOLD;
    }

    private void compareCarriers() {
        CarrierPhrase there = actual.carriers();
        CarrierPhrase demanded = wanted.carriers();
        if (demanded == null) {
            return;
        }
        Set<Carrier> ticked = there == null ? Set.of() : there.selected();
        List<String> others = there == null
                ? List.of()
                : Stream.concat(there.other().stream(), there.ambiguous().stream())
                        .map(ItemName::normalize)
                        .toList();
        List<String> lacking = Stream.concat(
                        demanded.selected().stream()
                                .filter(c -> !ticked.contains(c))
                                .map(Carrier::label),
                        demanded.other().stream())
                .filter(label -> others.stream().noneMatch(o -> o.contains(ItemName.normalize(label))))
                .toList();
        if (!lacking.isEmpty()) {
            add(Kind.FEWER_CARRIERS, "未选基线要求的载体：" + String.join("、", lacking));
        }
    }

    private void compareAudience() {
        Audience there = actual.audience();
        if (wanted.audience().generalPublic() && there.specificGroup() && !there.generalPublic()) {
            String group = there.group() == null ? "" : "（" + there.group() + "）";
            add(Kind.NARROWER_AUDIENCE, "基线面向全社会，目录只面向特定群体" + group);
        }
    }

    private void compareModes() {
        if (wanted.modes().contains(DisclosureMode.PROACTIVE)
                && actual.modes().contains(DisclosureMode.ON_APPLICATION)
                && !actual.modes().contains(DisclosureMode.PROACTIVE)) {
            add(Kind.WEAKER_MODE, "基线为主动公开，目录为依申请公开");
        }
    }
}
