package dev.apportion.sheet.xlsx;

import dev.apportion.ooxml.CellRange;
import dev.apportion.sheet.xml.XmlNames;
import dev.apportion.sheet.xml.XmlPull;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sheet part says before and after its rows. */
final class SheetSurroundings {

    private static final long SHEET_DATA = XmlNames.code("sheetData");
    private static final long COL = XmlNames.code("col");
    private static final long MIN = XmlNames.code("min");
    private static final long MAX = XmlNames.code("max");
    private static final long WIDTH = XmlNames.code("width");
    private static final long HIDDEN = XmlNames.code("hidden");
    private static final long REF = XmlNames.code("ref");
    private static final int EXCEL_COLUMNS = 16_384;

    private SheetSurroundings() {}

    static BitSet hiddenColumns(XmlPull xml) throws IOException {
        BitSet hidden = new BitSet();
        for (int event; (event = xml.next()) != XmlPull.END_OF_DOCUMENT; ) {
            if (event == XmlPull.START && xml.name() == SHEET_DATA) {
                break;
            }
            if (event == XmlPull.START && xml.name() == COL) {
                int min = -1;
                int max = -1;
                boolean isHidden = false;
                while (xml.nextAttribute()) {
                    if (xml.attribute() == MIN) {
                        min = xml.integer();
                    } else if (xml.attribute() == MAX) {
                        max = xml.integer();
                    } else if (xml.attribute() == HIDDEN) {
                        isHidden |= xml.isTrue();
                    } else if (xml.attribute() == WIDTH) {
                        isHidden |= isZero(xml.string());
                    }
                }
                if (isHidden && min > 0 && min <= max && min <= EXCEL_COLUMNS) {
                    hidden.set(min - 1, Math.min(max, EXCEL_COLUMNS));
                }
            }
        }
        return hidden;
    }

    /** A height or width of nothing hides as well as the attribute for it does. */
    static boolean isZero(String measure) {
        return measure.equals("0") || measure.equals("0.0");
    }

    static List<CellRange> mergedRanges(XmlPull xml) throws IOException {
        List<CellRange> ranges = new ArrayList<>();
        xml.startTags("mergeCell", cell -> {
            String ref = cell.attribute(REF);
            CellRange range = ref == null ? null : range(ref);
            if (range != null) {
                ranges.add(range);
            }
        });
        return List.copyOf(ranges);
    }

    private static @Nullable CellRange range(String ref) {
        int colon = ref.indexOf(':');
        CellPlace first = CellPlace.parse(colon < 0 ? ref : ref.substring(0, colon));
        CellPlace last = CellPlace.parse(colon < 0 ? ref : ref.substring(colon + 1));
        if (first == null || last == null) {
            return null;
        }
        return new CellRange(
                Math.min(first.row(), last.row()),
                Math.min(first.column(), last.column()),
                Math.max(first.row(), last.row()),
                Math.max(first.column(), last.column()));
    }
}
