package dev.apportion.sheet.xlsx;

import dev.apportion.message.Message;
import dev.apportion.sheet.Format;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.cells.DateSystem;
import dev.apportion.sheet.cells.OpenWorkbook;
import dev.apportion.sheet.zip.ZipArchive;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An xlsx or xlsm package, its parts found by relationships as Office finds them. */
public final class XlsxWorkbook extends OpenWorkbook {

    private final ZipArchive zip;
    private final SheetParts sheetParts;
    private final DateSystem dates;
    private final @Nullable String stylesPart;
    private final @Nullable String stringsPart;
    private @Nullable Styles styles;
    private @Nullable SharedStrings strings;

    /** The workbook owns the archive from now on. */
    public XlsxWorkbook(ZipArchive zip, String workbookPart, ReadLimits limits, List<Message> notes)
            throws IOException {
        super(Format.XLSX, zip, limits, notes);
        this.zip = zip;
        this.sheetParts = new SheetParts(zip);
        SheetList workbook = SheetList.read(workbookPart, zip, limits);
        Relationships relationships = Relationships.of(workbookPart, zip, limits);
        dates = workbook.from1904() ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
        stylesPart = relationships.byType("styles");
        stringsPart = relationships.byType("sharedstrings");
        for (SheetList.Entry entry : workbook.sheets()) {
            String part = relationships.byId(entry.relationship());
            if (part == null || !zip.has(part)) {
                note(Message.of(
                        "Sheet {0} is named in the workbook but not stored in it; it was left out.", entry.name()));
            } else if (!entry.isCells(relationships.typeOf(entry.relationship()))) {
                note(Message.of("Sheet {0} is a chart, not a table; it was left out.", entry.name()));
            } else {
                add(new XlsxSheet(this, entry.name(), entry.hidden(), part));
            }
        }
        requireSheets();
    }

    SheetParts sheetParts() {
        return sheetParts;
    }

    DateSystem dates() {
        return dates;
    }

    Styles styles() throws IOException {
        if (styles == null) {
            styles = Styles.read(stylesPart, zip, limits());
        }
        return styles;
    }

    SharedStrings strings() throws IOException {
        if (strings == null) {
            strings = SharedStrings.read(stringsPart, zip, limits());
        }
        return strings;
    }

    @Override
    public void close() throws IOException {
        sheetParts.forget();
        super.close();
    }
}
