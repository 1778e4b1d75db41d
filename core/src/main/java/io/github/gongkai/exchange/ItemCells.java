package io.github.gongkai.exchange;

import io.github.gongkai.catalog.DisclosureItem;
import io.github.gongkai.standard.Audience;
import io.github.gongkai.standard.ContentElement;
import io.github.gongkai.standard.DisclosureMode;
import io.github.gongkai.standard.DisclosureStandard;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in the cells of an item's row: the wordings as they were read, and ticks. */
final class ItemCells {
    private static final String TICK = "√";

    private ItemCells() {}

    /** The text of an item in a column of the official table; empty if there is none. */
    static String text(DisclosureItem item, ColumnRole role) {
        DisclosureStandard standard = item.standard();
        return switch (role.kind()) {
            case SERIAL -> Objects.requireNonNullElse(item.serial(), "");
            case PATH -> role.pathLevel() <= item.path().size() ? item.path().get(role.pathLevel() - 1) : "";
            case CONTENT -> content(standard);
            case BASIS ->
                standard.legalBasis() == null ? "" : standard.legalBasis().text();
            case LIMIT ->
                standard.timeLimit() == null ? "" : standard.timeLimit().text();
            case BODY -> standard.body() == null ? "" : standard.body().text();
            case CARRIERS ->
                standard.carriers() == null ? "" : standard.carriers().text();
            case EVERYONE -> tick(standard.audience().generalPublic());
            case GROUP -> group(standard.audience());
            case PROACTIVE -> tick(standard.modes().contains(DisclosureMode.PROACTIVE));
            case ON_APPLICATION -> tick(standard.modes().contains(DisclosureMode.ON_APPLICATION));
            case LEVEL_TICK -> tick(standard.levels().containsAll(role.levels()));
            case STAGE_TICK -> tick(standard.stages().contains(role.stage()));
            case LINK_TICK -> tick(standard.links().contains(role.link()));
            default -> throw new IllegalStateException("not a column of the official table: " + role);
        };
    }

    private static String tick(boolean ticked) {
        return ticked ? TICK : "";
    }

    private static String group(Audience audience) {
        @Nullable String name = audience.group();
        return name != null ? name : tick(audience.specificGroup());
    }

    /** The wording of the content; where there is none, its elements, one a line. */
    private static String content(DisclosureStandard standard) {
        List<ContentElement> elements = standard.elements();
        return standard.content() != null
                ? standard.content()
                : elements.stream()
                        .map(e -> (e.required() ? "" : "○") + e.name())
                        .collect(Collectors.joining("\n"));
    }
}
