package dev.apportion.report.streamed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.XMLStreamWriter2;

/** A sheet as it came, with what was done to its skeleton: all around the rows, and the looks of the marked cells. */
final class MarkedSheet {

    private final SheetSkeleton before;
    private final byte[] after;

    /** Style numbers by row and cell; empty for none. */
    private final NavigableMap<Integer, NavigableMap<CellAddress, String>> styles = new TreeMap<>();

    /**
     * @param before what was taken from the sheet
     * @param after the skeleton as POI wrote it
     */
    MarkedSheet(SheetSkeleton before, byte[] after) throws IOException {
        this.before = before;
        this.after = after;
        Position position = new Position();
        Stax.read(new ByteArrayInputStream(after), in -> {
            while (in.hasNext()) {
                in.next();
                if (Stax.isStart(in, "row")) {
                    position.row(in);
                } else if (Stax.isStart(in, "c")) {
                    CellAddress cell = position.cell(in);
                    styles.computeIfAbsent(cell.getRow(), row -> new TreeMap<>())
                            .put(cell, Stax.attribute(in, "s"));
                }
            }
        });
    }

    /** Writes the sheet with the rows of the one that came. */
    void write(InputStream source, OutputStream target) throws IOException {
        Stax.read(
                new ByteArrayInputStream(after),
                around -> Stax.write(
                        target,
                        out -> Stax.read(source, in -> {
                            while (around.hasNext()) {
                                around.next();
                                if (Stax.isStart(around, "dimension")) {
                                    dimension(around, out);
                                } else if (Stax.isStart(around, "sheetData")) {
                                    sheetData(around, in, out);
                                } else {
                                    Stax.copy(around, out);
                                }
                            }
                        })));
    }

    /** POI says where the skeleton's cells are. */
    private void dimension(XMLStreamReader2 around, XMLStreamWriter2 out) throws XMLStreamException {
        if (!before.dimension().isEmpty()) {
            CellRangeAddress range = CellRangeAddress.valueOf(before.dimension());
            for (NavigableMap<CellAddress, String> row : styles.values()) {
                for (CellAddress cell : row.keySet()) {
                    range.setFirstRow(Math.min(range.getFirstRow(), cell.getRow()));
                    range.setLastRow(Math.max(range.getLastRow(), cell.getRow()));
                    range.setFirstColumn(Math.min(range.getFirstColumn(), cell.getColumn()));
                    range.setLastColumn(Math.max(range.getLastColumn(), cell.getColumn()));
                }
            }
            Stax.begin(around, out, "dimension");
            out.writeAttribute("ref", range.formatAsString());
            out.writeEndElement();
        }
        around.skipElement();
    }

    private void sheetData(XMLStreamReader2 around, XMLStreamReader2 in, XMLStreamWriter2 out)
            throws XMLStreamException {
        TreeMap<String, String> namespaces = new TreeMap<>();
        while (in.next() != XMLStreamConstants.END_DOCUMENT && !Stax.isStart(in, "sheetData")) {
            for (int i = 0; in.getEventType() == XMLStreamConstants.START_ELEMENT && i < in.getNamespaceCount(); i++) {
                String prefix = in.getNamespacePrefix(i);
                namespaces.put(prefix == null ? "" : prefix, in.getNamespaceURI(i));
            }
        }
        Stax.copy(around, out);
        for (Map.Entry<String, String> namespace : namespaces.entrySet()) {
            String prefix = namespace.getKey();
            if (!namespace.getValue().equals(around.getNamespaceURI(prefix))) {
                out.writeNamespace(prefix, namespace.getValue());
            }
        }
        rows(in, out);
        around.skipElement();
        out.writeEndElement();
    }

