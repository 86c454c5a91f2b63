package dev.apportion.report.returned.xls;

import dev.apportion.report.returned.mark.ListSheet;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** The sheet in front, as POI makes it. */
final class OldList {

    private OldList() {}

    static void add(Workbook workbook, ListSheet list) {
        Sheet sheet = workbook.createSheet(list.name());
        workbook.setSheetOrder(list.name(), 0);
        workbook.setActiveSheet(0);
        workbook.setFirstVisibleTab(0);
        workbook.setSelectedTab(0);
        for (int column = 0; column < ListSheet.WIDTHS.size(); column++) {
            sheet.setColumnWidth(column, ListSheet.WIDTHS.get(column) * 256);
        }
        OldLooks looks = new OldLooks(workbook);
        list.rows().forEach(line -> row(sheet, line, looks));
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, list.lastColumn()));
        sheet.setAutoFilter(new CellRangeAddress(list.headings(), list.last(), 0, list.lastColumn()));
        page(sheet, list);
    }

    private static void row(Sheet sheet, ListSheet.Line line, OldLooks looks) {
        Row row = sheet.createRow(line.number());
        if (line.height() > 0) {
            row.setHeightInPoints(line.height());
        }
        int column = 0;
        for (ListSheet.Text text : line.cells()) {
            Cell cell = row.createCell(column++);
            cell.setCellValue(text.text());
            cell.setCellStyle(looks.of(text.look()));
            if (text.link() != null) {
                Hyperlink target = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
                target.setAddress(text.link());
                cell.setHyperlink(target);
            }
        }
    }

    private static void page(Sheet sheet, ListSheet list) {
        sheet.setDisplayGridlines(false);
        sheet.createFreezePane(0, list.headings() + 1);
        sheet.setRepeatingRows(new CellRangeAddress(list.headings(), list.headings(), -1, -1));
        sheet.setFitToPage(true);
        sheet.setMargin(PageMargin.LEFT, ListSheet.MARGIN);
        sheet.setMargin(PageMargin.RIGHT, ListSheet.MARGIN);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(ListSheet.A4);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setLeft(list.footer().left());
        sheet.getFooter().setRight(list.footer().right());
    }
}
