package dev.apportion.report.streamed;

import org.apache.poi.ss.util.CellAddress;
import org.codehaus.stax2.XMLStreamReader2;

/** Where in a sheet the reading is. A writer may leave addresses out; a row or cell then follows the one before. */
final class Position {

    private int row = -1;
    private int column = -1;

    /** At a row's start tag: its zero-based number. */
    int row(XMLStreamReader2 in) {
        String number = Stax.attribute(in, "r");
        row = number.isEmpty() ? row + 1 : Integer.parseInt(number.strip()) - 1;
        column = -1;
        return row;
    }

    /** At a cell's start tag: its address, in the row met last. */
    CellAddress cell(XMLStreamReader2 in) {
        String address = Stax.attribute(in, "r");
        column = address.isEmpty() ? column + 1 : new CellAddress(address.strip()).getColumn();
        return new CellAddress(row, column);
    }
}
