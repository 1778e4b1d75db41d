package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.Excerpt;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Cuts content at the end of a sentence, a row or a list item, so that its markup stays whole and it fits. */
final class ContentShortener {
    /** Below this, the beginning of an element is not worth showing. */
    private static final int LEAST = 40;

    private ContentShortener() {}

    /** Removes from the end what is too much for the limit, which counts markup. */
    static void shorten(Element parent, int limit) {
        int room = limit;
        List<Node> children = List.copyOf(parent.childNodes());
        boolean full = false;
        for (Node child : children) {
            if (full) {
                child.remove();
                continue;
            }
            int length = child.outerHtml().length();
            if (length > room) {
                full = true;
                cut(child, room);
            } else {
                room -= length;
            }
        }
    }

    private static void cut(Node node, int room) {
        if (node instanceof TextNode text && room >= LEAST) {
            // Escaping makes a text longer; taking its share off keeps the cut within the room.
            int escaped = Entities.escape(text.getWholeText()).length();
            long share = (long) room * text.getWholeText().length() / escaped;
            String cut = Excerpt.of(text.getWholeText(), (int) share).text();
            if (Entities.escape(cut).length() <= room) {
                text.text(cut);
                return;
            }
        }
        if (node instanceof Element element) {
            int shell = element.shallowClone().outerHtml().length();
            if (room - shell >= LEAST && element.childNodeSize() > 0 && !element.nameIs("tr")) {
                shorten(element, room - shell);
                if (element.hasText()) {
                    return;
                }
            }
        }
        node.remove();
    }
}