    private void rows(XMLStreamReader2 in, XMLStreamWriter2 out) throws XMLStreamException {
        TreeMap<Integer, NavigableMap<CellAddress, String>> missing = new TreeMap<>(styles);
        missing.keySet().removeIf(before::hasRow);
        Position position = new Position();
        int depth = in.getDepth();
        while (in.next() != XMLStreamConstants.END_ELEMENT || in.getDepth() != depth) {
            if (Stax.isStart(in, "row")) {
                int row = position.row(in);
                while (!missing.isEmpty() && missing.firstKey() < row) {
                    newRow(in, out, missing.pollFirstEntry());
                }
                NavigableMap<CellAddress, String> marked = styles.get(row);
                if (marked == null) {
                    Stax.copyElement(in, out);
                } else {
                    row(in, out, position, marked);
                }
            } else {
                Stax.copy(in, out);
            }
        }
        while (!missing.isEmpty()) {
            newRow(in, out, missing.pollFirstEntry());
        }
    }

    private static void newRow(
            XMLStreamReader2 in, XMLStreamWriter2 out, Map.Entry<Integer, NavigableMap<CellAddress, String>> row)
            throws XMLStreamException {
        Stax.begin(in, out, "row");
        out.writeAttribute("r", String.valueOf(row.getKey() + 1));
        for (Map.Entry<CellAddress, String> cell : row.getValue().entrySet()) {
            newCell(in, out, cell);
        }
        out.writeEndElement();
    }

    private void row(
            XMLStreamReader2 in, XMLStreamWriter2 out, Position position, NavigableMap<CellAddress, String> marked)
            throws XMLStreamException {
        TreeMap<CellAddress, String> missing = new TreeMap<>(marked);
        missing.keySet().removeIf(before::hasCell);
        // A new cell may lie beyond what the row says that it spans, which need not be said.
        copyStart(in, out, missing.isEmpty() ? "" : "spans");
        int depth = in.getDepth();
        while (in.next() != XMLStreamConstants.END_ELEMENT || in.getDepth() != depth) {
            if (Stax.isStart(in, "c")) {
                CellAddress cell = position.cell(in);
                while (!missing.isEmpty() && missing.firstKey().compareTo(cell) < 0) {
                    newCell(in, out, missing.pollFirstEntry());
                }
                String style = marked.get(cell);
                if (style == null) {
                    Stax.copyElement(in, out);
                } else {
                    cell(in, out, style);
                }
            } else {
                Stax.copy(in, out);
            }
        }
        while (!missing.isEmpty()) {
            newCell(in, out, missing.pollFirstEntry());
        }
        out.writeEndElement();
    }

    private static void cell(XMLStreamReader2 in, XMLStreamWriter2 out, String style) throws XMLStreamException {
        copyStart(in, out, "s");
        if (!style.isEmpty()) {
            out.writeAttribute("s", style);
        }
        int depth = in.getDepth();
        while (in.next() != XMLStreamConstants.END_ELEMENT || in.getDepth() != depth) {
            Stax.copy(in, out);
        }
        out.writeEndElement();
    }

    private static void newCell(XMLStreamReader2 in, XMLStreamWriter2 out, Map.Entry<CellAddress, String> cell)
            throws XMLStreamException {
        Stax.begin(in, out, "c");
        out.writeAttribute("r", cell.getKey().formatAsString());
        if (!cell.getValue().isEmpty()) {
            out.writeAttribute("s", cell.getValue());
        }
        out.writeEndElement();
    }

    /** Copies a start tag but for an attribute. */
    private static void copyStart(XMLStreamReader2 in, XMLStreamWriter2 out, String without) throws XMLStreamException {
        Stax.begin(in, out, in.getLocalName());
        for (int i = 0; i < in.getNamespaceCount(); i++) {
            out.writeNamespace(in.getNamespacePrefix(i), in.getNamespaceURI(i));
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String prefix = in.getAttributePrefix(i);
            if (!prefix.isEmpty() || !in.getAttributeLocalName(i).equals(without)) {
                out.writeAttribute(
                        prefix, in.getAttributeNamespace(i), in.getAttributeLocalName(i), in.getAttributeValue(i));
            }
        }
    }
}
