package io.github.gongkai.validation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An example of a rule (规则样例): what stands in some columns of a catalog or a publication that is faultless otherwise. Immutable.
 *
 * @param good whether the rule is content with it
 * @param fields what stands there, by the column's Chinese name, in order; an empty text where the column is empty
 */
public record RuleExample(boolean good, Map<String, String> fields) {
    /** Copies the map, keeping its order. */
    public RuleExample {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
