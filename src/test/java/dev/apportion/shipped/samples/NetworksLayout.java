package dev.apportion.shipped.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet for each team and a sheet of notes without a table; the cost center is a number or a text with zeros. */
final class NetworksLayout implements Layout {

    @Override
    public void write(List<Cost> costs, YearMonth month, Path folder) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Paper notes = new Paper(workbook, "Notes", "Calibri", "0B7A75");
            notes.widths(90);
            notes.row(notes.title, "Networks " + month);
            notes.row(notes.plain, "Each team keeps its own sheet. Questions: Marek Nowak.");
            notes.row(notes.plain, "Wages come from payroll on the last working day.");
            notes.row(notes.plain, "Valves returned to the warehouse are shown as negative amounts.");
            for (String team : List.of("North", "South", "Treatment", "Leak response")) {
                team(new Paper(workbook, team, "Calibri", "0B7A75"), team, costs);
            }
            SteadyFile.save(workbook, "Marek Nowak", folder.resolve("networks " + month + ".xlsx"));
        }
    }

    private static void team(Paper paper, String team, List<Cost> costs) {
        paper.widths(14, 11, 11, 50, 26, 13, 12, 10);
        paper.row(
                paper.heading,
                "Net amount",
                "Cost centre",
                "Job",
                "Details",
                "Supplier",
                "Voucher",
                "Date",
                "Account",
                "Hrs");
        for (Cost cost : costs) {
            if (cost.team().equals(team)) {
                Object center = team.equals("South") ? (Object) 200 : "0200";
                XSSFRow row = paper.data(
                        "",
                        cost.fault() == Fault.UNKNOWN_DEPARTMENT ? "0299" : center,
                        cost.item(),
                        cost.description(),
                        cost.supplier(),
                        cost.document(),
                        cost.date(),
                        cost.account());
                paper.amount(row, 0, cost, cost.amount());
                if (cost.hours() > 0) {
                    paper.set(row, 8, paper.plain, cost.hours());
                }
            }
        }
        paper.sheet.createFreezePane(0, 1);
    }
}
