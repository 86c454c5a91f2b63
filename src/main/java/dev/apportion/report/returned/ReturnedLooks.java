package dev.apportion.report.returned;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** The looks of the list in a returned workbook: those of the reports, in colors that every workbook has. */
final class ReturnedLooks {

    private static final String FACE = "Arial";

    private final Workbook workbook;
    final CellStyle title;
    final CellStyle plain;
    final CellStyle small;
    final CellStyle head;
    final CellStyle wrapped;
    final CellStyle link;

    ReturnedLooks(Workbook workbook) {
        this.workbook = workbook;
        title = style(font(16, true, false, IndexedColors.DARK_TEAL));
        title.setShrinkToFit(true);
        plain = style(font(10, false, false, IndexedColors.AUTOMATIC));
        small = style(font(8, false, false, IndexedColors.GREY_80_PERCENT));
        wrapped = style(font(10, false, false, IndexedColors.AUTOMATIC));
        wrapped.setWrapText(true);
        wrapped.setBorderBottom(BorderStyle.HAIR);
        wrapped.setBottomBorderColor(IndexedColors.GREY_40_PERCENT.getIndex());
        link = style(font(10, false, true, IndexedColors.DARK_BLUE));
        link.setBorderBottom(BorderStyle.HAIR);
        link.setBottomBorderColor(IndexedColors.GREY_40_PERCENT.getIndex());
        head = style(font(10, true, false, IndexedColors.WHITE));
        head.setFillForegroundColor(IndexedColors.DARK_TEAL.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        head.setVerticalAlignment(VerticalAlignment.CENTER);
    }

    private CellStyle style(Font font) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    /** POI begins an xlsx font with name and size; strict validators want them after bold and underline. */
    private Font font(int points, boolean bold, boolean underlined, IndexedColors color) {
        Font font = workbook.createFont();
        if (font instanceof XSSFFont xlsx) {
            xlsx.getCTFont().removeName(0);
            xlsx.getCTFont().removeSz(0);
        }
        font.setBold(bold);
        if (underlined) {
            font.setUnderline(Font.U_SINGLE);
        }
        font.setFontHeightInPoints((short) points);
        if (color != IndexedColors.AUTOMATIC) {
            font.setColor(color.getIndex());
        }
        font.setFontName(FACE);
        return font;
    }
}
