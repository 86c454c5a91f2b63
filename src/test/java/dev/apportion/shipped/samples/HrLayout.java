package dev.apportion.shipped.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Two rows of headings, debit and credit in columns of their own; only the file's name tells the department. */
final class HrLayout implements Layout {

    @Override
    public void write(List<Cost> costs, YearMonth month, Path folder) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Paper paper = new Paper(workbook, "Journal", "Arial", "7B5EA7");
            paper.widths(12, 13, 11, 11, 44, 26, 14, 14);
            paper.row(paper.heading, "Posting", "", "Booked on", "", "What for", "", "EUR", "");
            for (int column = 0; column < 8; column += 2) {
                paper.merge(0, 0, column, column + 1);
            }
            paper.row(paper.heading, "Date", "Doc no", "Code", "Account", "Text", "Supplier", "Debit", "Credit");
            for (Cost cost : costs) {
                boolean credit = cost.cents() < 0;
                XSSFRow row = paper.data(
                        cost.date(),
                        cost.document(),
                        cost.item(),
                        Integer.valueOf(cost.account()),
                        cost.description(),
                        cost.supplier());
                paper.amount(row, credit ? 7 : 6, cost, Math.abs(cost.amount()));
            }
            int last = paper.next();
            XSSFRow total = paper.row(paper.bold, "Total");
            paper.total(total, 6, "SUM(G3:G" + last + ")");
            paper.total(total, 7, "SUM(H3:H" + last + ")");
            paper.sheet.createFreezePane(0, 2);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            SteadyFile.save(workbook, "Jonas Petersen", folder.resolve("HR " + month + ".xlsx"));
        }
    }
}
