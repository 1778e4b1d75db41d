package io.github.gongkai.report;

import io.github.gongkai.GongkaiException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An XML text of which some places are rewritten and every other character stays as it is. Knows elements by their position, in
 * one linear pass; refuses document types.
 */
final class XmlPart {
    private static final Pattern REFERENCE = Pattern.compile("&(lt|gt|amp|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});");

    private final String text;
    private final List<Edit> edits = new ArrayList<>();

    XmlPart(String text) {
        this.text = text;
    }

    /** The outermost element. */
    Element root() {
        List<Element> all = elements(0, text.length());
        if (all.isEmpty()) {
            throw new GongkaiException("an XML part without an element");
        }
        return all.get(0);
    }

    List<Element> childrenOf(Element parent) {
        return elements(parent.innerStart(), parent.innerEnd());
    }

    @Nullable
    Element child(Element parent, String name) {
        return childrenOf(parent).stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    String inner(Element element) {
        return text.substring(element.innerStart(), element.innerEnd());
    }

    String outer(Element element) {
        return text.substring(element.start(), element.end());
    }

    /** The value of an attribute, entities as they stand; null if it has none of that local name. */
    @Nullable
    String attribute(Element element, String name) {
        String tag = text.substring(element.start(), element.innerStart());
        Matcher m = Pattern.compile("[\\s:]" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')")
                .matcher(tag);
        return !m.find() ? null : m.group(1) != null ? m.group(1) : m.group(2);
    }

    /** The prefix with its colon under which the root names its elements; empty if it has none. */
    String prefix() {
        String qualified = root().qualifiedName();
        return qualified.substring(0, qualified.indexOf(':') + 1);
    }

    void remove(Element element) {
        edits.add(new Edit(element.start(), element.end(), ""));
    }

    void insert(int at, String xml) {
        edits.add(new Edit(at, at, xml));
    }

    /** Puts XML at the end of an element's content, opening the element if it is an empty tag. */
    void append(Element parent, String xml) {
        if (parent.innerStart() == parent.end()) {
            int slash = text.lastIndexOf('/', parent.end() - 1);
            edits.add(new Edit(slash, parent.end(), ">" + xml + "</" + parent.qualifiedName() + ">"));
        } else {
            insert(parent.innerEnd(), xml);
        }
    }

    /** Puts XML before the first child that has one of the names, else at the end of the root's content. */
    void insertBefore(List<String> names, String xml) {
        Element root = root();
        for (Element child : childrenOf(root)) {
            if (names.contains(child.name())) {
                insert(child.start(), xml);
                return;
            }
        }
        append(root, xml);
    }

    void replace(Element element, String xml) {
        edits.add(new Edit(element.start(), element.end(), xml));
    }

    boolean isEdited() {
        return !edits.isEmpty();
    }

    /** The text with all edits done. */
    String edited() {
        StringBuilder out = new StringBuilder(text.length() + 1024);
        int from = 0;
        List<Edit> inOrder = new ArrayList<>(edits);
        inOrder.sort((a, b) -> Integer.compare(a.start(), b.start()));
        for (Edit edit : inOrder) {
            out.append(text, from, edit.start()).append(edit.xml());
            from = edit.end();
        }
        return out.append(text, from, text.length()).toString();
    }

    private List<Element> elements(int from, int to) {
        List<Element> found = new ArrayList<>();
        int depth = 0;
        int start = 0;
        int innerStart = 0;
        for (int i = text.indexOf('<', from); i >= 0 && i < to; i = text.indexOf('<', i)) {
            int end = endOfMarkup(i);
            if (text.charAt(i + 1) == '/') {
                depth--;
                if (depth == 0) {
                    found.add(element(start, innerStart, i, end));
                }
            } else if (text.charAt(i + 1) != '!' && text.charAt(i + 1) != '?') {
                boolean empty = text.charAt(end - 2) == '/';
                if (depth == 0 && empty) {
                    found.add(element(i, end, end, end));
                } else if (depth == 0) {
                    start = i;
                    innerStart = end;
                }
                depth += empty ? 0 : 1;
            }
            i = end;
        }
        return found;
    }

    private Element element(int start, int innerStart, int innerEnd, int end) {
        int nameEnd = start + 1;
        while (">/ \t\r\n".indexOf(text.charAt(nameEnd)) < 0) {
            nameEnd++;
        }
        String qualified = text.substring(start + 1, nameEnd);
        return new Element(
                qualified, qualified.substring(qualified.indexOf(':') + 1), start, innerStart, innerEnd, end);
    }

    private int endOfMarkup(int start) {
        if (text.startsWith("<!--", start)) {
            return after("-->", start);
        } else if (text.startsWith("<![CDATA[", start)) {
            return after("]]>", start);
        } else if (text.startsWith("<?", start)) {
            return after("?>", start);
        } else if (text.startsWith("<!", start)) {
            throw new GongkaiException("an XML part with a DOCTYPE");
        }
        char quote = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        throw new GongkaiException("an XML part that breaks off");
    }

    private int after(String mark, int start) {
        int end = text.indexOf(mark, start);
        if (end < 0) {
            throw new GongkaiException("an XML part that breaks off");
        }
        return end + mark.length();
    }

    /** Text made fit to stand between tags. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().filter(SafeCell::isAllowed).forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    /** The text that stands between tags or quotes, its references resolved. */
    static String unescape(String xml) {
        return REFERENCE
                .matcher(xml)
                .replaceAll(m -> Matcher.quoteReplacement(
                        switch (m.group(1)) {
                            case "lt" -> "<";
                            case "gt" -> ">";
                            case "amp" -> "&";
                            case "quot" -> "\"";
                            case "apos" -> "'";
                            default -> character(m.group(1));
                        }));
    }

    private static String character(String reference) {
        int point = reference.charAt(1) == 'x'
                ? Integer.parseInt(reference.substring(2), 16)
                : Integer.parseInt(reference.substring(1));
        return Character.isValidCodePoint(point) ? Character.toString(point) : "";
    }

    /**
     * Where an element stands.
     *
     * @param qualifiedName with its prefix
     * @param name without
     * @param start of its start tag
     * @param innerStart after its start tag
     * @param innerEnd of its content; its end where the element is an empty tag
     * @param end after its end tag
     */
    record Element(String qualifiedName, String name, int start, int innerStart, int innerEnd, int end) {}

    private record Edit(int start, int end, String xml) {}
}
