package io.github.gongkai.channel.sms.gateway;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a gateway demands of signature, template and values (内容规范). The channel checks before it sends. Immutable.
 *
 * @param placement where the signature goes
 * @param signatureMin shortest signature, brackets not counted
 * @param signatureMax longest signature, brackets not counted
 * @param valueMax longest value in UTF-16 units; 0 for no limit
 * @param linkInValue whether a value may hold an address
 * @param refusedCharacters characters that neither template nor values may hold
 * @param refusedSubjects words by subject that the vendor's review of templates refuses, such as 党政 with its words; none where
 *     nobody reviews
 * @param optOut what has to stand at the end of a text that is not a service notice, such as 拒收请回复R; empty for nothing
 */
public record WordingRules(
        SignaturePlacement placement,
        int signatureMin,
        int signatureMax,
        int valueMax,
        boolean linkInValue,
        String refusedCharacters,
        Map<String, List<String>> refusedSubjects,
        String optOut) {
    /** Copies the map. */
    public WordingRules {
        refusedSubjects = Collections.unmodifiableMap(new LinkedHashMap<>(refusedSubjects));
    }
}
