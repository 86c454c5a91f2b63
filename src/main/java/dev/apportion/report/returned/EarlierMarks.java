package dev.apportion.report.returned;

import dev.apportion.cost.received.ReturnedCopy;
import java.util.List;
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

/**
 * Takes list and marks of the time before out of a workbook that came back corrected, so that what is put right by now isn't
 * marked any more. The look that a cell had before its first mark is not known; it gets no fill and no frame.
 */
final class EarlierMarks {

    /** Where the list says which file it was made of. */
    static final CellAddress LINE = new CellAddress(ReturnedCopy.ROW, 0);

    private EarlierMarks() {}

    static void remove(Workbook workbook) {
        boolean returnedBefore = false;
        for (int at = workbook.getNumberOfSheets() - 1; at >= 0; at--) {
            if (isList(workbook.getSheetAt(at)) && workbook.getNumberOfSheets() > 1) {
                workbook.removeSheetAt(at);
                returnedBefore = true;
            }
        }
        if (returnedBefore) {
            workbook.forEach(EarlierMarks::unmark);
        }
    }

    private static boolean isList(Sheet sheet) {
        Row row = sheet.getRow(LINE.getRow());
        Cell cell = row == null ? null : row.getCell(LINE.getColumn());
        return ReturnedCopy.mayBeSheet(sheet.getSheetName())
                && cell != null
                && ReturnedCopy.parse(cell.toString()).isPresent();
    }

    private static void unmark(Sheet sheet) {
        for (CellAddress address : List.copyOf(sheet.getCellComments().keySet())) {
            Row row = sheet.getRow(address.getRow());
            Cell cell = row == null ? null : row.getCell(address.getColumn());
            Comment comment = sheet.getCellComment(address);
            String text = comment == null ? "" : comment.getString().getString();
            int ours = text.indexOf(ReturnedMarks.BEGINNING);
            if (cell != null && comment != null && ours >= 0) {
                if (ours == 0) {
                    cell.removeCellComment();
                } else {
                    comment.setString(sheet.getWorkbook()
                            .getCreationHelper()
                            .createRichTextString(text.substring(0, ours).stripTrailing()));
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
