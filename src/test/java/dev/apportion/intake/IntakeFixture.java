package dev.apportion.intake;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Department;
import dev.apportion.cost.Finding;
import dev.apportion.cost.Period;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.policy.Field;
import dev.apportion.policy.Headings;
import dev.apportion.policy.workbook.PolicyFixture;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Reads small files and says what became of each row in one line of text. The reporting currency is USD, the locale en-US. */
final class IntakeFixture {

    final PolicyFixture policy = new PolicyFixture()
            .department("IT", "Information Technology", Department.Kind.SUPPORT)
            .department("4100", "Marketing", Department.Kind.OPERATING)
            .department("10", "Harbor", Department.Kind.OPERATING);
    final List<CostLine> lines = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    private final Path folder;

    IntakeFixture(Path folder) {
        this.folder = folder;
        policy.columns.put("vendor", Field.SUPPLIER);
        policy.columns.put("total cost", Field.AMOUNT);
    }

    void heading(String heading, Field field) {
        policy.columns.put(Headings.normalize(heading), field);
        policy.written.add(Headings.normalize(heading));
    }

    /** Reads a csv file of this name and content; commas separate. */
    List<String> csv(String name, String... rows) throws IOException {
        return read(file(name, rows));
    }

    Path file(String name, String... rows) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", rows) + "\n");
    }

    /** Departments' spreadsheets are in that locale where they leave it open. */
    void in(Locale locale) {
        policy.locale(locale);
    }

    List<String> read(Path file) throws IOException {
        return outcomes(file).stream().map(this::tell).toList();
    }

    List<RowOutcome> outcomes(Path file) throws IOException {
        List<RowOutcome> outcomes = new ArrayList<>();
        try (DepartmentalWorkbook workbook =
                DepartmentalWorkbook.open(file, ReadSettings.USUAL, policy.build(), Period.parse("2026-10"))) {
            for (RowOutcome row = workbook.read(); row != null; row = workbook.read()) {
                outcomes.add(row);
            }
            findings.addAll(workbook.findings());
        }
        return outcomes;
    }

    List<String> findingCodes() {
        return findings.stream().map(finding -> finding.code().shortName()).toList();
    }

    private String tell(RowOutcome row) {
        if (row instanceof RowOutcome.Accepted accepted) {
            CostLine line = accepted.line();
            lines.add(line);
            findings.addAll(accepted.findings());
            return line.department() + " "
                    + BigDecimal.valueOf(line.minor(), line.currency().getDecimalPlaces()) + " " + line.currency()
                    + (accepted.heldFor() == null ? "" : " held");
        }
        if (row instanceof RowOutcome.Rejected rejected) {
            StringBuilder cells = new StringBuilder("rejected");
            rejected.faults().forEach(fault -> cells.append(' ').append(fault.cell()));
            return cells.toString();
        }
        return ((RowOutcome.Ignored) row).reason().name().toLowerCase(Locale.ROOT);
    }

    interface Content {
        void write(Sheet sheet);
    }

    Path workbook(Content content) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            content.write(workbook.createSheet("Costs"));
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
        }
        return file;
    }

    static void row(Sheet sheet, int number, @Nullable Object... values) {
        var row = sheet.createRow(number);
        for (int column = 0; column < values.length; column++) {
            Object value = values[column];
            if (value instanceof Number figure) {
                row.createCell(column).setCellValue(figure.doubleValue());
            } else if (value instanceof String text && text.startsWith("=")) {
                row.createCell(column).setCellFormula(text.substring(1));
            } else if (value != null) {
                row.createCell(column).setCellValue(value.toString());
            }
        }
    }
}
