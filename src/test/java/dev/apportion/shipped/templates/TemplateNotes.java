package dev.apportion.shipped.templates;

import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;

/** Notes on cells of a template, in its author's name. */
final class TemplateNotes {

    private TemplateNotes() {}

    static void note(TemplateSheet at, String address, String text) {
        CellReference cell = new CellReference(address);
        XSSFDrawing drawing = at.sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(
                0, 0, 0, 0, cell.getCol() + 1, cell.getRow() + 1, cell.getCol() + 4, cell.getRow() + 5);
        anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
        Comment note = drawing.createCellComment(anchor);
        note.setAuthor("Apportion");
        note.setString(at.sheet.getWorkbook().getCreationHelper().createRichTextString(text));
        at.sheet.getRow(cell.getRow()).getCell(cell.getCol()).setCellComment(note);
        at.theme.texts.add(text);
    }
}
