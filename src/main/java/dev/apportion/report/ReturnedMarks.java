package dev.apportion.report;

import dev.apportion.cost.RowOutcomes;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.jspecify.annotations.Nullable;

/** Marks cells: a tint and a frame, so that it shows in gray too, and a comment that says what to do. */
final class ReturnedMarks {

    private final Workbook workbook;
    private final CreationHelper helper;
    private final Map<Short, CellStyle> marked = new HashMap<>();

    ReturnedMarks(Workbook workbook) {
        this.workbook = workbook;
        this.helper = workbook.getCreationHelper();
    }

    void mark(RowOutcomes.Rejected rejected) {
        Sheet sheet = sheet(rejected.source().sheet());
        if (sheet == null) {
            return;
        }
        for (RowOutcomes.Fault fault : rejected.faults()) {
            Cell cell = cell(sheet, new CellAddress(fault.cell()));
            cell.setCellStyle(marked.computeIfAbsent(cell.getCellStyle().getIndex(), index -> tint(cell)));
            comment(sheet, cell, fault.field() + ": " + fault.message());
        }
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

    private CellStyle tint(Cell cell) {
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderTop(BorderStyle.MEDIUM);
        style.setBorderBottom(BorderStyle.MEDIUM);
        style.setBorderLeft(BorderStyle.MEDIUM);
        style.setBorderRight(BorderStyle.MEDIUM);
        return style;
    }

    private void comment(Sheet sheet, Cell cell, String text) {
        Comment existing = cell.getCellComment();
        if (existing != null) {
            existing.setString(helper.createRichTextString(existing.getString().getString() + "\n" + text));
            return;
        }
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 4);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 5);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(text));
        comment.setAuthor("Apportion");
        cell.setCellComment(comment);
    }
}
