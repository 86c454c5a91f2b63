package dev.apportion.sheet.xlsx;

import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.cells.NumberFormats;
import dev.apportion.sheet.xml.Xml;
import dev.apportion.sheet.xml.XmlNames;
import dev.apportion.sheet.xml.XmlPull;
import dev.apportion.sheet.zip.ZipArchive;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the cell styles say of numbers, by index of the style.
 *
 * @param dates styles whose number format is a date or time
 * @param percents styles whose number format is a percentage
 */
record Styles(BitSet dates, BitSet percents) {

    private static final long NUM_FMT = XmlNames.code("numFmt");
    private static final long NUM_FMT_ID = XmlNames.code("numFmtId");
    private static final long FORMAT_CODE = XmlNames.code("formatCode");
    private static final long CELL_XFS = XmlNames.code("cellXfs");
    private static final long XF = XmlNames.code("xf");

    private enum Kind {
        NUMBER,
        DATE,
        PERCENT
    }

    static Styles read(@Nullable String part, ZipArchive zip, ReadLimits limits) throws IOException {
        if (part == null || !zip.has(part)) {
            return new Styles(new BitSet(), new BitSet());
        }
        return Xml.read(() -> zip.stream(part), limits, Styles::read);
    }

    private static Styles read(XmlPull xml) throws IOException {
        Map<Integer, Kind> custom = new HashMap<>();
        Styles styles = new Styles(new BitSet(), new BitSet());
        boolean inCells = false;
        int index = 0;
        for (int event; (event = xml.next()) != XmlPull.END_OF_DOCUMENT; ) {
            if (xml.name() == CELL_XFS) {
                inCells = event == XmlPull.START;
            } else if (event == XmlPull.START && xml.name() == NUM_FMT) {
                format(xml, custom);
            } else if (event == XmlPull.START && inCells && xml.name() == XF) {
                int id = 0;
                while (xml.nextAttribute()) {
                    if (xml.attribute() == NUM_FMT_ID) {
                        id = xml.integer();
                    }
                }
                Kind kind = custom.getOrDefault(id, builtIn(id));
                styles.dates.set(index, kind == Kind.DATE);
                styles.percents.set(index++, kind == Kind.PERCENT);
            }
        }
        return styles;
    }

    private static void format(XmlPull xml, Map<Integer, Kind> custom) throws IOException {
        int id = -1;
        String code = "";
        while (xml.nextAttribute()) {
            if (xml.attribute() == NUM_FMT_ID) {
                id = xml.integer();
            } else if (xml.attribute() == FORMAT_CODE) {
                code = xml.string();
            }
        }
        custom.put(id, kind(code));
    }

    private static Kind kind(String code) {
        if (NumberFormats.customDate(code)) {
            return Kind.DATE;
        }
        return NumberFormats.customPercent(code) ? Kind.PERCENT : Kind.NUMBER;
    }

    private static Kind builtIn(int id) {
        if (NumberFormats.builtInDate(id)) {
            return Kind.DATE;
        }
        return NumberFormats.builtInPercent(id) ? Kind.PERCENT : Kind.NUMBER;
    }
}
