package dev.apportion.report.returned.xlsx;

import dev.apportion.ooxml.CellAddress;
import dev.apportion.ooxml.Element;
import dev.apportion.ooxml.PartXml;
import dev.apportion.report.returned.mark.Mark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * The boxes in which comments stand, in a markup that Excel writes by hand, often not as XML; new ones are put at its end.
 * See ECMA-376 part 4, VML.
 */
final class CommentBoxes {

    private static final String END = "</xml>";
    private static final Pattern NUMBER = Pattern.compile("_x0000_s(\\d{1,9})\\b");

    /** Excel gives each drawing numbers of shapes by the thousand. */
    private static final int BLOCK = 1024;

    private static final String BEGINNING = """
            <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
            xmlns:x="urn:schemas-microsoft-com:office:excel">\
            <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="%d"/></o:shapelayout>\
            """;

    private static final String TYPE = """
            <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">\
            <v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>\
            """;

    private static final String BOX = """
            <v:shape id="_x0000_s%d" type="#_x0000_t202" style="position:absolute;visibility:%s" fillcolor="#ffffe1" \
            o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>\
            <v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>\
            <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>\
            <x:Anchor>%d, 15, %d, 2, %d, 15, %d, 4</x:Anchor><x:AutoFill>False</x:AutoFill>\
            <x:Row>%d</x:Row><x:Column>%d</x:Column>%s</x:ClientData></v:shape>\
            """;

    private CommentBoxes() {}

    /** Makes the part. */
    static void make(ChangedPackage parts, String part, List<Mark> marks) throws IOException {
        // A free name's number is no other drawing's of the workbook; its shapes' numbers neither.
        int number = Integer.parseInt(part.replaceAll("\\D", ""));
        parts.declareEnding("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
        put(parts, part, BEGINNING.formatted(number) + TYPE + boxes(marks, number * BLOCK + 1) + END);
    }

    /** @throws IOException if the part is not as Excel writes it */
    static void add(ChangedPackage parts, String part, List<Mark> marks) throws IOException {
        String before = get(parts, part);
        int end = before.lastIndexOf(END);
        if (end < 0 || !before.contains("xmlns:v=") || !before.contains("xmlns:x=")) {
            throw new IOException("The drawing " + part + " is not one that comments can be added to");
        }
        int last = BLOCK;
        for (Matcher number = NUMBER.matcher(before); number.find(); ) {
            last = Math.max(last, Integer.parseInt(number.group(1)));
        }
        put(
                parts,
                part,
                before.substring(0, end)
                        + (before.contains("_x0000_t202\"") ? "" : TYPE)
                        + boxes(marks, last + 1)
                        + before.substring(end));
    }

    private static String boxes(List<Mark> marks, int first) {
        StringBuilder boxes = new StringBuilder();
        int number = first;
        for (Mark mark : marks) {
            int row = mark.row() - 1;
            int beside = Math.min(mark.column() + 1, CellAddress.MAX_COLUMN - Mark.WIDTH);
            boxes.append(BOX.formatted(
                    number++,
                    mark.isNotice() ? "visible" : "hidden",
                    beside,
                    row,
                    beside + Mark.WIDTH - 1,
                    row + mark.height(),
                    row,
                    mark.column(),
                    mark.isNotice() ? "<x:Visible/>" : ""));
        }
        return boxes.toString();
    }

    /** Removes the boxes of cells. */
    static void remove(ChangedPackage parts, String part, Collection<String> cells) throws IOException {
        Set<String> places = new HashSet<>();
        cells.forEach(cell -> places.add((CellAddress.row(cell) - 1) + " " + CellAddress.column(cell)));
        Element root;
        try {
            root = PartXml.read(get(parts, part).replace("<br>", "<br/>").getBytes(StandardCharsets.ISO_8859_1));
        } catch (XMLStreamException e) {
            throw new IOException("The drawing " + part + " is not one that comments can be taken from", e);
        }
        root.children.removeIf(child -> child instanceof Element shape && places.contains(place(shape)));
        parts.put(part, PartXml.document(root));
    }

    /** What isn't ASCII comes and goes as it is. */
    private static String get(ChangedPackage parts, String part) throws IOException {
        return new String(parts.bytes(part), StandardCharsets.ISO_8859_1);
    }

    private static void put(ChangedPackage parts, String part, String content) {
        parts.put(part, content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String place(Element shape) {
        Element data = shape.first("ClientData");
        Element row = data == null ? null : data.first("Row");
        Element column = data == null ? null : data.first("Column");
        return row == null || column == null
                ? ""
                : row.text().strip() + " " + column.text().strip();
    }
}
