package dev.apportion.shipped.templates;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the templates show can be read: by contrast as the Web Content Accessibility Guidelines 2.1 define it. */
class ThemeTest {

    private static final double READABLE = 4.5;
    private static final String WHITE = "FFFFFF";

    /** The stripes of the table style that the shipped templates use. */
    private static final String STRIPE = "D9D9D9";

    @ParameterizedTest
    @EnumSource(Theme.Look.class)
    void everyLookIsReadableOnItsFillOrOnAStripe(Theme.Look look) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFCellStyle style = new Theme(workbook).style(look);
            XSSFColor fill = style.getFillForegroundXSSFColor();
            boolean inTable =
                    fill == null && look != Theme.Look.SUBTITLE && look != Theme.Look.NOTE && look != Theme.Look.RULE;
            String ground = fill != null ? hex(fill) : inTable ? STRIPE : WHITE;
            assertThat(contrast(hex(style.getFont().getXSSFColor()), ground)).isGreaterThanOrEqualTo(READABLE);
        }
    }

    @ParameterizedTest
    @CsvSource({Theme.NEGATIVE + ",FFFFFF", Theme.NEGATIVE + "," + STRIPE, Theme.NEGATIVE + "," + Theme.INPUT})
    void negativeAmountsAreReadable(String color, String ground) {
        assertThat(contrast(color, ground)).isGreaterThanOrEqualTo(READABLE);
    }

    /** The chart's series lie next to each other; 3:1 is asked of graphics. */
    @Test
    void stackedColumnsDifferInGray() {
        assertThat(contrast(Theme.BLUE, Theme.LIGHT_BLUE)).isGreaterThanOrEqualTo(3);
        assertThat(contrast(Theme.LIGHT_BLUE, Theme.GRAY)).isGreaterThanOrEqualTo(3);
    }

    /** Also where better and worse have lost their colors. */
    @Test
    void betterAndWorseDifferInGrayAndFromThePaper() {
        assertThat(contrast(Theme.BETTER_BAR, Theme.WORSE_BAR)).isGreaterThanOrEqualTo(3);
        assertThat(contrast(Theme.BETTER_BAR, WHITE)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void theMeasureItselfKnowsBlackOnWhite() {
        assertThat(contrast("000000", WHITE)).isEqualTo(21);
        assertThat(contrast("FF0000", WHITE)).isLessThan(READABLE);
    }

    private static String hex(XSSFColor color) {
        return color.getARGBHex().substring(2);
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String rgb) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(rgb.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
