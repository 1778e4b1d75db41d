package io.github.gongkai.channel.sms.text;

import java.util.Map;

/**
 * What a message must keep to, whichever of the channel's gateways takes it (内容要求). Immutable.
 *
 * @param maxUnits longest message, signature included
 * @param maxParts most parts that it may cost
 * @param valueMax longest value at a place of the template; 0 for no limit
 * @param linkInValue whether a value may be an address; else only its code is a value, and the rest of the address belongs to
 *     the template that the vendor has
 * @param refusedCharacters taken out of values
 * @param refusedWords words that a vendor's review refuses, each with the sentence that tells why
 * @param optOut what stands at the end; empty for nothing
 */
public record TextDemands(
        int maxUnits,
        int maxParts,
        int valueMax,
        boolean linkInValue,
        String refusedCharacters,
        Map<String, String> refusedWords,
        String optOut) {}
