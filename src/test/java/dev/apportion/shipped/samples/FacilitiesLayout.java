package dev.apportion.shipped.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** In German: a subtotal for each account, a grand total, dates as text, cost centers with leading zeros. */
final class FacilitiesLayout implements Layout {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    @Override
    public void write(List<Cost> costs, YearMonth month, Path folder) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Paper paper = new Paper(workbook, "Kosten", "Calibri", "548235");
            paper.widths(13, 11, 11, 13, 50, 24, 14, 15);
            paper.row(paper.title, "Liegenschaften und Fuhrpark: Kosten " + month);
            paper.row(paper.plain, "Alle Beträge netto in EUR");
            paper.skip();
            paper.row(
                    paper.heading,
                    "Kostenstelle",
                    "Konto",
                    "Projekt",
                    "Belegdatum",
                    "Bezeichnung",
                    "Lieferant",
                    "Beleg",
                    "Betrag");
            Map<String, List<Cost>> accounts = new LinkedHashMap<>();
            costs.forEach(cost -> accounts.computeIfAbsent(cost.account(), key -> new ArrayList<>())
                    .add(cost));
            accounts.forEach((account, lines) -> group(paper, account, lines));
            XSSFRow total = paper.row(paper.bold, "Gesamtsumme");
            paper.total(total, 7, "SUBTOTAL(9,H5:H" + (paper.next() - 1) + ")");
            paper.sheet.createFreezePane(0, 4);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            SteadyFile.save(workbook, "Renate Voss", folder.resolve("Liegenschaften_" + month + ".xlsx"));
        }
    }

    private static void group(Paper paper, String account, List<Cost> costs) {
        int first = paper.next() + 1;
        for (Cost cost : costs) {
            String center = cost.fault() == Fault.UNKNOWN_DEPARTMENT ? "0912" : "0120";
            XSSFRow row = paper.data(
                    center,
                    account,
                    cost.item(),
                    DAY.format(cost.date()),
                    cost.description(),
                    cost.supplier(),
                    cost.document());
            paper.amount(row, 7, cost, cost.amount());
        }
        XSSFRow total = paper.row(paper.bold, "Zwischensumme " + account);
        paper.total(total, 7, "SUBTOTAL(9,H" + first + ":H" + (paper.next() - 1) + ")");
    }
}
