package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.policy.Field;
import dev.apportion.policy.Layout;
import dev.apportion.policy.SheetScope;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Summaries beside the sheets that they are the sums of. */
class SummarySheetsTest extends IntakeTest {

    private final Map<String, Object[][]> sheets = new LinkedHashMap<>();

    private void sheet(String name, Object[]... rows) {
        sheets.put(name, rows);
    }

    private static Object[] row(Object... values) {
        return values;
    }

    private List<String> read() throws IOException {
        Path file = folder.resolve("costs.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            sheets.forEach((name, rows) -> {
                Sheet sheet = workbook.createSheet(name);
                for (int number = 0; number < rows.length; number++) {
                    IntakeFixture.row(sheet, number, rows[number]);
                }
            });
            workbook.write(out);
        }
        return intake.read(file);
    }

    private void details() {
        sheet(
                "October",
                row("Department", "Account", "Amount"),
                row("IT", "4000", 100),
                row("IT", "4100", 50),
                row("4100", "4000", 25.5));
    }

    private String told() {
        return String.join(
                "\n",
                intake.findings.stream()
                        .map(finding -> finding.message().toString())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Summary", "Cost overview", "Übersicht", "Synthèse", "Riepilogo", "Resumen", "Totaal"})
    void ofDepartmentsIsLeftOut(String name) throws IOException {
        sheet(name, row("Department", "Account", "Amount"), row("IT", "all", 150), row("4100", "all", 25.5));
        details();
        assertThat(read()).containsExactly("header", "IT 100.00 USD", "IT 50.00 USD", "4100 25.50 USD");
        assertThat(told())
                .contains("Left out: its amounts are to the cent", "USD 175.50")
                .doesNotContain("Their names");
        assertThat(intake.findingCodes()).contains("sheet-ignored").doesNotContain("counted-twice");
    }

    @Test
    void withoutDepartmentsBesideASheetForEachIsLeftOut() throws IOException {
        sheet("IT", row("Account", "Amount"), row("4000", 100), row("4100", 50));
        sheet("Marketing", row("Account", "Amount"), row("4000", 25.5));
        sheet("Summary", row("Account", "Amount"), row("4000", 125.5), row("4100", 50), row("Total", 175.5));
        assertThat(read()).containsExactly("header", "IT 100.00 USD", "IT 50.00 USD", "header", "4100 25.50 USD");
        assertThat(intake.findingCodes()).contains("sheet-ignored").doesNotContain("rejected");
    }

    @Test
    void aCentApartCounts() throws IOException {
        sheet("Summary", row("Department", "Account", "Amount"), row("IT", "all", 150), row("4100", "all", 25.51));
        details();
        assertThat(read()).contains("IT 150.00 USD", "4100 25.51 USD", "IT 100.00 USD");
        assertThat(told()).doesNotContain("Left out");
    }

    @Test
    void ofOtherDepartmentsCountsWithAWarning() throws IOException {
        sheet("Summary", row("Department", "Account", "Amount"), row("IT", "all", 25.5), row("4100", "all", 150));
        details();
        assertThat(read()).contains("IT 25.50 USD", "4100 150.00 USD", "IT 100.00 USD");
        assertThat(intake.findingCodes()).contains("counted-twice");
    }

    @Test
    void withAnotherNameCountsWithAWarning() throws IOException {
        sheet("Lines", row("Department", "Account", "Amount"), row("IT", "all", 150), row("4100", "all", 25.5));
        details();
        assertThat(read()).contains("IT 150.00 USD", "IT 100.00 USD");
        assertThat(intake.findingCodes()).contains("counted-twice");
    }

    @Test
    void whoseColumnsAreOnLayoutsCounts() throws IOException {
        sheet("Summary", row("Department", "Account", "Amount"), row("IT", "all", 150), row("4100", "all", 25.5));
        details();
        intake.policy.layouts.add(new Layout(
                new SheetScope(null, null, "summary"),
                null,
                null,
                null,
                Map.of("department", Field.DEPARTMENT, "account", Field.ACCOUNT, "amount", Field.AMOUNT),
                null));
        assertThat(read()).contains("IT 150.00 USD", "IT 100.00 USD");
        assertThat(intake.findingCodes()).contains("counted-twice");
    }
}
