package dev.apportion.shipped.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Pasted from a web tool: numbers and dates are texts, in every notation; the sheet's name is the department. */
final class MarketingLayout implements Layout {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    @Override
    public void write(List<Cost> costs, YearMonth month, Path folder) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Paper paper = new Paper(workbook, "Sales and Marketing", "Verdana", "C55A11");
            paper.money.setAlignment(HorizontalAlignment.RIGHT);
            paper.widths(50, 26, 14, 11, 18, 10, 12, 14);
            paper.row(paper.heading, "Item", "Paid to", "Date", "Project", "Amount", "Currency", "GL", "Invoice no");
            int number = 0;
            for (Cost cost : costs) {
                XSSFRow row = paper.data(
                        cost.description(),
                        cost.supplier(),
                        DAY.format(cost.date()),
                        cost.item(),
                        "",
                        cost.currency(),
                        cost.account(),
                        cost.document());
                paper.set(row, 4, paper.money, amount(cost, number++));
            }
            paper.sheet.createFreezePane(0, 1);
            SteadyFile.save(workbook, "Tom Gallagher", folder.resolve("spend report " + month + ".xlsx"));
        }
    }

    private static String amount(Cost cost, int number) {
        if (cost.fault() == Fault.TEXT_AMOUNT) {
            return "see invoice";
        }
        long cents = cost.cents();
        if (cents < 0) {
            String size = GermanNumbers.grouped(cents, ".");
            return number % 2 == 0 ? "(" + size + ")" : size + "-";
        }
        return switch (number % 4) {
            case 0 -> GermanNumbers.grouped(cents, "\u00a0");
            case 1 ->
                cost.currency().equals("EUR") ? "€ " + GermanNumbers.grouped(cents, ".") : GermanNumbers.plain(cents);
            default -> GermanNumbers.grouped(cents, ".");
        };
    }
}
