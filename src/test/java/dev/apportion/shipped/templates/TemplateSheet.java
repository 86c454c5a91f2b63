package dev.apportion.shipped.templates;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STTotalsRowFunction;

/** One sheet of a template while it is built: cells by row and column from 1 and A, tables, page set-up. */
final class TemplateSheet {

    /** Two lines and a filter button, or two lines alone, in points. */
    private static final float HEADINGS = 38;

    private static final float HEADINGS_OF_A_LINE = 26;

    private static final float HEADINGS_WITHOUT_BUTTONS = 27;

    final XSSFSheet sheet;
    final Theme theme;

    TemplateSheet(XSSFWorkbook workbook, Theme theme, String name, String footer) {
        this.theme = theme;
        this.sheet = workbook.createSheet(name);
        theme.texts.add(name);
        theme.texts.add(footer);
        theme.texts.add("Page &P of &N");
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize((short) 9);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, 0.4);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, 0.4);
        sheet.getFooter().setLeft("&8" + footer);
        // Beside each other in the footer a long department name would run into it.
        sheet.getHeader().setRight("&8" + name);
        sheet.getFooter().setRight("&8Page &P of &N");
    }

    XSSFCell put(String address, Object value, Theme.Look look) {
        CellReference at = new CellReference(address);
        XSSFRow row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        XSSFCell cell = row.getCell(at.getCol()) == null ? row.createCell(at.getCol()) : row.getCell(at.getCol());
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(theme.style(look));
            return cell;
        }
        theme.texts.add(value.toString());
        if (value instanceof String text && text.startsWith("=")) {
            cell.setCellFormula(text.substring(1));
        } else if (!value.toString().isEmpty()) {
            cell.setCellValue(value.toString());
        }
        cell.setCellStyle(theme.style(look));
        return cell;
    }

    /**
     * Whether a difference is nothing. Spreadsheets add with 15 digits, so that to the cent they tie only amounts up to some ten
     * thousand million; above, what they can't tell apart passes. The program itself ties everything to the cent.
     */
    static String verdict(String difference, String of) {
        return "=IF(ABS(" + difference + ")<=ABS(SUM(" + of + "))*Tolerance,\"OK\",\"CHECK\")";
    }

    /** Gives a cell a name by which formulas and people find it, the same in every language. */
    void name(String name, String address) {
        CellReference at = new CellReference(address);
        XSSFName named = sheet.getWorkbook().createName();
        named.setNameName(name);
        named.setRefersToFormula("'" + sheet.getSheetName() + "'!"
                + new CellReference(at.getRow(), at.getCol(), true, true).formatAsString());
    }

    /** A note on a cell, in words that a stranger understands. */
    void note(String address, String text) {
        theme.texts.add(text);
        CellReference at = new CellReference(address);
        var helper = sheet.getWorkbook().getCreationHelper();
        var box = helper.createClientAnchor();
        box.setCol1(at.getCol() + 1);
        box.setCol2(at.getCol() + 4);
        box.setRow1(at.getRow() + 1);
        box.setRow2(at.getRow() + 6);
        var note = sheet.createDrawingPatriarch().createCellComment(box);
        note.setString(helper.createRichTextString(text));
        note.setAuthor("Apportion");
        sheet.getRow(at.getRow()).getCell(at.getCol()).setCellComment(note);
    }

    void title(String title, String subtitle) {
        put("A1", title, Theme.Look.TITLE);
        sheet.getRow(0).setHeightInPoints(27);
        put("A2", subtitle, Theme.Look.SUBTITLE);
    }

    /** The title of a front page as wide as its eight columns: a long name is written smaller, so that the page keeps its size. */
    void frontTitle(String title, String subtitle) {
        title(title, subtitle);
        put("A1", title, Theme.Look.FRONT_TITLE);
        sheet.addMergedRegion(CellRangeAddress.valueOf("A1:H1"));
    }

    /** The lines under a detail sheet's title: the way back, and what the sheet is about. */
    void back(String what) {
        link("A3", "Back to Summary", "Summary");
        put("A4", what, Theme.Look.NOTE);
        sheet.getRow(3).setHeightInPoints(20);
    }

    void link(String address, String text, String target) {
        XSSFCell cell = put(address, text, Theme.Look.LINK);
        XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + target + "'!A1");
        cell.setHyperlink(link);
    }

    /** Links to other sheets, in rows of so many columns. */
    void links(int row, int columns, List<String> sheets) {
        for (int i = 0; i < sheets.size(); i++) {
            link((char) ('A' + i % columns) + String.valueOf(row + i / columns), sheets.get(i), sheets.get(i));
        }
    }

    /** The whole sheet on one page, upright as a front page is read, without filter buttons. */
    void onePage() {
        sheet.getTables().forEach(this::withoutButtons);
        sheet.getPrintSetup().setLandscape(false);
        sheet.getPrintSetup().setFitHeight((short) 1);
        sheet.setHorizontallyCenter(true);
    }

    private void withoutButtons(XSSFTable table) {
        XSSFRow headings = sheet.getRow(table.getStartRowIndex());
        headings.setHeightInPoints(HEADINGS_WITHOUT_BUTTONS);
        for (int column = 0; column < table.getColumnCount(); column++) {
            XSSFCell heading = headings.getCell(column);
            heading.setCellStyle(theme.centered(heading.getCellStyle()));
        }
        try (XmlCursor filter = table.getCTTable().getAutoFilter().newCursor()) {
            filter.toEndToken();
            for (int i = 0; i < table.getColumnCount(); i++) {
                filter.beginElement("filterColumn", XSSFRelation.NS_SPREADSHEETML);
                filter.insertAttributeWithValue("colId", String.valueOf(i));
                filter.insertAttributeWithValue("hiddenButton", "1");
                filter.toNextToken();
            }
        }
    }

    void section(String from, String text, int columns) {
        CellReference at = new CellReference(from);
        for (int i = 0; i < columns; i++) {
            put(
                    new CellReference(at.getRow(), at.getCol() + i).formatAsString(),
                    i == 0 ? text : "",
                    Theme.Look.SECTION);
        }
    }

    /** A table from column A: headings in {@code row}, the pattern below, totals below that if any column has one. */
    XSSFTable table(String name, int row, List<Column> columns) {
        boolean totals = columns.stream().anyMatch(Column::total);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String letter = CellReference.convertNumToColString(i);
            boolean apart = i > 0 && columns.get(i - 1).right();
            put(letter + row, column.heading(), column.head(apart));
            put(letter + (row + 1), column.body().replace("#", String.valueOf(row + 1)), column.body(apart));
            if (totals) {
                boolean count = column.look() == Theme.Look.COUNT;
                put(
                        letter + (row + 2),
                        column.total()
                                ? "=SUBTOTAL(109," + name + "[" + column.heading() + "])"
                                : i == 0 ? "Total" : "",
                        !column.total() ? Theme.Look.TOTAL : count ? Theme.Look.TOTAL_COUNT : Theme.Look.TOTAL_MONEY);
            }
            sheet.setColumnWidth(
                    i, Math.max(sheet.getColumnWidth(i) == 2048 ? 0 : sheet.getColumnWidth(i), column.width() * 256));
        }
        boolean oneLine = columns.stream().allMatch(column -> column.heading().length() * 1.3 <= column.width());
        sheet.getRow(row - 1).setHeightInPoints(oneLine ? HEADINGS_OF_A_LINE : HEADINGS);
        return register(name, row, columns, totals);
    }

    private XSSFTable register(String name, int row, List<Column> columns, boolean totals) {
        String end = CellReference.convertNumToColString(columns.size() - 1);
        XSSFTable table = sheet.createTable(
                new AreaReference("A" + row + ":" + end + (row + (totals ? 2 : 1)), SpreadsheetVersion.EXCEL2007));
        table.setName(name);
        table.setDisplayName(name);
        table.getCTTable().addNewTableStyleInfo().setName("TableStyleLight1");
        table.getCTTable().getTableStyleInfo().setShowRowStripes(true);
        table.getCTTable().addNewAutoFilter().setRef("A" + row + ":" + end + (row + 1));
        table.updateHeaders();
        if (totals) {
            table.getCTTable().setTotalsRowCount(1);
            var all = table.getCTTable().getTableColumns();
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).total()) {
                    all.getTableColumnArray(i).setTotalsRowFunction(STTotalsRowFunction.SUM);
                } else if (i == 0) {
                    all.getTableColumnArray(i).setTotalsRowLabel("Total");
                }
            }
        }
        return table;
    }

    /** Headings stay in sight on the screen and on every printed page. */
    void freeze(int columns, int row) {
        sheet.createFreezePane(columns, row);
        sheet.setRepeatingRows(CellRangeAddress.valueOf(row + ":" + row));
    }

    void widths(int... characters) {
        for (int i = 0; i < characters.length; i++) {
            sheet.setColumnWidth(i, characters[i] * 256);
        }
    }
}
