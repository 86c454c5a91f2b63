package dev.apportion.sheet.xlsx;

import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.xml.Xml;
import dev.apportion.sheet.xml.XmlNames;
import dev.apportion.sheet.xml.XmlPull;
import dev.apportion.sheet.zip.ZipArchive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The list of sheets and the date system. */
record SheetList(boolean from1904, List<Entry> sheets) {

    private static final long WORKBOOK_PR = XmlNames.code("workbookPr");
    private static final long DATE_1904 = XmlNames.code("date1904");
    private static final long SHEET = XmlNames.code("sheet");
    private static final long NAME = XmlNames.code("name");
    private static final long ID = XmlNames.code("id");
    private static final long STATE = XmlNames.code("state");

    /** A sheet as the workbook lists it. */
    record Entry(String name, String relationship, boolean hidden) {

        /** Chart and dialog sheets have no cells; a relationship of an unknown type gets the benefit of the doubt. */
        boolean isCells(String type) {
            return !type.equals("chartsheet") && !type.equals("dialogsheet");
        }
    }

    static SheetList read(String part, ZipArchive zip, ReadLimits limits) throws IOException {
        return Xml.read(() -> zip.stream(part), limits, xml -> {
            boolean from1904 = false;
            List<Entry> sheets = new ArrayList<>();
            for (int event; (event = xml.next()) != XmlPull.END_OF_DOCUMENT; ) {
                if (event == XmlPull.START && xml.name() == WORKBOOK_PR) {
                    while (xml.nextAttribute()) {
                        from1904 |= xml.attribute() == DATE_1904 && xml.isTrue();
                    }
                } else if (event == XmlPull.START && xml.name() == SHEET) {
                    sheets.add(entry(xml));
                }
            }
            return new SheetList(from1904, sheets);
        });
    }

    private static Entry entry(XmlPull xml) throws IOException {
        String name = "";
        String relationship = "";
        boolean hidden = false;
        while (xml.nextAttribute()) {
            if (xml.attribute() == NAME && !xml.attributePrefixed()) {
                name = xml.string();
            } else if (xml.attribute() == ID && xml.attributePrefixed()) {
                relationship = xml.string();
            } else if (xml.attribute() == STATE) {
                hidden = !xml.string().equals("visible");
            }
        }
        return new Entry(name, relationship, hidden);
    }
}
