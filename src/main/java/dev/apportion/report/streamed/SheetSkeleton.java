package dev.apportion.report.streamed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.util.CellAddress;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.XMLStreamWriter2;

/** A sheet with no cells but the wanted ones, of which it has looks and values, and no formulas. */
final class SheetSkeleton {

    private final NavigableSet<CellAddress> wanted;
    private final PickedStrings strings;
    private final Set<Integer> rows = new HashSet<>();
    private final Set<CellAddress> cells = new HashSet<>();
    private String dimension = "";

    /** @param strings takes the shared strings that the wanted cells have */
    SheetSkeleton(NavigableSet<CellAddress> wanted, PickedStrings strings) {
        this.wanted = wanted;
        this.strings = strings;
    }

    /** Whether the sheet has a row that wanted cells are in, by its zero-based number. */
    boolean hasRow(int row) {
        return rows.contains(row);
    }

    boolean hasCell(CellAddress cell) {
        return cells.contains(cell);
    }

    /** The range that the sheet says its cells are in; empty if it doesn't. */
    String dimension() {
        return dimension;
    }

    void write(InputStream source, OutputStream target) throws IOException {
        Stax.read(
                source,
                in -> Stax.write(target, out -> {
                    while (in.hasNext()) {
                        in.next();
                        if (Stax.isStart(in, "sheetData")) {
                            Stax.copy(in, out);
                            rows(in, out);
                        } else if (Stax.isStart(in, "dimension")) {
                            dimension = Stax.attribute(in, "ref");
                        }
                        Stax.copy(in, out);
                    }
                }));
    }

    private void rows(XMLStreamReader2 in, XMLStreamWriter2 out) throws XMLStreamException {
        int depth = in.getDepth();
        Position position = new Position();
        while (in.next() != XMLStreamConstants.END_ELEMENT || in.getDepth() != depth) {
            if (Stax.isStart(in, "row")) {
                int row = position.row(in);
                CellAddress next = wanted.ceiling(new CellAddress(row, 0));
                if (next != null && next.getRow() == row) {
                    rows.add(row);
                    Stax.begin(in, out, "row");
                    out.writeAttribute("r", String.valueOf(row + 1));
                    cells(in, out, position);
                    out.writeEndElement();
                } else {
                    in.skipElement();
                }
            }
        }
    }

    private void cells(XMLStreamReader2 in, XMLStreamWriter2 out, Position position) throws XMLStreamException {
        int depth = in.getDepth();
        while (in.next() != XMLStreamConstants.END_ELEMENT || in.getDepth() != depth) {
            if (Stax.isStart(in, "c")) {
                CellAddress address = position.cell(in);
                if (wanted.contains(address)) {
                    cells.add(address);
                    cell(in, out, address);
                } else {
                    in.skipElement();
                }
            }
        }
    }

    private void cell(XMLStreamReader2 in, XMLStreamWriter2 out, CellAddress address) throws XMLStreamException {
        int depth = in.getDepth();
        String type = Stax.attribute(in, "t");
        Stax.begin(in, out, "c");
        out.writeAttribute("r", address.formatAsString());
        String style = Stax.attribute(in, "s");
        if (!style.isEmpty()) {
            out.writeAttribute("s", style);
        }
        if (!type.isEmpty()) {
            // POI doesn't know a date in words.
            out.writeAttribute("t", type.equals("d") ? "str" : type);
        }
        while (in.next() != XMLStreamConstants.END_ELEMENT || in.getDepth() != depth) {
            if (Stax.isStart(in, "v") && type.equals("s")) {
                Stax.begin(in, out, "v");
                out.writeCharacters(String.valueOf(
                        strings.pick(Integer.parseInt(in.getElementText().strip()))));
                out.writeEndElement();
            } else if (Stax.isStart(in, "v") || Stax.isStart(in, "is")) {
                Stax.copyElement(in, out);
            } else if (in.getEventType() == XMLStreamConstants.START_ELEMENT) {
                in.skipElement();
            }
        }
        out.writeEndElement();
    }
}
