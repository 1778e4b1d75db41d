package io.github.gongkai.report;

import io.github.gongkai.report.XmlPart.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The comments of one sheet with ours among them. What others wrote stays; ours are known again by their author, or by the mark
 * with which they begin where a cell has a comment already, and are replaced.
 */
final class CellComments {
    static final String AUTHOR = "gongkai";
    /** Zero-width joiners around a line break: begins what we add to the comment of somebody else. */
    private static final String MARK = "\u200d\n\u200d";

    private static final Pattern CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final @Nullable String existing;

    CellComments(@Nullable String existing) {
        this.existing = existing;
    }

    /** Whether there is anything of ours in it. */
    boolean hasOurs() {
        return existing != null && (existing.contains(">" + AUTHOR + "<") || existing.contains(MARK));
    }

    /**
     * The comments with ours for these cells, and no others of ours.
     *
     * @param texts what to say, by cell
     */
    Marked with(Map<String, String> texts, String namespace) {
        String base = existing == null
                ? "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"" + namespace
                        + "\"><authors/><commentList/></comments>"
                : existing;
        XmlPart part = new XmlPart(base);
        Element root = part.root();
        String p = part.prefix();
        int author = author(part, root, p);
        Map<String, String> left = new LinkedHashMap<>(texts);
        Set<String> gone = new TreeSet<>();
        Element list = part.child(root, "commentList");
        if (list == null) {
            part.append(root, "<" + p + "commentList/>");
            return new CellComments(part.edited()).with(texts, namespace);
        }
        for (Element comment : part.childrenOf(list)) {
            String cell = String.valueOf(part.attribute(comment, "ref"));
            if (String.valueOf(author).equals(part.attribute(comment, "authorId"))) {
                part.remove(comment);
                gone.add(cell);
            } else {
                amend(part, comment, left.remove(cell), p);
            }
        }
        StringBuilder added = new StringBuilder();
        left.forEach((cell, text) -> added.append('<')
                .append(p)
                .append("comment ref=\"")
                .append(cell)
                .append("\" authorId=\"")
                .append(author)
                .append("\"><")
                .append(p)
                .append("text>")
                .append(run(text, p))
                .append("</")
                .append(p)
                .append("text></")
                .append(p)
                .append("comment>"));
        part.append(list, added.toString());
        return new Marked(part.edited(), left.keySet(), gone);
    }

    /** The number of our author, who is added if he is new. */
    private static int author(XmlPart part, Element root, String p) {
        Element authors = part.child(root, "authors");
        String ours = "<" + p + "author>" + AUTHOR + "</" + p + "author>";
        if (authors == null) {
            part.insert(root.innerStart(), "<" + p + "authors>" + ours + "</" + p + "authors>");
            return 0;
        }
        List<Element> all = part.childrenOf(authors);
        for (int i = 0; i < all.size(); i++) {
            if (part.inner(all.get(i)).equals(AUTHOR)) {
                return i;
            }
        }
        part.append(authors, ours);
        return all.size();
    }

    /** Takes our words out of somebody else's comment, and puts the new ones in, if any. */
    private static void amend(XmlPart part, Element comment, @Nullable String words, String p) {
        Element text = part.child(comment, "text");
        if (text == null) {
            return;
        }
        List<Element> runs = part.childrenOf(text);
        boolean plain = runs.stream().anyMatch(e -> e.name().equals("t"));
        for (Element run : runs) {
            if (run.name().equals("r") && part.inner(run).contains(MARK)) {
                part.remove(run);
            } else if (words != null && plain && run.name().equals("t")) {
                part.insert(run.start(), "<" + p + "r>");
                part.insert(run.end(), "</" + p + "r>");
            }
        }
        if (words != null) {
            int after = runs.stream()
                    .filter(e -> e.name().equals("r") || e.name().equals("t"))
                    .mapToInt(Element::end)
                    .max()
                    .orElse(text.innerStart());
            part.insert(after, run(MARK + words, p));
        }
    }

    private static String run(String text, String p) {
        String safe = CODE.matcher(XmlPart.escape(text)).replaceAll("_x005F_");
        return "<" + p + "r><" + p + "t xml:space=\"preserve\">" + safe + "</" + p + "t></" + p + "r>";
    }

    /**
     * The new comments.
     *
     * @param xml the part
     * @param ours cells with a comment that is ours alone: each needs a box
     * @param gone cells whose box of ours is to be taken away first
     */
    record Marked(String xml, Set<String> ours, Set<String> gone) {}
}
