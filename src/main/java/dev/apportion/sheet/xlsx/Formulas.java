package dev.apportion.sheet.xlsx;

import dev.apportion.message.Message;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.cells.RowBuffer;
import dev.apportion.sheet.cells.Unreadable;
import dev.apportion.sheet.xml.XmlNames;
import dev.apportion.sheet.xml.XmlPull;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Formulas of cells. The followers of a shared formula get the text of their master, unshifted. */
final class Formulas {

    private static final long T = XmlNames.code("t");
    private static final long SI = XmlNames.code("si");
    private static final byte[] NOTHING = {};

    /** Masters kept; a workbook has some hundreds at most. */
    private static final int MOST_MASTERS = 100_000;

    private final RowBuffer row;
    private final ReadLimits limits;
    private final Map<Integer, byte[]> masters = new HashMap<>();

    Formulas(RowBuffer row, ReadLimits limits) {
        this.row = row;
        this.limits = limits;
    }

    void restart() {
        masters.clear();
    }

    /** Reads from the start of an {@code f} element to its end. */
    void read(XmlPull xml, int column) throws IOException {
        boolean shared = false;
        int index = -1;
        while (xml.nextAttribute()) {
            if (xml.attribute() == T) {
                shared = xml.to() - xml.from() == 6 && xml.bytes()[xml.from()] == 's';
            } else if (xml.attribute() == SI) {
                index = xml.integer();
            }
        }
        if (xml.next() != XmlPull.END) {
            throw Unreadable.damaged(Message.of("a formula holds tags"));
        }
        xml.text();
        RichText.checkLength(xml.bytes(), xml.from(), xml.to(), limits);
        if (shared && xml.from() == xml.to()) {
            byte[] master = masters.getOrDefault(index, NOTHING);
            row.formula(column, master, 0, master.length);
            return;
        }
        if (shared && masters.size() < MOST_MASTERS) {
            masters.put(index, Arrays.copyOfRange(xml.bytes(), xml.from(), xml.to()));
        }
        row.formula(column, xml.bytes(), xml.from(), xml.to());
    }
}
