package dev.apportion.report.returned.xls;

import dev.apportion.report.returned.mark.Mark;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;

/** Takes lists and marks of the time before out of a workbook. */
final class EarlierMarks {

    private EarlierMarks() {}

    static void remove(Workbook workbook, Set<String> lists) {
        if (!lists.isEmpty()) {
            lists.forEach(list -> workbook.removeSheetAt(workbook.getSheetIndex(list)));
            workbook.forEach(EarlierMarks::unmark);
        }
    }

    private static void unmark(Sheet sheet) {
        for (CellAddress address : List.copyOf(sheet.getCellComments().keySet())) {
            Row row = sheet.getRow(address.getRow());
            Cell cell = row == null ? null : row.getCell(address.getColumn());
            Comment comment = sheet.getCellComment(address);
            String text = comment == null ? "" : comment.getString().getString();
            String others = Mark.others(text);
            if (cell != null && comment != null && !others.equals(text)) {
                if (others.isEmpty()) {
                    cell.removeCellComment();
                } else {
                    comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(others));
                }
                plain(cell);
            }
        }
    }

    private static void plain(Cell cell) {
        CellStyle old = cell.getCellStyle();
        if (old.getFillForegroundColor() != IndexedColors.LIGHT_YELLOW.getIndex()) {
            return;
        }
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.cloneStyleFrom(old);
        style.setFillPattern(FillPatternType.NO_FILL);
        style.setBorderTop(BorderStyle.NONE);
        style.setBorderBottom(BorderStyle.NONE);
        style.setBorderLeft(BorderStyle.NONE);
        style.setBorderRight(BorderStyle.NONE);
        cell.setCellStyle(style);
    }
}
