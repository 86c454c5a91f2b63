package dev.apportion.report.returned.xls;

import dev.apportion.report.returned.mark.Look;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The looks of the list, as POI makes them. */
final class OldLooks {

    private final Workbook workbook;
    private final Map<Look, CellStyle> styles = new EnumMap<>(Look.class);

    OldLooks(Workbook workbook) {
        this.workbook = workbook;
    }

    CellStyle of(Look look) {
        return styles.computeIfAbsent(look, this::made);
    }

    private CellStyle made(Look look) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font(look));
        style.setVerticalAlignment(look.filled() ? VerticalAlignment.CENTER : VerticalAlignment.TOP);
        style.setShrinkToFit(look.shrinks());
        style.setWrapText(look.wraps());
        if (look.ruled()) {
            style.setBorderBottom(BorderStyle.HAIR);
            style.setBottomBorderColor(Look.Color.LIGHT_GRAY.number());
        }
        if (look.filled()) {
            style.setFillForegroundColor(Look.Color.TEAL.number());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private Font font(Look look) {
        Font font = workbook.createFont();
        font.setBold(look.bold());
        if (look.underlined()) {
            font.setUnderline(Font.U_SINGLE);
        }
        font.setFontHeightInPoints((short) look.points());
        if (look.color() != Look.Color.AUTOMATIC) {
            font.setColor(look.color().number());
        }
        font.setFontName(Look.FACE);
        return font;
    }
}
