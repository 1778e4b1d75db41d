package io.github.gongkai.report;

import io.github.gongkai.report.XmlPart.Element;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The boxes in which a sheet's comments are shown: a drawing in VML, which Excel still asks for. */
final class CommentBoxes {
    private static final String HEAD = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
            + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"";
    private static final String TAIL = "\"/></o:shapelayout>"
            + "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
            + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype></xml>";
    private static final Pattern SHAPE_ID = Pattern.compile("_x0000_s([0-9]{1,8})");
    private static final Pattern ROW = Pattern.compile("<x:Row>\\s*([0-9]+)");
    private static final Pattern COLUMN = Pattern.compile("<x:Column>\\s*([0-9]+)");

    private CommentBoxes() {}

    /** The drawing without the boxes of some cells and with boxes for others. */
    static String with(@Nullable String existing, int sheet, Set<String> gone, Set<String> added) {
        XmlPart part = new XmlPart(existing == null ? HEAD + sheet + TAIL : existing);
        Element root = part.root();
        int id = 1024 * sheet;
        for (Element shape : part.childrenOf(root)) {
            String text = part.outer(shape);
            if (shape.name().equals("shape") && gone.contains(cellOf(text))) {
                part.remove(shape);
                continue;
            }
            Matcher used = SHAPE_ID.matcher(text);
            while (used.find()) {
                id = Math.max(id, Integer.parseInt(used.group(1)));
            }
        }
        StringBuilder shapes = new StringBuilder();
        for (String cell : added) {
            shapes.append(shape(++id, CellPlace.of(cell)));
        }
        part.append(root, shapes.toString());
        return part.edited();
    }

    private static String cellOf(String shape) {
        Matcher row = ROW.matcher(shape);
        Matcher column = COLUMN.matcher(shape);
        return row.find() && column.find()
                ? new CellPlace(Integer.parseInt(row.group(1)), Integer.parseInt(column.group(1))).name()
                : "";
    }

    private static String shape(int id, CellPlace at) {
        return "<v:shape id=\"_x0000_s" + id + "\" type=\"#_x0000_t202\""
                + " style=\"position:absolute;width:240pt;height:120pt;z-index:1;visibility:hidden\""
                + " fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
                + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
                + "<v:textbox style=\"mso-direction-alt:auto\"/><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/>"
                + "<x:SizeWithCells/><x:Anchor>" + (at.column() + 1) + ",15," + at.row() + ",10," + (at.column() + 5)
                + ",15," + (at.row() + 7) + ",4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>" + at.row()
                + "</x:Row><x:Column>" + at.column() + "</x:Column></x:ClientData></v:shape>";
    }
}
