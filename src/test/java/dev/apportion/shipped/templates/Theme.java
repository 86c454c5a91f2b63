package dev.apportion.shipped.templates;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles that all shipped templates share: ink, one blue, two grays. Every pair has a contrast above 4.5:1. */
final class Theme {

    static final String INK = "1F2933";
    static final String BLUE = "1F4E79";
    static final String LIGHT_BLUE = "9DB8D2";
    static final String GRAY = "52606D";
    static final String BAND = "EEF2F6";
    static final String LINE = "B8C4CE";
    static final String INPUT = "FFF8E1";

    /** The dark red of the palette (color 16); Excel's plain red has a contrast of 4:1 only. */
    static final String NEGATIVE = "800000";

    static final String MONEY = "#,##0.00_);\\(#,##0.00\\);0.00_);@_)";

    /**
     * In every office, and where it is not, fonts of the very same widths (Liberation Sans, Nimbus Sans) stand in for it, so that
     * what fits its column here fits everywhere.
     */
    static final String FONT = "Arial";

    /** Dark green and dark red words on a pale ground; the words say it too, for print in gray. */
    static final String GOOD = "1B5E20";

    static final String GOOD_FILL = "E6F4EA";
    static final String BAD = "8B0000";
    static final String BAD_FILL = "FDE7E7";

    /** Bars of less and of more cost: light and dark, so that they differ in gray as well. */
    static final String BETTER_BAR = "43A047";

    static final String WORSE_BAR = "8B0000";

    /** Of an amount in a currency of its own, and of quantities: room for a third decimal, which {@link ThirdDecimals} shows. */
    static final String UP_TO_THREE = "#,##0.00_0_);\\(#,##0.00\\)_0;0.00_0_);@_)";

    /** Where there is a third decimal. */
    static final String THREE = "#,##0.000_);\\(#,##0.000\\)";

    /** What a cell is. */
    enum Look {
        TITLE,
        FRONT_TITLE,
        HEADLINE,
        HEADLINE_NEXT,
        RULE,
        SUBTITLE,
        SECTION,
        NOTE,
        /** Across merged cells, broken into lines. */
        NOTE_OF_LINES,
        LINK,
        LINK_IN_TABLE,
        HEAD,
        HEAD_RIGHT,
        HEAD_APART,
        TEXT,
        TEXT_RIGHT,
        FACT,
        CONSTANT,
        WRAP,
        WRAP_APART,
        MONEY,
        MONEY_BOLD,
        LABEL_BOLD,
        COUNT,
        NUMBER,
        MONEY_AS_SENT,
        PERCENT,
        VARIANCE,
        VARIANCE_PERCENT,
        DATE,
        MONTH,
        SUGGESTED,
        INPUT,
        INPUT_DATE,
        TOTAL,
        TOTAL_MONEY,
        TOTAL_COUNT,
        VERDICT
    }

    /** The texts that the template says, in the order in which they were written. */
    final TemplateTexts texts = new TemplateTexts();

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> styles = new EnumMap<>(Look.class);
    private final Map<XSSFCellStyle, XSSFCellStyle> centered = new HashMap<>();

    Theme(XSSFWorkbook workbook) {
        this.workbook = workbook;
        // The widths of all columns are counted in digits of the first font.
        XSSFFont normal = workbook.getFontAt(0);
        normal.setFontName(FONT);
        normal.setFontHeightInPoints((short) 10);
        for (Look look : Look.values()) {
            styles.put(look, make(look));
        }
    }

    XSSFCellStyle style(Look look) {
        return java.util.Objects.requireNonNull(styles.get(look));
    }

