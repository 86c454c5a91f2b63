package dev.apportion.sheet.xls;

import dev.apportion.message.Message;
import dev.apportion.sheet.cells.CellStyle;
import dev.apportion.sheet.cells.DateSystem;
import dev.apportion.sheet.cells.NumberFormat;
import dev.apportion.sheet.cells.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.eventusermodel.EventWorkbookBuilder;
import org.apache.poi.hssf.model.HSSFFormulaParser;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.jspecify.annotations.Nullable;

/** What holds for the whole xls workbook: its sheets, texts, formats and date system. */
final class Globals {

    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final List<ExternSheetRecord> externs = new ArrayList<>();
    /** By style, asked for each number. */
    private final List<CellStyle> styles = new ArrayList<>();

    private @Nullable SSTRecord strings;
    private DateSystem dates = DateSystem.FROM_1900;
    private @Nullable HSSFWorkbook stub;

    Globals(RecordReader records) throws IOException {
        if (!records.atSubstream()) {
            throw Unreadable.damaged(Message.of("its stream of records is broken"));
        }
        List<ExtendedFormatRecord> formats = new ArrayList<>();
        List<FontRecord> fonts = new ArrayList<>();
        Map<Integer, NumberFormat> custom = new HashMap<>();
        for (Record record; (record = records.next()) != null; ) {
            if (record instanceof BoundSheetRecord sheet) {
                sheets.add(sheet);
            } else if (record instanceof SSTRecord sst) {
                strings = sst;
            } else if (record instanceof ExternSheetRecord extern) {
                externs.add(extern);
            } else if (record instanceof DateWindow1904Record window) {
                dates = window.getWindowing() == 1 ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
            } else if (record instanceof FormatRecord format) {
                custom.put(format.getIndexCode(), NumberFormat.custom(format.getFormatString()));
            } else if (record instanceof ExtendedFormatRecord style) {
                formats.add(style);
            } else if (record instanceof FontRecord font) {
                fonts.add(font);
            }
        }
        if (sheets.isEmpty()) {
            throw Unreadable.noSheets();
        }
        for (ExtendedFormatRecord style : formats) {
            // There is no font of index 4.
            int font = style.getFontIndex() > 4 ? style.getFontIndex() - 1 : style.getFontIndex();
            styles.add(CellStyle.of(
                    custom.computeIfAbsent((int) style.getFormatIndex(), NumberFormat::builtIn),
                    style.getIndent(),
                    font >= 0 && font < fonts.size() && fonts.get(font).isStruckout()));
        }
    }

    List<BoundSheetRecord> sheets() {
        return sheets;
    }

    DateSystem dates() {
        return dates;
    }

    /** A style; one that is not there says nothing. */
    CellStyle style(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : CellStyle.PLAIN;
    }

    /** A shared text; null if there is none of that index. */
    @Nullable
    String text(int index) {
        return strings == null || index < 0 || index >= strings.getNumUniqueStrings()
                ? null
                : strings.getString(index).getString();
    }

    /** A formula as text; empty where POI can't reconstruct it, as with links to other workbooks. */
    String formula(Ptg[] tokens) {
        try {
            if (stub == null) {
                stub = stub();
            }
            return HSSFFormulaParser.toFormulaString(stub, tokens);
        } catch (RuntimeException e) {
            return "";
        }
    }

    /** A workbook of names only, in which POI looks the sheets of a formula up. */
    private HSSFWorkbook stub() {
        HSSFWorkbook workbook = HSSFWorkbook.create(EventWorkbookBuilder.createStubWorkbook(
                externs.toArray(new ExternSheetRecord[0]), sheets.toArray(new BoundSheetRecord[0]), strings));
        for (BoundSheetRecord sheet : sheets) {
            workbook.createSheet(sheet.getSheetname());
        }
        return workbook;
    }
}
