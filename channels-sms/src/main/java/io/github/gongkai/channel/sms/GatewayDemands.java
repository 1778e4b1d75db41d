package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ConfigProblem;
import io.github.gongkai.channel.sms.gateway.GatewayCapability;
import io.github.gongkai.channel.sms.gateway.GatewayDescriptor;
import io.github.gongkai.channel.sms.gateway.WordingRules;
import io.github.gongkai.channel.sms.text.MessageKind;
import io.github.gongkai.channel.sms.text.SmsTemplate;
import io.github.gongkai.channel.sms.text.TextDemands;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The rules of the chosen gateways together (所选网关的规范): a message must pass at each, for any of them may carry it. Immutable. */
final class GatewayDemands {
    private final List<GatewayDescriptor> gateways;
    private final List<GatewayDescriptor> templated;

    GatewayDemands(List<GatewayDescriptor> gateways, ChannelConfig config) {
        this.gateways = List.copyOf(gateways);
        this.templated = gateways.stream()
                .filter(gateway -> !gateway.capabilities().contains(GatewayCapability.FREE_TEXT)
                        || GatewaySettings.templateCode(gateway.id(), config) != null)
                .toList();
    }

    /** What a message must keep to. */
    TextDemands text(MessageKind kind, int maxParts) {
        return new TextDemands(
                least(gateways, gateway -> gateway.rules().limits().text()),
                maxParts,
                templated.stream()
                        .mapToInt(gateway -> gateway.rules().wording().valueMax())
                        .filter(max -> max > 0)
                        .min()
                        .orElse(0),
                templated.stream().allMatch(gateway -> gateway.rules().wording().linkInValue()),
                String.join(
                        "",
                        templated.stream()
                                .map(gateway -> gateway.rules().wording().refusedCharacters())
                                .toList()),
                refusedWords(),
                kind == MessageKind.PROMOTION ? optOut() : "");
    }

    private static int least(List<GatewayDescriptor> gateways, ToIntFunction<GatewayDescriptor> figure) {
        return gateways.stream().mapToInt(figure).min().orElse(Integer.MAX_VALUE);
    }

    private Map<String, String> refusedWords() {
        Map<String, String> words = new LinkedHashMap<>();
        for (GatewayDescriptor gateway : gateways) {
            gateway.rules()
                    .wording()
                    .refusedSubjects()
                    .forEach((subject, all) -> all.forEach(word -> words.putIfAbsent(
                            word, gateway.label() + "审核模板时可能拒绝“" + subject + "”类内容，文中有“" + word + "”")));
        }
        return words;
    }

    /** The first gateway's words, since most goes there. */
    private String optOut() {
        return gateways.stream()
                .map(gateway -> gateway.rules().wording().optOut())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What is wrong with a signature. */
    List<ConfigProblem> signatureProblems(String signature) {
        List<ConfigProblem> problems = new ArrayList<>();
        for (GatewayDescriptor gateway : gateways) {
            WordingRules rules = gateway.rules().wording();
            if (signature.length() < rules.signatureMin() || signature.length() > rules.signatureMax()) {
                problems.add(new ConfigProblem(
                        SmsSettings.SIGNATURE.key(),
                        gateway.label() + "的签名应为 " + rules.signatureMin() + " 至 " + rules.signatureMax() + " 个字，现有 "
                                + signature.length() + " 个 (length of the signature)"));
            }
        }
        return problems;
    }

    /** What the gateways' rules say against a wording, before anything is sent. */
    List<ConfigProblem> templateProblems(SmsTemplate template, String signature, ChannelConfig config) {
        List<ConfigProblem> problems = new ArrayList<>();
        for (GatewayDescriptor gateway : templated) {
            WordingRules rules = gateway.rules().wording();
            String fixed = template.fixedText();
            String refused = fixed.codePoints()
                    .filter(c -> rules.refusedCharacters().indexOf(c) >= 0)
                    .distinct()
                    .mapToObj(Character::toString)
                    .reduce("", String::concat);
            if (!refused.isEmpty()) {
                problems.add(problem(gateway.label() + "的模板不能含“" + refused + "” (characters refused)"));
            }
            if (template.wording().matches("(?s)[\\[\\]].*|.*[\\[\\]]")) {
                problems.add(problem(gateway.label() + "的模板首尾不能是 [ 或 ] (no brackets at the ends)"));
            }
            if (GatewaySettings.templateCode(gateway.id(), config) == null) {
                rules.refusedSubjects()
                        .forEach((subject, words) -> words.stream()
                                .filter(word -> (fixed + signature).contains(word))
                                .findFirst()
                                .ifPresent(word ->
                                        problems.add(problem(gateway.label() + "审核模板时拒绝“" + subject + "”类内容，签名或模板中有“"
                                                + word + "”：请改用中性措辞报审，或先用不审核模板的网关，例如移动云MAS (refused in review)"))));
            }
        }
        return problems;
    }

    private static ConfigProblem problem(String message) {
        return new ConfigProblem(SmsSettings.TEMPLATE.key(), message);
    }
}
