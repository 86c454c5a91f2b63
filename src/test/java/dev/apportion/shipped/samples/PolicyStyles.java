package dev.apportion.shipped.samples;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The theme of the policy and of the input form: one dark teal, thin grey lines, Arial. */
final class PolicyStyles {

    static final String TEAL = "1F5C63";
    private static final String FACE = "Arial";
    private static final String GREY = "BFC9CA";

    final CellStyle title;
    final CellStyle explanation;
    final CellStyle heading;
    final CellStyle optional;
    final CellStyle text;
    final CellStyle number;
    final CellStyle money;
    final CellStyle rate;
    final CellStyle percent;
    final CellStyle date;
    final CellStyle link;

    /** Formats alone, of rows that are still blank: a code keeps its leading zeros, a date is one. */
    final CellStyle blankText;

    final CellStyle blankNumber;
    final CellStyle blankRate;
    final CellStyle blankDate;
    /** Shows texts only: an empty row's check is 0, since a formula's empty text is no value to some readers. */
    final CellStyle check;

    private final XSSFWorkbook workbook;

    PolicyStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        // The widths of all columns are counted in digits of the first font.
        workbook.getFontAt(0).setFontName(FACE);
        workbook.getFontAt(0).setFontHeightInPoints((short) 10);
        title = style(16, true, TEAL, false);
        explanation = style(10, false, "5F6B6D", false);
        XSSFCellStyle head = style(10, true, "FFFFFF", true);
        head.setFillForegroundColor(Paper.color(TEAL));
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        head.setWrapText(true);
        head.setVerticalAlignment(VerticalAlignment.CENTER);
        heading = head;
        XSSFCellStyle light = style(10, false, TEAL, true);
        light.setFillForegroundColor(Paper.color("E3EDEE"));
        light.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        light.setWrapText(true);
        light.setVerticalAlignment(VerticalAlignment.CENTER);
        optional = light;
        text = body("@", HorizontalAlignment.LEFT);
        number = body("#,##0_);\\(#,##0\\)", HorizontalAlignment.RIGHT);
        money = body("#,##0.00_);\\(#,##0.00\\)", HorizontalAlignment.RIGHT);
        rate = body("0.0000", HorizontalAlignment.RIGHT);
        percent = body("0%", HorizontalAlignment.RIGHT);
        check = body(";;;@", HorizontalAlignment.LEFT);
        date = body("yyyy-mm-dd", HorizontalAlignment.CENTER);
        XSSFCellStyle bold = style(10, true, TEAL, true);
        bold.setVerticalAlignment(VerticalAlignment.TOP);
        link = bold;
        blankText = blank(text);
        blankNumber = blank(number);
        blankRate = blank(rate);
        blankDate = blank(date);
    }

    private CellStyle blank(CellStyle of) {
        XSSFCellStyle style = style(10, false, "000000", false);
        style.setDataFormat(of.getDataFormat());
        style.setAlignment(of.getAlignment());
        return style;
    }

    private XSSFCellStyle body(String format, HorizontalAlignment alignment) {
        XSSFCellStyle style = style(10, false, "000000", true);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(alignment == HorizontalAlignment.LEFT);
        return style;
    }

    private XSSFCellStyle style(int size, boolean bold, String color, boolean lined) {
        XSSFFont font = workbook.createFont();
        // Validators want bold, size, color and name in this order; a new font begins with name and size.
        font.getCTFont().removeName(0);
        font.getCTFont().removeSz(0);
        if (bold) {
            font.setBold(true);
        }
        font.setFontHeightInPoints((short) size);
        font.setColor(Paper.color(color));
        font.setFontName(FACE);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        if (lined) {
            style.setBorderBottom(BorderStyle.THIN);
            style.setBottomBorderColor(Paper.color(GREY));
        }
        return style;
    }
}
