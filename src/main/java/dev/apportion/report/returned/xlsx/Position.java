package dev.apportion.report.returned.xlsx;

import dev.apportion.ooxml.CellAddress;
import org.codehaus.stax2.XMLStreamReader2;

/** Where in a sheet the reading is. A writer may leave addresses out; a row or cell then follows the one before. */
final class Position {

    private int row;
    private int column = -1;

    /** At a row's start tag: its number, from 1. */
    int row(XMLStreamReader2 in) {
        String number = Stax.attribute(in, "r");
        row = number.isEmpty() ? row + 1 : Integer.parseInt(number.strip());
        column = -1;
        return row;
    }

    /** At a cell's start tag: its column in the row met last, from 0. */
    int column(XMLStreamReader2 in) {
        String address = Stax.attribute(in, "r");
        column = address.isEmpty() ? column + 1 : CellAddress.column(address);
        return column;
    }
}
