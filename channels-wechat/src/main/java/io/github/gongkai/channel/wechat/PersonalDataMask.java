package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.AdaptationNote.Kind;
import io.github.gongkai.privacy.Masker;
import io.github.gongkai.privacy.PersonalDataFinding;
import io.github.gongkai.privacy.PersonalDataKind;
import io.github.gongkai.privacy.PersonalDataScanner;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The last look before an article leaves the office (出门前的个人信息检查): on the adapted text, where a number that markup cut in
 * pieces is whole again. Numbers that no article may show are masked, each kind with a note that does not repeat them. A
 * telephone number stays, since an office's own must be published; whose it is, the rules of validation judge. For one thread.
 */
final class PersonalDataMask {
    private static final Set<PersonalDataKind> NEVER_SHOWN =
            EnumSet.of(PersonalDataKind.ID_CARD, PersonalDataKind.BANK_CARD);
    private static final Set<String> INLINE = Set.of("span", "strong", "em", "a", "sup", "sub", "code");
    /** A shorter run of digits is none of these. */
    private static final int LEAST_DIGITS = 13;

    private final PersonalDataScanner scanner;
    private final Map<PersonalDataKind, Integer> masked = new EnumMap<>(PersonalDataKind.class);

    PersonalDataMask(PersonalDataScanner scanner) {
        this.scanner = scanner;
    }

    /** The text with what it may not show masked. */
    String mask(String text) {
        return Masker.replace(text, find(text));
    }

    /** Masks in place. */
    void mask(Element body) {
        List<TextNode> run = new ArrayList<>();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    run.add(text);
                } else {
                    endRun(node);
                    if (node.nameIs("img")) {
                        node.attr("alt", mask(node.attr("alt")));
                    }
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (!(node instanceof TextNode)) {
                    endRun(node);
                }
            }

            private void endRun(Node node) {
                if (!INLINE.contains(node.normalName()) && !run.isEmpty()) {
                    mask(run);
                    run.clear();
                }
            }
        });
    }

    void tell(Losses losses) {
        if (!masked.isEmpty()) {
            String kinds = masked.entrySet().stream()
                    .map(entry -> entry.getKey().label() + " " + entry.getValue() + " 处")
                    .collect(Collectors.joining("、"));
            losses.note(Kind.CHARACTER_REPLACED, "文中有" + kinds + "，已遮盖后再发；请核对原文是否应当公开");
        }
    }

    /** The first node that a finding touches takes its masked form, the others lose their part. */
    private void mask(List<TextNode> run) {
        List<PersonalDataFinding> findings =
                find(run.stream().map(TextNode::getWholeText).collect(Collectors.joining()));
        if (findings.isEmpty()) {
            return;
        }
        int offset = 0;
        for (TextNode node : run) {
            String text = node.getWholeText();
            node.text(Masker.replace(text, within(offset, offset + text.length(), findings)));
            offset += text.length();
        }
    }

    private static List<PersonalDataFinding> within(int from, int to, List<PersonalDataFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.start() < to && finding.end() > from)
                .map(finding -> new PersonalDataFinding(
                        finding.kind(),
                        Math.max(finding.start(), from) - from,
                        Math.min(finding.end(), to) - from,
                        finding.start() >= from ? finding.masked() : ""))
                .toList();
    }

    private List<PersonalDataFinding> find(String text) {
        if (text.chars().filter(Character::isDigit).count() < LEAST_DIGITS) {
            return List.of();
        }
        List<PersonalDataFinding> findings = scanner.scan(text).stream()
                .filter(finding -> NEVER_SHOWN.contains(finding.kind()))
                .toList();
        findings.forEach(finding -> masked.merge(finding.kind(), 1, Integer::sum));
        return findings;
    }
}
