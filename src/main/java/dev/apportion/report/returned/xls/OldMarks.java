package dev.apportion.report.returned.xls;

import dev.apportion.report.returned.mark.Mark;
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

/**
 * Marks cells: a tint and a frame (dashed if doubtful), so that it shows in gray too, and a comment that says what to
 * do.
 */
final class OldMarks {

    private final Workbook workbook;
    private final CreationHelper helper;
    private final Map<Short, CellStyle> rejected = new HashMap<>();
    private final Map<Short, CellStyle> doubtful = new HashMap<>();

    OldMarks(Workbook workbook) {
        this.workbook = workbook;
        this.helper = workbook.getCreationHelper();
    }

    void add(Mark mark) {
        Sheet sheet = workbook.getSheet(mark.sheet());
        Cell cell = cell(sheet, mark);
        if (!mark.isNotice()) {
            tint(cell, mark.kind() == Mark.Kind.DOUBTFUL);
        }
        comment(sheet, cell, mark);
    }

    private void tint(Cell cell, boolean doubt) {
        Map<Short, CellStyle> looks = doubt ? doubtful : rejected;
        short look = cell.getCellStyle().getIndex();
        if (!looks.containsValue(cell.getCellStyle()) && !rejected.containsValue(cell.getCellStyle())) {
            cell.setCellStyle(looks.computeIfAbsent(look, index -> tinted(cell, doubt)));
        }
    }

    private static Cell cell(Sheet sheet, Mark mark) {
        Row row = sheet.getRow(mark.row() - 1);
        if (row == null) {
            row = sheet.createRow(mark.row() - 1);
        }
        return row.getCell(mark.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private CellStyle tinted(Cell cell, boolean doubt) {
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

    private void comment(Sheet sheet, Cell cell, Mark mark) {
        Comment existing = cell.getCellComment();
        if (existing != null) {
            existing.setString(helper.createRichTextString(existing.getString().getString() + "\n" + mark.comment()));
            return;
        }
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(mark.column() + 1);
        anchor.setCol2(mark.column() + Mark.WIDTH);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + mark.height());
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(mark.comment()));
        comment.setAuthor("Apportion");
        comment.setVisible(mark.isNotice());
        cell.setCellComment(comment);
    }
}
