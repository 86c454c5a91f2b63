package dev.apportion.sheet.xlsx;

import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.cells.CellStyle;
import dev.apportion.sheet.cells.NumberFormat;
import dev.apportion.sheet.xml.Xml;
import dev.apportion.sheet.xml.XmlNames;
import dev.apportion.sheet.xml.XmlPull;
import dev.apportion.sheet.zip.ZipArchive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The styles of cells, as far as they say something of values.
 *
 * @param cells by index of the style
 */
record Styles(List<CellStyle> cells) {

    private static final long NUM_FMT = XmlNames.code("numFmt");
    private static final long NUM_FMT_ID = XmlNames.code("numFmtId");
    private static final long FORMAT_CODE = XmlNames.code("formatCode");
    private static final long FONTS = XmlNames.code("fonts");
    private static final long FONT = XmlNames.code("font");
    private static final long FONT_ID = XmlNames.code("fontId");
    private static final long STRIKE = XmlNames.code("strike");
    private static final long VAL = XmlNames.code("val");
    private static final long CELL_XFS = XmlNames.code("cellXfs");
    private static final long XF = XmlNames.code("xf");
    private static final long ALIGNMENT = XmlNames.code("alignment");
    private static final long INDENT = XmlNames.code("indent");

    static Styles read(@Nullable String part, ZipArchive zip, ReadLimits limits) throws IOException {
        if (part == null || !zip.has(part)) {
            return new Styles(new ArrayList<>());
        }
        return Xml.read(() -> zip.stream(part), limits, Styles::read);
    }

    private static Styles read(XmlPull xml) throws IOException {
        Map<Integer, NumberFormat> custom = new HashMap<>();
        BitSet struck = new BitSet();
        List<CellStyle> cells = new ArrayList<>();
        boolean inFonts = false;
        boolean inCells = false;
        int font = -1;
        for (int event; (event = xml.next()) != XmlPull.END_OF_DOCUMENT; ) {
            boolean starts = event == XmlPull.START;
            if (xml.name() == CELL_XFS) {
                inCells = starts;
            } else if (xml.name() == FONTS) {
                inFonts = starts;
            } else if (starts && xml.name() == NUM_FMT) {
                format(xml, custom);
            } else if (starts && inFonts && xml.name() == FONT) {
                font++;
            } else if (starts && inFonts && xml.name() == STRIKE) {
                struck.set(Math.max(0, font), isOn(xml));
            } else if (starts && inCells && xml.name() == XF) {
                cells.add(cell(xml, custom, struck));
            } else if (starts && inCells && xml.name() == ALIGNMENT && !cells.isEmpty()) {
                indent(xml, cells);
            }
        }
        return new Styles(cells);
    }

    private static CellStyle cell(XmlPull xml, Map<Integer, NumberFormat> custom, BitSet struck) throws IOException {
        int id = 0;
        int font = 0;
        while (xml.nextAttribute()) {
            if (xml.attribute() == NUM_FMT_ID) {
                id = xml.integer();
            } else if (xml.attribute() == FONT_ID) {
                font = Math.max(0, xml.integer());
            }
        }
        NumberFormat format = custom.get(id);
        return CellStyle.of(format == null ? NumberFormat.builtIn(id) : format, 0, struck.get(font));
    }

    /** Of the style whose start tag was the last one. */
    private static void indent(XmlPull xml, List<CellStyle> cells) throws IOException {
        while (xml.nextAttribute()) {
            if (xml.attribute() == INDENT) {
                int last = cells.size() - 1;
                cells.set(
                        last,
                        CellStyle.of(
                                cells.get(last).format(),
                                xml.integer(),
                                cells.get(last).struck()));
            }
        }
    }

    private static boolean isOn(XmlPull xml) throws IOException {
        boolean on = true;
        while (xml.nextAttribute()) {
            on &= xml.attribute() != VAL || xml.isTrue();
        }
        return on;
    }

    private static void format(XmlPull xml, Map<Integer, NumberFormat> custom) throws IOException {
        int id = -1;
        String code = "";
        while (xml.nextAttribute()) {
            if (xml.attribute() == NUM_FMT_ID) {
                id = xml.integer();
            } else if (xml.attribute() == FORMAT_CODE) {
                code = xml.string();
            }
        }
        custom.put(id, NumberFormat.custom(code));
    }

    /** A style; one that is not there says nothing. */
    CellStyle of(int style) {
        return style >= 0 && style < cells.size() ? cells.get(style) : CellStyle.PLAIN;
    }
}
