package dev.apportion.shipped.templates;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCfType;

/**
 * Shows the third decimal of an amount or quantity that has one, by a conditional format. The number format {@code #,##0.00?} would
 * do, but there are programs that can't read it.
 */
final class ThirdDecimals {

    /** Above every format that Excel numbers itself and that a template has. */
    private static final long FORMAT = 900;

    private ThirdDecimals() {}

    static void show(XSSFWorkbook workbook) {
        int dxf = -1;
        for (var sheet : workbook) {
            for (Cell cell : cells((XSSFSheet) sheet)) {
                dxf = dxf < 0 ? format(workbook) : dxf;
                show((XSSFSheet) sheet, cell.getAddress().formatAsString(), dxf);
            }
        }
    }

    private static List<Cell> cells(XSSFSheet sheet) {
        List<Cell> cells = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellStyle().getDataFormatString().equals(Theme.UP_TO_THREE)) {
                cells.add(cell);
            }
        }));
        return cells;
    }

    private static int format(XSSFWorkbook workbook) {
        CTDxf dxf = CTDxf.Factory.newInstance();
        dxf.addNewNumFmt().setNumFmtId(FORMAT);
        dxf.getNumFmt().setFormatCode(Theme.THREE);
        return workbook.getStylesSource().putDxf(dxf) - 1;
    }

    private static void show(XSSFSheet sheet, String cell, int dxf) {
        int last = sheet.getCTWorksheet().getConditionalFormattingList().stream()
                .flatMap(formats -> formats.getCfRuleList().stream())
                .mapToInt(CTCfRule::getPriority)
                .max()
                .orElse(0);
        CTConditionalFormatting formatting = sheet.getCTWorksheet().addNewConditionalFormatting();
        formatting.setSqref(List.of(cell));
        CTCfRule rule = formatting.addNewCfRule();
        rule.setType(STCfType.EXPRESSION);
        rule.setDxfId(dxf);
        rule.setPriority(last + 1);
        rule.addFormula("AND(ISNUMBER(" + cell + "),ROUND(" + cell + ",2)<>" + cell + ")");
    }
}
