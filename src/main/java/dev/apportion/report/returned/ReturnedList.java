package dev.apportion.report.returned;

import dev.apportion.cost.received.ReturnedCopy;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The first sheet of a returned workbook: every marked cell with a link to it. It has no amounts, so it is never read
 * as cost.
 */
final class ReturnedList {

    private static final int[] WIDTHS = {22, 9, 17, 19, 26, 72};
    private static final int HEADER_ROW = 5;
    private static final short A4 = 9;
    private static final double SIDE = 0.4;
    private static final float LINE = 13.5f;
    private static final float TALLEST = 400;

    private final Workbook workbook;
    private final ReturnedTexts texts;
    private final boolean alone;
    private final ReturnedLooks looks;
    private final Sheet sheet;

    /**
     * @param alone whether the workbook is the list without the department's sheets, which could not come with it
     */
    ReturnedList(Workbook workbook, ReturnedTexts texts, boolean alone) {
        this.texts = texts;
        this.workbook = workbook;
        this.alone = alone;
        this.looks = new ReturnedLooks(workbook);
        String first = ReturnedCopy.sheet(texts.said(ReturnedCopy.SHEET));
        String name = first;
        for (int number = 2; workbook.getSheet(name) != null; number++) {
            name = first + " " + number;
        }
        this.sheet = workbook.createSheet(name);
        workbook.setSheetOrder(name, 0);
        workbook.setActiveSheet(0);
        workbook.setFirstVisibleTab(0);
        select();
    }

    /** Of an xlsx POI would make a view without a number for each sheet that has none. */
    private void select() {
        if (workbook instanceof HSSFWorkbook) {
            workbook.setSelectedTab(0);
            return;
        }
        for (Sheet other : workbook) {
            if (other.isSelected()) {
                other.setSelected(false);
            }
        }
        sheet.setSelected(true);
    }

    /**
     * Fills the sheet.
     *
     * @param copy names the file to whoever reads the corrected workbook
     * @param all notes on the file
     * @param listed those of them that are marked
     */
    void add(String file, ReturnedCopy copy, List<CellNote> all, List<CellNote> listed) {
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * 256);
        }
        text(0, 0, texts.said(ReturnedTexts.TITLE, file), looks.title);
        // A long file name is written smaller rather than make the page wider than the table.
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, WIDTHS.length - 1));
        sheet.getRow(0).setHeightInPoints(27);
        text(1, 0, summary(all, listed), looks.plain);
        text(2, 0, texts.said(alone ? ReturnedTexts.ALONE : ReturnedTexts.WHAT_TO_DO), looks.plain);
        if (!alone) {
            text(ReturnedCopy.ROW, 0, copy.text(), looks.small);
        }
        for (int column = 0; column < WIDTHS.length; column++) {
            text(HEADER_ROW, column, texts.said(ReturnedTexts.HEADINGS.get(column)), looks.head);
        }
        sheet.getRow(HEADER_ROW).setHeightInPoints(20);
        int at = HEADER_ROW + 1;
        for (CellNote note : listed) {
            row(at++, note);
        }
        sheet.setAutoFilter(new CellRangeAddress(HEADER_ROW, at - 1, 0, WIDTHS.length - 1));
        page(file);
    }

    private String summary(List<CellNote> all, List<CellNote> listed) {
        long doubtful = all.stream().filter(CellNote::counts).count();
        long rejected = all.size() - doubtful;
        // A space at the end would need an attribute that strict validators refuse.
        return Stream.of(
                        rejected == 0 ? "" : texts.said(ReturnedTexts.NOT_READ, String.valueOf(rejected)),
                        doubtful == 0 ? "" : texts.said(ReturnedTexts.IN_DOUBT, String.valueOf(doubtful)),
                        all.size() == listed.size() ? "" : texts.said(ReturnedTexts.CUT, String.valueOf(listed.size())))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private void row(int at, CellNote note) {
        text(at, 0, note.sheet(), looks.wrapped);
        Cell cell = text(at, 1, note.cell(), looks.wrapped);
        if (!alone && workbook.getSheet(note.sheet()) != null) {
            Hyperlink target = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            target.setAddress("'" + note.sheet().replace("'", "''") + "'!" + note.cell());
            cell.setHyperlink(target);
            cell.setCellStyle(looks.link);
        }
        text(at, 2, texts.said(note.field().isEmpty() ? ReturnedTexts.ROW : note.field()), looks.wrapped);
        text(at, 3, texts.said(note.counts() ? ReturnedTexts.COUNTS : ReturnedTexts.COUNTS_NOT), looks.wrapped);
        text(at, 4, note.value(), looks.wrapped);
        text(at, 5, note.message(), looks.wrapped);
        int lines = Math.max(
                lines(note.sheet(), WIDTHS[0]),
                Math.max(lines(note.value(), WIDTHS[4]), lines(note.message(), WIDTHS[5])));
        sheet.getRow(at).setHeightInPoints(Math.min(TALLEST, LINE * lines + 3));
    }

    private static int lines(String text, int width) {
        return text.lines().mapToInt(line -> 1 + line.length() / (width - 2)).sum();
    }

    private void page(String file) {
        sheet.setDisplayGridlines(false);
        sheet.createFreezePane(0, HEADER_ROW + 1);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER_ROW, HEADER_ROW, -1, -1));
        sheet.setFitToPage(true);
        sheet.setMargin(PageMargin.LEFT, SIDE);
        sheet.setMargin(PageMargin.RIGHT, SIDE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(A4);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        Footer footer = sheet.getFooter();
        footer.setLeft("&8" + file.replace("&", "&&"));
        footer.setRight("&8" + texts.said(ReturnedTexts.PAGE));
    }

    /** Always text, even if it looks like something else: what came from a file must never become a formula. */
    private Cell text(int row, int column, String text, org.apache.poi.ss.usermodel.CellStyle style) {
        Row target = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell cell = target.createCell(column);
        cell.setCellValue(text.length() > 1000 ? text.substring(0, 1000) + "…" : text);
        cell.setCellStyle(style);
        return cell;
    }
}