    /** The same style in the middle of its row. */
    XSSFCellStyle centered(XSSFCellStyle style) {
        return centered.computeIfAbsent(style, other -> {
            XSSFCellStyle middle = workbook.createCellStyle();
            middle.cloneStyleFrom(other);
            middle.setVerticalAlignment(VerticalAlignment.CENTER);
            return middle;
        });
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        switch (look) {
            case TITLE -> font(style, 18, true, BLUE);
            case FRONT_TITLE -> {
                font(style, 18, true, BLUE);
                style.setShrinkToFit(true);
            }
            case HEADLINE -> {
                font(style, 13, true, INK);
                style.setShrinkToFit(true);
            }
            case HEADLINE_NEXT -> {
                font(style, 11, false, INK);
                style.setShrinkToFit(true);
            }
            case RULE -> {
                font(style, 8, false, GRAY);
                style.setShrinkToFit(true);
            }
            case VARIANCE -> body(style, "+#,##0_);-#,##0_);0_);@_)", false);
            case VARIANCE_PERCENT -> body(style, "+0.0%_);-0.0%_);0.0%_);@_)", false);
            case SUBTITLE -> font(style, 10, false, GRAY);
            case NOTE, NOTE_OF_LINES -> {
                font(style, 10, false, GRAY);
                style.setVerticalAlignment(VerticalAlignment.TOP);
                style.setWrapText(look == Look.NOTE_OF_LINES);
            }
            case SECTION -> {
                font(style, 12, true, BLUE);
                style.setBorderBottom(BorderStyle.MEDIUM);
                style.setBottomBorderColor(color(BLUE));
            }
            case LINK -> font(style, 10, Typeface.UNDERLINED, BLUE);
            case LINK_IN_TABLE -> {
                body(style, "General", false);
                font(style, 10, Typeface.UNDERLINED, BLUE);
            }
            case HEAD, HEAD_RIGHT, HEAD_APART -> {
                font(style, 10, true, "FFFFFF");
                fill(style, BLUE);
                style.setWrapText(true);
                // Filter buttons stand at the bottom.
                style.setVerticalAlignment(VerticalAlignment.TOP);
                style.setAlignment(look == Look.HEAD_RIGHT ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
                style.setIndention((short) (look == Look.HEAD_APART ? 1 : 0));
            }
            case TEXT -> body(style, "General", false);
            case TEXT_RIGHT -> {
                body(style, "General", false);
                style.setAlignment(HorizontalAlignment.RIGHT);
                style.setIndention((short) 1);
            }
            case FACT -> {
                body(style, "General", false);
                style.setWrapText(true);
                style.setAlignment(HorizontalAlignment.LEFT);
            }
            case CONSTANT -> {
                body(style, "0E+00", false);
                style.setAlignment(HorizontalAlignment.LEFT);
            }
            case WRAP, WRAP_APART -> {
                body(style, "General", false);
                style.setWrapText(true);
                style.setAlignment(HorizontalAlignment.LEFT);
                style.setIndention((short) (look == Look.WRAP_APART ? 1 : 0));
            }
            case MONEY -> body(style, MONEY, false);
            case MONEY_BOLD -> body(style, MONEY, true);
            case LABEL_BOLD -> body(style, "General", true);
            case COUNT -> body(style, "#,##0_);\\(#,##0\\);0_);@_)", false);
            case NUMBER, MONEY_AS_SENT -> body(style, UP_TO_THREE, false);
            case PERCENT -> body(style, "0.0%_);\\(0.0%\\);0.0%_);@_)", false);
            case DATE -> {
                body(style, "yyyy\\-mm\\-dd", false);
                style.setAlignment(HorizontalAlignment.LEFT);
                style.setIndention((short) 1);
            }
            case MONTH -> {
                body(style, "yyyy\\-mm", false);
                style.setAlignment(HorizontalAlignment.LEFT);
            }
            case SUGGESTED -> {
                body(style, "General", false);
                font(style, 10, Typeface.ITALIC, INK);
            }
            case INPUT, INPUT_DATE -> {
                body(style, look == Look.INPUT ? "General" : "yyyy\\-mm\\-dd", false);
                fill(style, INPUT);
                style.setWrapText(look == Look.INPUT);
            }
            case TOTAL, TOTAL_MONEY, TOTAL_COUNT -> {
                body(
                        style,
                        look == Look.TOTAL_MONEY
                                ? MONEY
                                : look == Look.TOTAL_COUNT ? "#,##0_);\\(#,##0\\);0_);@_)" : "General",
                        true);
                style.setBorderTop(BorderStyle.THIN);
                style.setTopBorderColor(color(INK));
                style.setBorderBottom(BorderStyle.DOUBLE);
                style.setBottomBorderColor(color(INK));
            }
            case VERDICT -> {
                body(style, "General", true);
                style.setAlignment(HorizontalAlignment.LEFT);
                style.setIndention((short) 1);
            }
        }
        return style;
    }

    private void body(XSSFCellStyle style, String format, boolean bold) {
        font(style, 10, bold, INK);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        if (format.contains("0")) {
            // Also where a formula says "–" for want of a figure.
            style.setAlignment(HorizontalAlignment.RIGHT);
            // An amount that is wider than its column is written smaller rather than as ####.
            style.setShrinkToFit(true);
        }
        style.setBorderBottom(BorderStyle.HAIR);
        style.setBottomBorderColor(color(LINE));
    }

    private enum Typeface {
        PLAIN,
        BOLD,
        ITALIC,
        UNDERLINED
    }

    private void font(XSSFCellStyle style, int points, boolean bold, String color) {
        font(style, points, bold ? Typeface.BOLD : Typeface.PLAIN, color);
    }

    private void font(XSSFCellStyle style, int points, Typeface typeface, String color) {
        XSSFFont font = workbook.createFont();
        // POI begins a font with name and size; strict validators want them after bold, italic and underline.
        font.getCTFont().removeName(0);
        font.getCTFont().removeSz(0);
        font.setBold(typeface == Typeface.BOLD);
        if (typeface == Typeface.ITALIC) {
            font.setItalic(true);
        }
        if (typeface == Typeface.UNDERLINED) {
            font.setUnderline(org.apache.poi.ss.usermodel.FontUnderline.SINGLE);
        }
        font.setFontHeightInPoints((short) points);
        font.setColor(color(color));
        font.setFontName(FONT);
        style.setFont(font);
    }

    private static void fill(XSSFCellStyle style, String color) {
        style.setFillForegroundColor(color(color));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    static XSSFColor color(String rgb) {
        return new XSSFColor(java.util.HexFormat.of().parseHex("FF" + rgb), null);
    }
}
