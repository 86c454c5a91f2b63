package dev.apportion.report.returned.xlsx;

import dev.apportion.ooxml.CellAddress;
import dev.apportion.ooxml.CellRange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.XMLStreamWriter2;
import org.jspecify.annotations.Nullable;

/** A sheet as it came, but for the looks of marked cells, the drawing of comments, and that it is not the selected one. */
final class SheetRewriter {

    /** What may only follow the drawing of comments. */
    private static final Set<String> AFTER_COMMENTS = Set.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst");

    private final SheetMarks marks;
    private @Nullable String comments;

    /**
     * @param comments id of the relation to the drawing of comments; null if the sheet has it already or needs none
     */
    SheetRewriter(SheetMarks marks, @Nullable String comments) {
        this.marks = marks;
        this.comments = comments;
    }

    void write(InputStream source, OutputStream target) throws IOException {
        Stax.read(
                source,
                in -> Stax.write(target, out -> {
                    while (in.hasNext()) {
                        in.next();
                        if (Stax.isStart(in, "sheetData")) {
                            rows(in, out);
                        } else if (Stax.isStart(in, "dimension")) {
                            copyStart(in, out, "ref", dimension(Stax.attribute(in, "ref")));
                        } else if (Stax.isStart(in, "sheetView")) {
                            copyStart(in, out, "tabSelected", "");
                        } else {
                            if (mayOnlyFollow(in)) {
                                comments(in, out);
                            }
                            Stax.copy(in, out);
                        }
                    }
                }));
    }

    /** Whether the drawing of comments must stand before this: another element at the top, or the end. */
    private static boolean mayOnlyFollow(XMLStreamReader2 in) {
        return in.isStartElement()
                ? in.getDepth() == 2 && AFTER_COMMENTS.contains(in.getLocalName())
                : in.isEndElement() && in.getDepth() == 1;
    }

    private void comments(XMLStreamReader2 in, XMLStreamWriter2 out) throws XMLStreamException {
        if (comments != null) {
            out.writeStartElement(in.getPrefix(), "legacyDrawing", in.getNamespaceURI());
            out.writeNamespace("r", Xml.RELATIONS);
            out.writeAttribute("r", Xml.RELATIONS, "id", comments);
            out.writeEndElement();
            comments = null;
        }
    }

    /** With the marked cells, which may lie beyond. */
    private String dimension(String written) {
        if (written.isEmpty()) {
            return "";
        }
        CellRange range = CellRange.of(written);
        int firstRow = range.firstRow();
        int firstColumn = range.firstColumn();
        int lastRow = range.lastRow();
        int lastColumn = range.lastColumn();
        for (int row : marks.rows()) {
            firstRow = Math.min(firstRow, row);
            lastRow = Math.max(lastRow, row);
            firstColumn = Math.min(firstColumn, marks.columns(row).first());
            lastColumn = Math.max(lastColumn, marks.columns(row).last());
        }
        return new CellRange(firstRow, firstColumn, lastRow, lastColumn).toString();
    }

    private void rows(XMLStreamReader2 in, XMLStreamWriter2 out) throws XMLStreamException {
        Stax.copy(in, out);
        NavigableSet<Integer> missing = new TreeSet<>(marks.rows());
        Position position = new Position();
        int depth = in.getDepth();
        while (in.next() != XMLStreamConstants.END_ELEMENT || in.getDepth() != depth) {
            if (Stax.isStart(in, "row")) {
                int row = position.row(in);
                while (!missing.isEmpty() && missing.first() < row) {
                    newRow(in, out, missing.pollFirst());
                }
                missing.remove(row);
                if (marks.touches(row)) {
                    row(in, out, position, row);
                } else {
                    Stax.copyElement(in, out);
                }
            } else {
                Stax.copy(in, out);
            }
        }
        while (!missing.isEmpty()) {
            newRow(in, out, missing.pollFirst());
        }
        Stax.copy(in, out);
    }

    private void newRow(XMLStreamReader2 in, XMLStreamWriter2 out, int row) throws XMLStreamException {
        Stax.begin(in, out, "row");
        out.writeAttribute("r", String.valueOf(row));
        for (int column : marks.columns(row)) {
            newCell(in, out, row, column);
        }
        out.writeEndElement();
    }

    private void row(XMLStreamReader2 in, XMLStreamWriter2 out, Position position, int row) throws XMLStreamException {
        NavigableSet<Integer> missing = new TreeSet<>(marks.columns(row));
        // A new cell may lie beyond what the row says that it spans, which need not be said.
        copyStart(in, out, "spans", "");
        int depth = in.getDepth();
        while (in.next() != XMLStreamConstants.END_ELEMENT || in.getDepth() != depth) {
            if (Stax.isStart(in, "c")) {
                int column = position.column(in);
                while (!missing.isEmpty() && missing.first() < column) {
                    newCell(in, out, row, missing.pollFirst());
                }
                missing.remove(column);
                copyStart(in, out, "s", marks.look(row, column, Stax.attribute(in, "s")));
            } else {
                Stax.copy(in, out);
            }
        }
        while (!missing.isEmpty()) {
            newCell(in, out, row, missing.pollFirst());
        }
        out.writeEndElement();
    }

    private void newCell(XMLStreamReader2 in, XMLStreamWriter2 out, int row, int column) throws XMLStreamException {
        Stax.begin(in, out, "c");
        out.writeAttribute("r", CellAddress.of(row, column));
        out.writeAttribute("s", marks.look(row, column, ""));
        out.writeEndElement();
    }

    /** Copies a start tag with another value of an attribute, or without it. */
    private static void copyStart(XMLStreamReader2 in, XMLStreamWriter2 out, String changed, String value)
            throws XMLStreamException {
        Stax.begin(in, out, in.getLocalName());
        for (int i = 0; i < in.getNamespaceCount(); i++) {
            out.writeNamespace(in.getNamespacePrefix(i), in.getNamespaceURI(i));
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String prefix = in.getAttributePrefix(i);
            if (!prefix.isEmpty() || !in.getAttributeLocalName(i).equals(changed)) {
                out.writeAttribute(
                        prefix, in.getAttributeNamespace(i), in.getAttributeLocalName(i), in.getAttributeValue(i));
            }
        }
        if (!value.isEmpty()) {
            out.writeAttribute(changed, value);
        }
    }
}
