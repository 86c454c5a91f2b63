package dev.apportion.shipped.samples;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The first sheet of the policy: in which order the others are filled in. It is for people; the program doesn't read it. */
final class StartSheet {

    private static final int HEADING = 5;

    private StartSheet() {}

    /** Adds the sheet; its links wait for the other sheets. */
    static XSSFSheet add(XSSFWorkbook workbook, PolicyStyles styles) {
        XSSFSheet sheet = workbook.createSheet("Start");
        text(sheet, 0, "Start here", styles.title);
        text(
                sheet,
                1,
                "Dark headings are columns that must be filled in, light ones may stay empty. Each heading has a note.",
                styles.explanation);
        text(
                sheet,
                2,
                "For a first run, Settings and Departments are enough. Then fill in the sheets from the top.",
                styles.explanation);
        text(
                sheet,
                3,
                "After each change: apportion check shows what is wrong or missing, with sheet and cell.",
                styles.explanation);
        int[] widths = {8, 16, 18, 112};
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * 256);
        }
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize((short) 9);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.getFooter().setLeft("&8Start");
        sheet.getFooter().setRight("&8Page &P of &N");
        return sheet;
    }

    /** Lists the sheets that the workbook has, in the order of work. */
    static void fill(XSSFWorkbook workbook, XSSFSheet sheet, PolicyStyles styles) {
        XSSFRow head = sheet.createRow(HEADING);
        head.setHeightInPoints(22);
        List<String> headings = List.of("Step", "Sheet", "Needed", "What to do there");
        for (int i = 0; i < headings.size(); i++) {
            TableSheet.put(head, i, styles.heading, headings.get(i));
        }
        int step = 0;
        for (List<String> row : Texts.rows("policy-start")) {
            if (workbook.getSheet(row.get(0)) == null) {
                continue;
            }
            XSSFRow at = sheet.createRow(HEADING + ++step);
            at.setHeightInPoints(18);
            XSSFCell number = at.createCell(0);
            number.setCellValue(step);
            number.setCellStyle(styles.number);
            XSSFCell name = TableSheet.put(at, 1, styles.link, row.get(0));
            XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress("'" + row.get(0) + "'!A1");
            name.setHyperlink(link);
            TableSheet.put(at, 2, styles.text, row.get(1));
            TableSheet.put(at, 3, styles.text, row.get(2));
        }
    }

    private static void text(XSSFSheet sheet, int row, String text, CellStyle style) {
        TableSheet.put(sheet.createRow(row), 0, style, text);
    }
}
