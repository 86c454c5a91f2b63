package dev.apportion.report.returned;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.util.Units;
import org.jspecify.annotations.Nullable;

/**
 * Marks cells: a tint and a frame (dashed if doubtful), so that it shows in gray too, and a comment that says what to
 * do.
 */
final class ReturnedMarks {

    /** What our part of a comment begins with, to distinguish it from the department's own. */
    static final String BEGINNING = "Apportion: ";

    /** Rows that a short comment takes, and characters that each further one holds. */
    private static final int ROOM = 4;

    private static final int LINE = 30;

    private final Workbook workbook;
    private final ReturnedTexts texts;
    private final CreationHelper helper;
    private final DataFormatter shown = new DataFormatter(Locale.ROOT);
    private final Map<Short, CellStyle> rejected = new HashMap<>();
    private final Map<Short, CellStyle> doubtful = new HashMap<>();

    ReturnedMarks(Workbook workbook, ReturnedTexts texts) {
        this.texts = texts;
        this.workbook = workbook;
        this.helper = workbook.getCreationHelper();
        shown.setUseCachedValuesForFormulaCells(true);
    }

    /** Marks a cell, and gives the note with what is in the cell, and the sheet's name in this workbook. */
    CellNote mark(CellNote note) {
        Sheet sheet = sheet(note.sheet());
        if (sheet == null) {
            return note;
        }
        Cell cell = cell(sheet, new CellAddress(note.cell()));
        Map<Short, CellStyle> looks = note.counts() ? doubtful : rejected;
        short look = cell.getCellStyle().getIndex();
        if (!looks.containsValue(cell.getCellStyle()) && !rejected.containsValue(cell.getCellStyle())) {
            cell.setCellStyle(looks.computeIfAbsent(look, index -> tint(cell, note.counts())));
        }
        comment(
                sheet,
                cell,
                note.field().isEmpty() ? note.message() : texts.said(note.field()) + ": " + note.message());
        String value = note.value().isEmpty() ? shown(cell) : note.value();
        return new CellNote(sheet.getSheetName(), note.cell(), note.counts(), note.field(), value, note.message());
    }

    /**
     * What is in a cell; of a formula its result; a number without a format with all its digits, which a
     * spreadsheet shows as 1.2E+11.
     */
    private String shown(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.NUMERIC && cell.getCellStyle().getDataFormat() == 0
                ? NumberToTextConverter.toText(cell.getNumericCellValue())
                : shown.formatCellValue(cell);
    }

    /** The sheet of this name; a workbook made from another format may have had to change it. */
    private @Nullable Sheet sheet(String name) {
        Sheet sheet = workbook.getSheet(name);
        return sheet != null || workbook.getNumberOfSheets() != 1 ? sheet : workbook.getSheetAt(0);
    }

    private static Cell cell(Sheet sheet, CellAddress address) {
        Row row = sheet.getRow(address.getRow());
        if (row == null) {
            row = sheet.createRow(address.getRow());
        }
        return row.getCell(address.getColumn(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private CellStyle tint(Cell cell, boolean doubt) {
        BorderStyle frame = doubt ? BorderStyle.MEDIUM_DASHED : BorderStyle.MEDIUM;
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderTop(frame);
        style.setBorderBottom(frame);
        style.setBorderLeft(frame);
        style.setBorderRight(frame);
        return style;
    }

    private void comment(Sheet sheet, Cell cell, String message) {
        String text = BEGINNING + message;
        Comment existing = cell.getCellComment();
        if (existing != null) {
            existing.setString(helper.createRichTextString(existing.getString().getString() + "\n" + text));
            return;
        }
        ClientAnchor anchor = helper.createClientAnchor();
        // POI takes an xlsx comment as one on the cell where its box begins, so the box begins at that cell's right
        // edge.
        boolean beside = sheet instanceof HSSFSheet;
        anchor.setCol1(cell.getColumnIndex() + (beside ? 1 : 0));
        anchor.setDx1(beside ? 0 : Units.pixelToEMU(Math.round(sheet.getColumnWidthInPixels(cell.getColumnIndex()))));
        anchor.setCol2(cell.getColumnIndex() + 4);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + ROOM + message.length() / LINE);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(text));
        comment.setAuthor("Apportion");
        cell.setCellComment(comment);
    }
}
