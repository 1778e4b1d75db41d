package io.github.gongkai.channel.web;

import io.github.gongkai.body.DisclosureLevel;
import io.github.gongkai.standard.DisclosureMode;
import io.github.gongkai.standard.OpennessStage;
import java.util.HashMap;
import java.util.Map;

/** The Chinese terms behind the codes of a catalog's JSON form. */
final class CatalogTerms {
    private static final Map<String, String> LABELS = new HashMap<>();

    static {
        for (DisclosureMode mode : DisclosureMode.values()) {
            LABELS.put(mode.code(), mode.label());
        }
        for (DisclosureLevel level : DisclosureLevel.values()) {
            LABELS.put(level.code(), level.label());
        }
        for (OpennessStage stage : OpennessStage.values()) {
            LABELS.put(stage.code(), stage.label());
        }
    }

    private CatalogTerms() {}

    /** The term, or the code itself where it is a newer one. */
    static String label(String code) {
        return LABELS.getOrDefault(code, code);
    }
}
