package dev.apportion.shipped.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Department and job merged down their blocks; job numbers are numbers shown as 0017; a total below each block. */
final class EngineeringLayout implements Layout {

    @Override
    public void write(List<Cost> costs, YearMonth month, Path folder) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Paper paper = new Paper(workbook, "Job costs", "Calibri", "595959");
            paper.widths(13, 10, 48, 22, 10, 12, 13, 15);
            XSSFCellStyle job = workbook.createCellStyle();
            job.cloneStyleFrom(paper.plain);
            job.setDataFormat(workbook.createDataFormat().getFormat("0000"));
            paper.row(paper.title, "Engineering, job costs " + month);
            paper.skip();
            paper.row(
                    paper.heading,
                    "Department",
                    "Job no",
                    "Work done",
                    "Contractor",
                    "Account",
                    "Date",
                    "Invoice",
                    "Value (EUR)");
            Map<String, List<Cost>> jobs = new LinkedHashMap<>();
            costs.forEach(cost ->
                    jobs.computeIfAbsent(cost.item(), key -> new ArrayList<>()).add(cost));
            jobs.forEach((code, lines) -> block(paper, job, code, lines));
            paper.sheet.createFreezePane(0, 3);
            var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            evaluator.evaluateAll();
            SteadyFile.save(workbook, "Ingrid Lund", folder.resolve("ENG job costs " + month + ".xlsx"));
        }
    }

    private static void block(Paper paper, XSSFCellStyle job, String code, List<Cost> costs) {
        int first = paper.next();
        for (Cost cost : costs) {
            XSSFRow row = paper.data(
                    "", "", cost.description(), cost.supplier(), cost.account(), cost.date(), cost.document());
            if (paper.next() - 1 == first) {
                paper.set(row, 0, paper.plain, "ENG");
                if (code.startsWith("0")) {
                    paper.set(row, 1, job, Integer.valueOf(code));
                } else if (!code.isEmpty()) {
                    paper.set(row, 1, paper.plain, code);
                }
            }
            paper.amount(row, 7, cost, cost.amount());
        }
        int last = paper.next() - 1;
        if (last > first) {
            paper.merge(first, last, 0, 0);
            paper.merge(first, last, 1, 1);
        }
        XSSFRow total = paper.row(paper.bold, "", "", "Total of job " + (code.isEmpty() ? "(none)" : code));
        paper.total(total, 7, "SUM(H" + (first + 1) + ":H" + (last + 1) + ")");
    }
}
