package dev.apportion.shipped.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A ledger export: many columns, some hidden, revenue between the costs, one formula that nobody calculated. */
final class FinanceLayout implements Layout {

    @Override
    public void write(List<Cost> costs, YearMonth month, Path folder) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Paper paper = new Paper(workbook, "GL export", "Courier New", "203864");
            paper.widths(9, 12, 13, 10, 10, 9, 9, 11, 50, 24, 9, 15);
            paper.row(
                    paper.heading,
                    "Company",
                    "Posting date",
                    "Document",
                    "Period",
                    "Account",
                    "P&L side",
                    "Dept no",
                    "WBS / order",
                    "Posting text",
                    "Counterparty",
                    "Curr",
                    "Amount in doc. currency");
            for (Cost cost : costs) {
                XSSFRow row = paper.data(
                        "NBW1",
                        cost.date(),
                        cost.document(),
                        YearMonth.from(cost.date()).toString(),
                        cost.account(),
                        cost.account().startsWith("8") ? "Revenue" : "Expense",
                        240,
                        cost.item(),
                        cost.description(),
                        cost.supplier(),
                        cost.currency());
                paper.amount(row, 11, cost, cost.amount());
                if (cost.fault() == Fault.NO_STORED_VALUE) {
                    XSSFCell cell = row.getCell(11);
                    cell.setBlank();
                    cell.setCellFormula("ROUND(" + Math.abs(cost.cents()) + "/100,2)");
                }
            }
            paper.sheet.setColumnHidden(0, true);
            paper.sheet.createFreezePane(0, 1);
            SteadyFile.save(workbook, "Peter Hahn", folder.resolve("gl_export_finance_" + month + ".xlsx"));
        }
    }
}
