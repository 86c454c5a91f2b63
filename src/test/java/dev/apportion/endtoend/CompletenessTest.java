package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whether all that came in is counted is a figure of its own, beside whether what was counted ties. */
class CompletenessTest {

    private static final String PERIOD = "2026-10";
    private static final String GOOD = "SALES,P1,5000,Build the shop,,100.00\n";
    private static final String REJECTED = "SALES,O1,5000,Run the shop,EUX,7.00\nSALES,O1,5000,Odd,,n/a\n";

    @TempDir
    private Path folder;

    private WorkingFolder home;

    @BeforeEach
    void prepare() throws IOException {
        home = SmallOrganization.in(folder);
    }

    private void put(String name, String rows) throws IOException {
        Path file = folder.resolve("input").resolve(PERIOD).resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "Department,Activity,Account,Description,Currency,Amount\n" + rows);
    }

    private void unreadable() throws IOException {
        Files.write(folder.resolve("input/2026-10/broken.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 1});
    }

    private void expectHr() throws IOException {
        SmallOrganization.policy()
                .row("Departments", "HR", "Human resources", "Support")
                .write(folder.resolve("input/policy.xlsx"));
    }

    @Test
    void aWholeMonthIsSaidToBeComplete() throws IOException {
        put("sales.csv", GOOD);
        WorkingFolder.Result run = home.apportion("run", PERIOD);
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).contains("Complete: everything that came in is counted or held.");
        JsonNode completeness = home.controlTotals(PERIOD).path("completeness");
        assertThat(completeness.path("whole").asBoolean()).isTrue();
        assertThat(completeness.path("notCounted").isEmpty()).isTrue();
        try (TableReader summary = summary()) {
            assertThat(summary.named("Complete").getStringCellValue()).startsWith("OK");
            assertThat(summary.named("All_checks").getStringCellValue()).isEqualTo("OK: every figure ties");
        }
    }

    @Test
    void whatIsNotCountedStandsWithItsMoneyInTheRunsEndControlTotalsAndStatus() throws IOException {
        expectHr();
        put("sales.csv", GOOD + REJECTED);
        unreadable();
        WorkingFolder.Result run = home.apportion("run", PERIOD);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "Not complete",
                        "HR: expected but sent no cost",
                        "broken.xlsx: could not be read: amount unknown",
                        "sales.csv: 1 row rejected (Amount): amount unknown",
                        "sales.csv: 1 row rejected (Currency): EUR 7.00");

        JsonNode completeness = home.controlTotals(PERIOD).path("completeness");
        assertThat(completeness.path("whole").asBoolean()).isFalse();
        assertThat(completeness.path("missingDepartments").path(0).asString()).isEqualTo("HR");
        JsonNode last = completeness.path("notCounted").path(3);
        assertThat(last.path("why").asString()).isEqualTo("REJECTED_ROWS");
        assertThat(last.path("department").asString()).isEqualTo("SALES");
        assertThat(last.path("rows").asInt()).isEqualTo(1);
        assertThat(last.path("amount").asString()).isEqualTo("7.00");

        assertThat(home.apportion("status").out()).contains("Complete", "Not counted in 2026-10: HR: expected");
    }

    @Test
    void theFrontPagesCheckOfCompletenessIsNotGreenThoughEveryFigureTies() throws IOException {
        put("sales.csv", GOOD + REJECTED);
        unreadable();
        home.apportion("run", PERIOD);
        try (TableReader summary = summary()) {
            assertThat(summary.named("All_checks").getStringCellValue()).startsWith("OK");
            assertThat(summary.named("Complete").getStringCellValue()).startsWith("CHECK");
            assertThat(summary.texts("NotCounted", "Why")).containsExactly("Unreadable", "Rejected", "Rejected");
            assertThat(summary.sum("NotCounted", "Amount")).isEqualByComparingTo("7.00");
            assertThat(summary.texts("Gaps", "Where")).contains("broken.xlsx");
        }
    }

    @Test
    void aDepartmentsFrontPageTellsItsOwnRejectedRowsAndNobodyElses() throws IOException {
        expectHr();
        put("sales.csv", GOOD + REJECTED);
        put("hr.csv", "HR,,5000,Payroll run,,50.00\nHR,,5000,Training,,tbd\n");
        home.apportion("run", PERIOD);
        try (TableReader sales = new TableReader(folder.resolve("output/2026-10/departments/SALES Sales.xlsx"))) {
            assertThat(sales.named("Complete").getStringCellValue()).startsWith("CHECK");
            assertThat(sales.texts("NotCounted", "Where")).containsOnly("sales.csv");
            assertThat(sales.sum("NotCounted", "Amount")).isEqualByComparingTo("7.00");
        }
    }

    @Test
    void aSheetThatWasNotUnderstoodIsNotCountedWithTheSumOfItsColumn() throws IOException {
        put("sales.csv", GOOD);
        Files.writeString(folder.resolve("input/2026-10/spese.csv"), """
                Voce,Testo,Esborso
                A10,Affitto,12000.50
                A20,Pulizia,900.00
                A30,Energia,16749.50
                """);
        WorkingFolder.Result run = home.apportion("run", PERIOD);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("3 rows not understood (Esborso): 29,650.00");
        try (TableReader summary = summary()) {
            assertThat(summary.named("Complete").getStringCellValue()).startsWith("CHECK");
            assertThat(summary.texts("Gaps", "Why")).contains("Sheet not understood");
            assertThat(summary.sum("Gaps", "Amount")).isEqualByComparingTo("29650.00");
        }
    }

    @Test
    void linesWithoutARateAreNotCountedUntilThereIsOne() throws IOException {
        Files.createDirectories(folder.resolve("input/2026-10"));
        Files.writeString(folder.resolve("input/2026-10/sales.csv"), """
                Department,Activity,Account,Description,Amount,Currency
                SALES,P1,5000,Build,100.00,EUR
                SALES,P1,5000,Licences,1320.00,USD
                """);
        WorkingFolder.Result run = home.apportion("run", PERIOD);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("SALES: 1 line without an exchange rate: USD 1,320.00");
        assertThat(home.apportion("close", PERIOD, "--with-held").err()).contains("not complete", "USD 1,320.00");
    }

    @Test
    void closingAsksForWhatIsNotCountedToBeAcceptedAndRecordsTheReason() throws IOException {
        put("sales.csv", GOOD + REJECTED);
        home.apportion("run", PERIOD);
        WorkingFolder.Result refused = home.apportion("close", PERIOD, "--by", "Ben");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains("2026-10 is not complete", "sales.csv: 1 row rejected (Currency): EUR 7.00", "--accept");
        assertThat(home.apportion("audit").out()).doesNotContain("closed");

        WorkingFolder.Result closed = home.apportion("close", PERIOD, "--by", "Ben", "--accept", "posted in November");
        assertThat(closed.exitCode()).as(closed.err()).isZero();
        WorkingFolder.Result audit = home.apportion("audit");
        assertThat(audit.exitCode()).isZero();
        assertThat(audit.out()).contains("Ben: Revision 1", "accepted: posted in November", "EUR 7.00");
        assertThat(home.apportion("status").out()).contains("was closed by Ben", "accepted: posted in November");
    }

    @Test
    void explainOfADepartmentShowsItsHeldCost() throws IOException {
        put("sales.csv", GOOD + "SALES,,5000,Something,,9.00\n");
        home.apportion("run", PERIOD);
        assertThat(home.apportion("explain", PERIOD, "SALES").out())
                .contains(
                        "109.00  department SALES with what is held",
                        "100.00    department SALES",
                        "9.00    held for review",
                        "9.00      1 line on account 5000 in EUR");
    }

    @Test
    void amountsOfMoreDigitsThanSpreadsheetsKeepStandExactlyAndTheCheckSaysSo() throws IOException {
        put("sales.csv", "SALES,P1,5000,Build the shop,,12345678901234.57\n");
        home.apportion("run", PERIOD);
        for (String file : new String[] {"organization-summary.xlsx", "departments/SALES Sales.xlsx"}) {
            try (TableReader workbook = new TableReader(home.output(PERIOD).resolve(file))) {
                assertThat(workbook.named("All_checks").getStringCellValue()).isEqualTo("OK to 15 digits");
                assertThat(workbook.texts("Exact", "Exact amount"))
                        .contains("12,345,678,901,234.57")
                        .hasSizeGreaterThan(1);
            }
        }
    }

    private TableReader summary() throws IOException {
        return new TableReader(folder.resolve("output/2026-10/organization-summary.xlsx"));
    }
}
