package dev.apportion.shipped.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A logo-like band and titles above the table; the department stands beside a word; a filter hides small amounts. */
final class ItLayout implements Layout {

    @Override
    public void write(List<Cost> costs, YearMonth month, Path folder) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Paper paper = new Paper(workbook, "Costs", "Calibri", "1F4E79");
            paper.widths(12, 13, 52, 26, 12, 12, 10, 9, 14, 9);
            paper.row(paper.heading, "N O R T H B R I D G E   W A T E R").setHeightInPoints(30);
            paper.merge(0, 1, 0, 9);
            paper.skip();
            paper.row(paper.title, "Information Technology: costs of " + month);
            paper.row(paper.bold, "Department:", "IT");
            paper.row(paper.plain, "Prepared by", "Claire Dubois");
            paper.skip();
            paper.row(
                    paper.heading,
                    "Posting date",
                    "Work item",
                    "Description",
                    "Vendor",
                    "GL account",
                    "Invoice no",
                    "Type",
                    "Currency",
                    "Amount",
                    "Hours");
            int header = paper.next() - 1;
            for (Cost cost : costs) {
                String account = cost.account();
                XSSFRow row = paper.data(
                        cost.date(),
                        cost.item(),
                        cost.description(),
                        cost.supplier(),
                        account,
                        cost.document(),
                        cost.type(),
                        cost.currency());
                paper.amount(row, 8, cost, cost.amount());
                if (cost.hours() > 0) {
                    paper.set(row, 9, paper.plain, cost.hours());
                }
                row.setZeroHeight(cost.cents() > 0 && cost.cents() < 12_000);
            }
            paper.sheet.setAutoFilter(new CellRangeAddress(header, paper.next() - 1, 0, 9));
            paper.sheet.createFreezePane(0, header + 1);
            SteadyFile.save(workbook, "Claire Dubois", folder.resolve("IT costs " + month + ".xlsx"));
        }
    }
}
