package dev.apportion.report;

import dev.apportion.cost.RowOutcomes;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** The first sheet of a returned workbook: every faulty cell with a link to it. It has no amounts, so it is never read as cost. */
final class ReturnedList {

    private static final String NAME = "To correct";
    private static final List<String> HEADINGS =
            List.of("Sheet", "Cell", "What it is", "What stands there", "What to do");
    private static final int[] WIDTHS = {24, 10, 18, 28, 80};
    private static final String FACE = "Calibri";
    private static final int HEADER_ROW = 4;
    private static final int WRAP_AT = 78;

    private ReturnedList() {}

    /**
     * Adds the sheet.
     *
     * @param total how many rows were rejected
     * @param rejected those of them that are marked
     */
    static void add(Workbook workbook, String file, int total, List<RowOutcomes.Rejected> rejected) {
        String name = NAME;
        for (int number = 2; workbook.getSheet(name) != null; number++) {
            name = NAME + " " + number;
        }
        Sheet list = workbook.createSheet(name);
        workbook.setSheetOrder(name, 0);
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
        for (int sheet = 1; sheet < workbook.getNumberOfSheets(); sheet++) {
            workbook.getSheetAt(sheet).setSelected(false);
        }
        CellStyle plain = style(workbook, 10, false, false);
        text(list, 0, 0, "To correct in " + file, style(workbook, 16, true, false));
        text(
                list,
                1,
                0,
                total + " rows could not be read and do not count yet."
                        + (total > rejected.size() ? " The first " + rejected.size() + " are listed and marked." : ""),
                plain);
        text(
                list,
                2,
                0,
                "Correct the marked cells in this workbook, save it under its own name and send it again. This sheet may stay.",
                plain);
        CellStyle head = style(workbook, 10, true, false);
        head.setBorderBottom(BorderStyle.MEDIUM);
        for (int column = 0; column < WIDTHS.length; column++) {
            text(list, HEADER_ROW, column, HEADINGS.get(column), head);
            list.setColumnWidth(column, WIDTHS[column] * 256);
        }
        faults(workbook, list, rejected, plain);
        list.createFreezePane(0, HEADER_ROW + 1);
        list.setRepeatingRows(new CellRangeAddress(HEADER_ROW, HEADER_ROW, -1, -1));
        list.setFitToPage(true);
        list.getPrintSetup().setLandscape(true);
        list.getPrintSetup().setFitWidth((short) 1);
        list.getPrintSetup().setFitHeight((short) 0);
    }

    private static void faults(Workbook workbook, Sheet list, List<RowOutcomes.Rejected> rejected, CellStyle plain) {
        CellStyle wrapped = style(workbook, 10, false, true);
        CellStyle link = style(workbook, 10, false, false);
        Font blue = font(workbook, false, true);
        blue.setFontHeightInPoints((short) 10);
        blue.setColor(IndexedColors.DARK_BLUE.getIndex());
        blue.setFontName(FACE);
        link.setFont(blue);
        int at = HEADER_ROW + 1;
        for (RowOutcomes.Rejected row : rejected) {
            for (RowOutcomes.Fault fault : row.faults()) {
                text(list, at, 0, row.source().sheet(), wrapped);
                Cell cell = text(list, at, 1, fault.cell(), link);
                Hyperlink target = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
                target.setAddress("'" + row.source().sheet().replace("'", "''") + "'!" + fault.cell());
                if (workbook.getSheet(row.source().sheet()) != null) {
                    cell.setHyperlink(target);
                }
                text(list, at, 2, fault.field(), plain);
                text(list, at, 3, fault.value(), wrapped);
                text(list, at, 4, fault.message(), wrapped);
                int lines = 1
                        + Math.max(
                                fault.message().length() / WRAP_AT,
                                fault.value().length() / 26);
                list.getRow(at).setHeightInPoints(Math.min(200, 14f * lines + 2));
                at++;
            }
        }
    }

    /** Always text, whatever it looks like: what came from a file must never become a formula. */
    private static Cell text(Sheet sheet, int row, int column, String text, CellStyle style) {
        Row target = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell cell = target.createCell(column);
        cell.setCellValue(text.length() > 1000 ? text.substring(0, 1000) + "…" : text);
        cell.setCellStyle(style);
        return cell;
    }

    private static CellStyle style(Workbook workbook, int points, boolean bold, boolean wrap) {
        Font font = font(workbook, bold, false);
        font.setFontHeightInPoints((short) points);
        font.setFontName(FACE);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(wrap);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    /** POI begins an xlsx font with name and size; strict validators want them after bold and underline. */
    private static Font font(Workbook workbook, boolean bold, boolean underlined) {
        Font font = workbook.createFont();
        if (font instanceof XSSFFont xlsx) {
            xlsx.getCTFont().removeName(0);
            xlsx.getCTFont().removeSz(0);
        }
        font.setBold(bold);
        if (underlined) {
            font.setUnderline(Font.U_SINGLE);
        }
        return font;
    }
}
