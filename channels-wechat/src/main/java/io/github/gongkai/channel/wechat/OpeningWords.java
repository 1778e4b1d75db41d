package io.github.gongkai.channel.wechat;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The first words of a text, for a digest: without headings, tables and the numbers of links. */
final class OpeningWords {
    private static final Set<String> LEFT_OUT = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "table");
    private static final Set<String> BLOCKS = Set.of("p", "section", "li", "blockquote", "pre", "br");
    private static final Pattern LINK_NUMBER = Pattern.compile("\\[[0-9]+]");

    private OpeningWords() {}

    /** At least so many characters, if there are as many. */
    static String of(Element body, int enough) {
        StringBuilder words = new StringBuilder();
        NodeTraversor.filter(
                (NodeFilter) (node, depth) -> {
                    if (words.length() > enough * 2) {
                        return NodeFilter.FilterResult.STOP;
                    }
                    return take(node, words);
                },
                body);
        return words.toString();
    }

    private static NodeFilter.FilterResult take(Node node, StringBuilder words) {
        if (node instanceof TextNode text) {
            words.append(text.getWholeText());
        } else if (node instanceof Element element) {
            boolean number = element.nameIs("sup")
                    && LINK_NUMBER.matcher(element.wholeText()).matches();
            if (number || LEFT_OUT.contains(element.normalName())) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            if (BLOCKS.contains(element.normalName()) && !words.isEmpty()) {
                words.append(' ');
            }
        }
        return NodeFilter.FilterResult.CONTINUE;
    }
}
