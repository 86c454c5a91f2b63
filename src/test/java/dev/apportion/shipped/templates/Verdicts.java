package dev.apportion.shipped.templates;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Cells that say OK or CHECK, on green or red; the words alone are enough, since print may be gray. */
final class Verdicts {

    private Verdicts() {}

    /** @param range cells of one or more columns, each judged by what it says itself */
    static void color(XSSFSheet sheet, String range) {
        CellRangeAddress cells = CellRangeAddress.valueOf(range);
        String first = range.contains(":") ? range.substring(0, range.indexOf(':')) : range;
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        formats.addConditionalFormatting(
                new CellRangeAddress[] {cells},
                rule(sheet, "LEFT(" + first + ",2)=\"OK\"", Theme.GOOD, Theme.GOOD_FILL),
                rule(sheet, "AND(LEN(" + first + ")>0,LEFT(" + first + ",2)<>\"OK\")", Theme.BAD, Theme.BAD_FILL));
    }

    /** @param range cells of one row, judged by a difference of cost: less is good, if all is there */
    static void judge(XSSFSheet sheet, String range, String difference) {
        String known = "AND(ISNUMBER(" + difference + "),";
        sheet.getSheetConditionalFormatting()
                .addConditionalFormatting(
                        new CellRangeAddress[] {CellRangeAddress.valueOf(range)}, new XSSFConditionalFormattingRule[] {
                            rule(sheet, known + difference + "<0,SUM(Sent_nothing)=0)", Theme.GOOD, Theme.GOOD_FILL),
                            rule(sheet, known + difference + ">0)", Theme.BAD, Theme.BAD_FILL),
                            rule(sheet, known + difference + "<0)", Theme.INK, Theme.BAND)
                        });
    }

    private static XSSFConditionalFormattingRule rule(XSSFSheet sheet, String formula, String ink, String ground) {
        XSSFConditionalFormattingRule rule =
                sheet.getSheetConditionalFormatting().createConditionalFormattingRule(formula);
        rule.createPatternFormatting().setFillBackgroundColor(Theme.color(ground));
        rule.createFontFormatting().setFontColor(Theme.color(ink));
        // POI writes three bytes of the color; the format has four.
        var styles = sheet.getWorkbook().getStylesSource();
        styles.getDxfAt(styles._getDXfsSize() - 1)
                .getFont()
                .getColorArray(0)
                .setRgb(Theme.color(ink).getARGB());
        return rule;
    }
}
