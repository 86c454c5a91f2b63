package dev.apportion.report.review;

import dev.apportion.access.FileAccess;
import dev.apportion.cost.received.CellCorrection;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;

/**
 * Corrections of cells as a workbook that people can read and edit. Its headings are English, by which it is recognized. All cells
 * but the day are formatted as text, so that what is typed into them stays what was typed.
 */
public final class CorrectionsWorkbook {

    /** Characters that a cell takes. */
    public static final int LONGEST = 32_767;

    /** In characters, of the columns in order. */
    private static final List<Integer> WIDTHS = List.of(28, 14, 16, 8, 28, 28, 40, 20, 20);

    /** What Excel would take for a character by its number. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CorrectionsWorkbook() {}

    /** Writes the file. */
    public static void write(Path file, List<CellCorrection> corrections) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = FileAccess.write(file)) {
            Sheet sheet = workbook.createSheet(CellCorrection.SHEET);
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            CellStyle time = workbook.createCellStyle();
            time.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd hh:mm:ss"));
            CellStyle head = workbook.createCellStyle();
            head.setFont(bold(workbook));
            texts(sheet, head, CellCorrection.HEADINGS);
            for (CellCorrection one : corrections) {
                Row row = texts(
                        sheet,
                        text,
                        List.of(
                                one.file(),
                                one.sha256(),
                                one.sheet(),
                                one.cell(),
                                one.oldText(),
                                one.newText(),
                                one.why(),
                                one.who()));
                row.createCell(WIDTHS.size() - 1).setCellValue(one.when());
                row.getCell(WIDTHS.size() - 1).setCellStyle(time);
            }
            for (int column = 0; column < WIDTHS.size(); column++) {
                sheet.setColumnWidth(column, WIDTHS.get(column) * 256);
            }
            sheet.createFreezePane(0, 1);
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setLandscape(true);
            sheet.getPrintSetup().setFitHeight((short) 0);
            sheet.setAutoFilter(new CellRangeAddress(0, corrections.size(), 0, WIDTHS.size() - 1));
            workbook.write(out);
        }
    }

    /** What POI adds to a font of the workbook comes last, where strict readers don't expect it. */
    private static Font bold(XSSFWorkbook workbook) {
        XSSFFont bold = new XSSFFont(CTFont.Factory.newInstance());
        bold.setBold(true);
        bold.setFontHeightInPoints(XSSFFont.DEFAULT_FONT_SIZE);
        bold.setFontName(XSSFFont.DEFAULT_FONT_NAME);
        bold.registerTo(workbook.getStylesSource());
        return bold;
    }

    private static Row texts(Sheet sheet, CellStyle style, List<String> texts) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < texts.size(); column++) {
            row.createCell(column)
                    .setCellValue(ESCAPE.matcher(texts.get(column)).replaceAll("_x005F_"));
            row.getCell(column).setCellStyle(style);
        }
        return row;
    }
}
