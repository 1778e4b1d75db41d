package io.github.gongkai.exchange;

import com.google.common.base.Splitter;
import io.github.gongkai.body.DisclosureLevel;
import io.github.gongkai.standard.OpennessStage;
import io.github.gongkai.standard.ProcessLink;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a column of a table means for the model.
 *
 * @param kind what it is
 * @param arguments level of the path, codes of levels or of a stage
 * @param levels the levels of government that its ticks mean
 */
record ColumnRole(Kind kind, List<String> arguments, List<DisclosureLevel> levels) {
    static final ColumnRole EXTRA = new ColumnRole(Kind.EXTRA, List.of());

    private ColumnRole(Kind kind, List<String> arguments) {
        this(
                kind,
                arguments,
                Arrays.stream(DisclosureLevel.values())
                        .filter(level -> arguments.contains(level.code()))
                        .toList());
    }

    /** The kinds, with their key in the dictionary and the place of their value in the model. */
    enum Kind {
        SERIAL("serial", "/serial"),
        DOMAIN("domain", "/domain"),
        PATH("path.*", "/path"),
        CONTENT("content", "/standard/content"),
        BASIS("basis", "/standard/legalBasis"),
        LIMIT("limit", "/standard/timeLimit"),
        BODY("body", "/standard/body"),
        CARRIERS("carriers", "/standard/carriers"),
        AUDIENCE("audience", "/standard/audience"),
        EVERYONE("audience.everyone", "/standard/audience/generalPublic"),
        GROUP("audience.group", "/standard/audience/group"),
        MODE("mode", "/standard/modes"),
        PROACTIVE("mode.proactive", "/standard/modes/proactive"),
        ON_APPLICATION("mode.on-application", "/standard/modes/on-application"),
        LEVEL("level", "/standard/levels"),
        LEVEL_TICK("level.*", "/standard/levels"),
        STAGE("stage", "/standard/stages"),
        STAGE_TICK("stage.*", "/standard/stages"),
        LINK_TICK("link.*", "/standard/links"),
        EXTRA("", "/extra");

        private final String key;
        private final String pointer;

        Kind(String key, String pointer) {
            this.key = key;
            this.pointer = pointer;
        }
    }

    static Optional<ColumnRole> ofKey(String key) {
        for (Kind kind : Kind.values()) {
            if (kind.key.equals(key)) {
                return Optional.of(new ColumnRole(kind, List.of()));
            }
        }
        for (Kind kind : Kind.values()) {
            String stem = kind.key.replace("*", "");
            if (kind.key.endsWith("*") && key.startsWith(stem)) {
                return Optional.of(new ColumnRole(kind, Splitter.on(".").splitToList(key.substring(stem.length()))));
            }
        }
        return Optional.empty();
    }

    /** Level of the item name, from 1. */
    int pathLevel() {
        return Integer.parseInt(arguments.get(0));
    }

    OpennessStage stage() {
        return Arrays.stream(OpennessStage.values())
                .filter(s -> arguments.contains(s.code()))
                .findFirst()
                .orElseThrow();
    }

    ProcessLink link() {
        return Arrays.stream(ProcessLink.values())
                .filter(link -> arguments.contains(link.code()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether its cells hold nothing but ticks. */
    boolean isTick() {
        return switch (kind) {
            case EVERYONE, PROACTIVE, ON_APPLICATION, LEVEL_TICK, STAGE_TICK, LINK_TICK -> true;
            default -> false;
        };
    }

    /** Whether a table without it would be no catalog table. */
    boolean isCore() {
        return switch (kind) {
            case PATH, CONTENT, BASIS, LIMIT, BODY, CARRIERS -> true;
            default -> false;
        };
    }

    String pointer() {
        return kind.pointer;
    }
}
