package dev.apportion.shipped.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The input form for departments: what to do, and one table with drop-downs and a column that checks each row. */
final class InputForm {

    private static final int EMPTY_ROWS = 40;
    private static final List<String> STEPS = List.of(
            "1. Go to the sheet Cost lines. Write one cost a row; the small red corners of the headings explain each column.",
            "2. Put your department's code into the first column. Choose type and currency from the lists.",
            "3. Leave the type empty when you are not sure: finance will decide and ask.",
            "4. The last column says OK when the row is complete. Rows without an amount are not sent.",
            "5. Save the file under your department's name and put it into the folder of the month.",
            "Don't add totals: they are made for you. Your own extra columns are welcome to the right of the table.");

    private InputForm() {}

    /** Writes the form with these lines, or empty. */
    static void write(List<Cost> costs, Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            PolicyStyles styles = new PolicyStyles(workbook);
            instructions(workbook.createSheet("Instructions"), styles);
            List<PolicyColumn> columns =
                    Texts.rows("form").stream().map(PolicyColumn::of).toList();
            List<List<String>> rows = new ArrayList<>();
            costs.forEach(cost -> rows.add(row(cost)));
            while (rows.size() < EMPTY_ROWS) {
                rows.add(List.of());
            }
            TableSheet form = new TableSheet(workbook, styles, "Cost lines", columns);
            form.write("One cost a row. Amounts without value added tax.", rows, "CostLines");
            for (int i = 0; i < rows.size(); i++) {
                check(form.sheet.getRow(TableSheet.HEADING + 1 + i), styles);
            }
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            SteadyFile.save(workbook, costs.isEmpty() ? "Apportion" : "Sofia Marino", file);
        }
    }

    private static void instructions(XSSFSheet sheet, PolicyStyles styles) {
        sheet.setColumnWidth(0, 112 * 256);
        sheet.setDisplayGridlines(false);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        TableSheet.put(sheet.createRow(0), 0, styles.title, "Monthly costs of a department");
        TableSheet.put(
                sheet.createRow(1), 0, styles.explanation, "What your department spent this month, line by line.");
        for (int i = 0; i < STEPS.size(); i++) {
            XSSFRow row = sheet.createRow(3 + i);
            row.setHeightInPoints(20);
            TableSheet.put(row, 0, styles.text, STEPS.get(i));
        }
    }

    private static List<String> row(Cost cost) {
        return List.of(
                "LAB",
                cost.date().toString(),
                cost.item(),
                cost.account(),
                cost.description(),
                cost.supplier(),
                cost.document(),
                cost.type(),
                cost.currency(),
                String.valueOf(cost.amount()),
                "");
    }

    private static void check(XSSFRow row, PolicyStyles styles) {
        int n = row.getRowNum() + 1;
        row.getCell(9).setCellStyle(styles.money);
        XSSFCell cell = row.getCell(10);
        cell.setCellStyle(styles.check);
        cell.setCellFormula(("IF(COUNTA(A#:J#)=0,0,IF(A#=\"\",\"Department is missing\",IF(B#=\"\",\"Date is missing\","
                        + "IF(E#=\"\",\"Description is missing\",IF(NOT(ISNUMBER(J#)),\"Amount is missing\",\"OK\")))))")
                .replace("#", String.valueOf(n)));
    }
}
