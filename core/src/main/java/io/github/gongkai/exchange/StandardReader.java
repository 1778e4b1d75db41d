package io.github.gongkai.exchange;

import io.github.gongkai.body.DisclosureLevel;
import io.github.gongkai.notice.SourceLocation;
import io.github.gongkai.standard.Audience;
import io.github.gongkai.standard.BodyPhrase;
import io.github.gongkai.standard.CarrierPhrase;
import io.github.gongkai.standard.ContentElement;
import io.github.gongkai.standard.DisclosureMode;
import io.github.gongkai.standard.DisclosureStandard;
import io.github.gongkai.standard.LegalBasisPhrase;
import io.github.gongkai.standard.OpennessStage;
import io.github.gongkai.standard.ProcessLink;
import io.github.gongkai.standard.TimeLimitPhrase;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** Turns the values of one row into what the item's standard says. Made for one row. */
final class StandardReader {
    private final Phrases phrases;
    private final TickCells ticks;
    /** The place of the value at hand, made only if something is to be said of it. */
    private final Supplier<SourceLocation> place;

    private @Nullable CellValue current;
    private final Map<String, String> extra = new LinkedHashMap<>();

    private @Nullable String content;
    private List<ContentElement> elements = List.of();
    private @Nullable LegalBasisPhrase basis;
    private @Nullable TimeLimitPhrase limit;
    private @Nullable BodyPhrase body;
    private @Nullable CarrierPhrase carriers;
    private Audience audience = Audience.UNSTATED;
    private final Set<DisclosureMode> modes = EnumSet.noneOf(DisclosureMode.class);
    private final Set<DisclosureLevel> levels = EnumSet.noneOf(DisclosureLevel.class);
    private final Set<OpennessStage> stages = EnumSet.noneOf(OpennessStage.class);
    private final Set<ProcessLink> links = EnumSet.noneOf(ProcessLink.class);

    StandardReader(Phrases phrases, TickCells ticks, Function<CellValue, SourceLocation> places) {
        this.phrases = phrases;
        this.ticks = ticks;
        place = () -> places.apply(requireNonNull(current));
    }

    DisclosureStandard read(Iterable<CellValue> values) {
        for (CellValue value : values) {
            if (!value.isEmpty()) {
                current = value;
                take(value);
            }
        }
        return new DisclosureStandard(
                content,
                elements,
                basis,
                limit,
                body,
                carriers,
                phrases.one(audience),
                phrases.one(modes),
                phrases.one(levels),
                phrases.one(stages),
                phrases.one(links));
    }

    Map<String, String> extra() {
        return extra;
    }

    private void take(CellValue value) {
        String text = value.text();
        ColumnRole role = value.column().role();
        switch (role.kind()) {
            case CONTENT -> {
                content = text;
                elements = phrases.elements(text);
            }
            case BASIS -> basis = phrases.basis(text, place);
            case LIMIT -> limit = phrases.limit(text, place);
            case BODY -> body = phrases.body(text, place);
            case CARRIERS -> carriers = phrases.carriers(text, place);
            case EXTRA -> extra.put(value.column().label(), text);
            case SERIAL, DOMAIN, PATH -> {
                // These belong to the item, not to its standard.
            }
            default -> takeTick(value, role);
        }
    }

    private void takeTick(CellValue value, ColumnRole role) {
        String text = value.text();
        switch (role.kind()) {
            case EVERYONE -> {
                if (ticks.isTicked(text, ColumnRole.Kind.EVERYONE, place)) {
                    audience = new Audience(true, audience.specificGroup(), audience.group());
                }
            }
            case GROUP -> takeGroup(text);
            case AUDIENCE -> audience = ticks.audience(text, place);
            case PROACTIVE -> tick(text, role, modes, DisclosureMode.PROACTIVE);
            case ON_APPLICATION -> tick(text, role, modes, DisclosureMode.ON_APPLICATION);
            case MODE -> words(value, ticks.modeWords(), modes);
            case LEVEL -> words(value, ticks.levelWords(), levels);
            case LEVEL_TICK -> {
                for (DisclosureLevel level : role.levels()) {
                    tick(text, role, levels, level);
                }
            }
            case STAGE -> words(value, ticks.stageWords(), stages);
            case STAGE_TICK -> tick(text, role, stages, role.stage());
            case LINK_TICK -> tick(text, role, links, role.link());
            default -> throw new IllegalStateException("not a tick column: " + role);
        }
    }

    /** Words that are none of the column's values travel through beside those that are. */
    private <T> void words(CellValue value, Map<T, Set<String>> known, Set<T> into) {
        TickCells.Words<T> read = ticks.words(value.text(), known, place);
        into.addAll(read.values());
        if (read.others()) {
            extra.put(value.column().label(), value.text());
        }
    }

    private <T> void tick(String text, ColumnRole role, Set<T> into, T value) {
        if (ticks.isTicked(text, role.kind(), place)) {
            into.add(value);
        }
    }

    private void takeGroup(String text) {
        TickCells.Group group = ticks.group(text, place);
        if (group.meant()) {
            audience = new Audience(audience.generalPublic(), true, group.name());
        }
    }
}
