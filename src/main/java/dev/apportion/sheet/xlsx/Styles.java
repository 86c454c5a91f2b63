package dev.apportion.sheet.xlsx;

import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.cells.NumberFormat;
import dev.apportion.sheet.xml.Xml;
import dev.apportion.sheet.xml.XmlNames;
import dev.apportion.sheet.xml.XmlPull;
import dev.apportion.sheet.zip.ZipArchive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The number formats of the cell styles.
 *
 * @param formats by index of the style
 */
record Styles(List<NumberFormat> formats) {

    private static final long NUM_FMT = XmlNames.code("numFmt");
    private static final long NUM_FMT_ID = XmlNames.code("numFmtId");
    private static final long FORMAT_CODE = XmlNames.code("formatCode");
    private static final long CELL_XFS = XmlNames.code("cellXfs");
    private static final long XF = XmlNames.code("xf");

    static Styles read(@Nullable String part, ZipArchive zip, ReadLimits limits) throws IOException {
        if (part == null || !zip.has(part)) {
            return new Styles(new ArrayList<>());
        }
        return Xml.read(() -> zip.stream(part), limits, Styles::read);
    }

    private static Styles read(XmlPull xml) throws IOException {
        Map<Integer, NumberFormat> custom = new HashMap<>();
        Styles styles = new Styles(new ArrayList<>());
        boolean inCells = false;
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
                NumberFormat format = custom.get(id);
                styles.formats.add(format == null ? NumberFormat.builtIn(id) : format);
            }
        }
        return styles;
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

    /** The format of a style; one that is not there says nothing. */
    NumberFormat of(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : NumberFormat.GENERAL;
    }
}
