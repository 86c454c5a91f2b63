package dev.apportion.sheet.xlsx;

import dev.apportion.sheet.Format;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.cells.DateSystem;
import dev.apportion.sheet.cells.Unreadable;
import dev.apportion.sheet.zip.ZipArchive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An xlsx or xlsm package, its parts found by relationships as Office finds them. */
public final class XlsxWorkbook implements Workbook {

    private final ZipArchive zip;
    private final SheetParts sheetParts;
    private final ReadLimits limits;
    private final List<String> notes;
    private final List<Sheet> sheets = new ArrayList<>();
    private final DateSystem dates;
    private final @Nullable String stylesPart;
    private final @Nullable String stringsPart;
    private @Nullable Styles styles;
    private @Nullable SharedStrings strings;

    /** Opens the workbook part of a package; the workbook owns the archive from then on. */
    public static Workbook open(ZipArchive zip, String workbookPart, ReadLimits limits, List<String> notes)
            throws IOException {
        return new XlsxWorkbook(zip, workbookPart, limits, notes);
    }

    private XlsxWorkbook(ZipArchive zip, String workbookPart, ReadLimits limits, List<String> notes)
            throws IOException {
        this.zip = zip;
        this.sheetParts = new SheetParts(zip);
        this.limits = limits;
        this.notes = notes;
        SheetList workbook = SheetList.read(workbookPart, zip, limits);
        Relationships relationships = Relationships.of(workbookPart, zip, limits);
        dates = workbook.from1904() ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
        stylesPart = relationships.byType("styles");
        stringsPart = relationships.byType("sharedstrings");
        for (SheetList.Entry entry : workbook.sheets()) {
            String part = relationships.byId(entry.relationship());
            if (part == null || !zip.has(part)) {
                notes.add("Sheet " + entry.name() + " is named in the workbook but not stored in it; it was left out.");
            } else if (!entry.isCells(relationships.typeOf(entry.relationship()))) {
                notes.add("Sheet " + entry.name() + " is a chart, not a table; it was left out.");
            } else {
                sheets.add(new XlsxSheet(this, entry.name(), entry.hidden(), part));
            }
        }
        if (sheets.isEmpty()) {
            throw Unreadable.noSheets();
        }
    }

    SheetParts sheetParts() {
        return sheetParts;
    }

    ReadLimits limits() {
        return limits;
    }

    DateSystem dates() {
        return dates;
    }

    Styles styles() throws IOException {
        if (styles == null) {
            styles = Styles.read(stylesPart, zip, limits);
        }
        return styles;
    }

    SharedStrings strings() throws IOException {
        if (strings == null) {
            strings = SharedStrings.read(stringsPart, zip, limits);
        }
        return strings;
    }

    @Override
    public Format format() {
        return Format.XLSX;
    }

    @Override
    public List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void close() throws IOException {
        sheetParts.forget();
        zip.close();
    }
}
