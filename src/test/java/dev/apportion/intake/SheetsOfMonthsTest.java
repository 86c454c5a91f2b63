package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.policy.Field;
import dev.apportion.policy.Layout;
import dev.apportion.policy.SheetScope;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Departments keep a sheet a month in one workbook, and sheets of the year and of the plan beside them. The run is of 2026-10. */
class SheetsOfMonthsTest extends IntakeTest {

    private static final Period OCTOBER = Period.parse("2026-10");

    /** A workbook whose sheets have one line each, the first of 1, the second of 2 and so on. */
    private Path workbook(String date, String... sheets) throws IOException {
        return named("IT", date, sheets);
    }

    private Path named(String name, String date, String... sheets) throws IOException {
        Path file = folder.resolve(name + ".xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            for (int number = 1; number <= sheets.length; number++) {
                Sheet sheet = workbook.createSheet(sheets[number - 1].strip());
                IntakeFixture.row(sheet, 0, "Account", "Amount", date.isEmpty() ? "Note" : "Date");
                IntakeFixture.row(sheet, 1, "4000", number, date.isEmpty() ? null : date);
            }
            workbook.write(out);
        }
        return file;
    }

    private List<CostLine> lines(Path file) throws IOException {
        List<CostLine> lines = new ArrayList<>();
        for (RowOutcome row : intake.outcomes(file)) {
            if (row instanceof RowOutcome.Accepted accepted) {
                lines.add(accepted.line());
            }
        }
        return lines;
    }

    private String counted(Path file) throws IOException {
        return String.join(
                " ",
                lines(file).stream()
                        .map(line -> line.minor() / 100 + "@" + line.period())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Aug,Sep,Oct|3@2026-10",
                "August 2026,September 2026,October 2026|3@2026-10",
                "2026-08,2026-09,2026-10|3@2026-10",
                "Okt 25,Okt 26|2@2026-10",
                "Septembre,Octobre,Novembre|2@2026-10",
                "Q1,Q2,Q3,Q4|4@2026-10",
                "2025,2026|2@2026-10",
                "Oct,Q4,2026|1@2026-10",
                "Oct,YTD|1@2026-10",
                "Oct,Kumuliert 2026|1@2026-10",
                "IT Sep,IT Oct,HR Oct|2@2026-10 3@2026-10",
                "Actual,Budget,Forecast|1@2026-10",
                "Costs,Budget 2026|1@2026-10",
                "Oct,Plan Oct|1@2026-10",
                "Aug,Sep|1@2026-08 2@2026-09",
                "Sep 2026|1@2026-09",
                "May|1@2026-10",
                "May,Marta|1@2026-10 2@2026-10",
                "Budget|1@2026-10",
                "Budget,Forecast|1@2026-10 2@2026-10",
                "Budget office,Costs|1@2026-10 2@2026-10",
                "Costs,More costs|1@2026-10 2@2026-10",
                "IT 2026-09,IT 2026-10|2@2026-10",
                "IT,HR|1@2026-10 2@2026-10"
            })
    void theSheetOfTheMonthIsRead(String sheets, String counted) throws IOException {
        String[] names = sheets.split(",");
        assertThat(counted(workbook("", names))).isEqualTo(counted);
        int left = names.length - counted.split(" ").length;
        assertThat(intake.findings)
                .filteredOn(finding -> finding.code() == FindingCode.SHEET_IGNORED)
                .hasSize(left == 0 ? 0 : 1)
                .allSatisfy(finding -> assertThat(finding.message().toString())
                        .startsWith("Left out: ")
                        .contains("(2 numbers")
                        .doesNotContain("looks like cost"));
        assertThat(intake.findings)
                .filteredOn(finding -> finding.severity() == Finding.Severity.ERROR)
                .isEmpty();
    }

    @Test
    void linesWithDatesSayThemselvesWhenTheyAreOf() throws IOException {
        assertThat(counted(workbook("2026-10-05", "Aug", "Sep", "Oct"))).isEqualTo("1@2026-10 2@2026-10 3@2026-10");
    }

    @ParameterizedTest
    @CsvSource({
        "IT costs 2026-09,,true",
        "IT September,,true",
        "IT_09-2026,,true",
        "IT_202609,,true",
        "IT Okt 2025,,true",
        "IT 2026-10,,false",
        "IT October 26,,false",
        "IT sent 2026-11-03,,false",
        "IT November,,false",
        "IT 4100-12,,false",
        "IT costs 2026-09,2026-10-05,false"
    })
    void aFileThatIsNamedAfterAnotherMonthIsAskedAbout(String name, @Nullable String date, boolean asked)
            throws IOException {
        assertThat(counted(named(name, date == null ? "" : date, "Costs"))).isEqualTo("1@2026-10");
        assertThat(intake.findings.stream()
                        .anyMatch(finding -> finding.code() == FindingCode.FILE_NOTE
                                && finding.severity() == Finding.Severity.WARNING))
                .isEqualTo(asked);
        if (date == null) {
            Path csv = intake.file(name + ".csv", "Account,Amount", "4000,1");
            assertThat(counted(csv))
                    .as("a csv's sheet has the name of its file")
                    .isEqualTo("1@2026-10");
        }
    }

    @Test
    void whatTheLayoutsNameIsRead() throws IOException {
        intake.policy.layouts.add(
                new Layout(new SheetScope("IT", null, "sep"), null, null, null, Map.of("amount", Field.AMOUNT), null));
        assertThat(lines(workbook("", "Sep", "Oct")))
                .extracting(CostLine::period)
                .containsExactly(OCTOBER, OCTOBER);
    }

    @Test
    void aSheetOfTheMonthWithoutCostLeavesNothingOut() throws IOException {
        Path file = folder.resolve("IT.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            IntakeFixture.row(workbook.createSheet("Oct"), 0, "still to come");
            Sheet sheet = workbook.createSheet("Sep");
            IntakeFixture.row(sheet, 0, "Account", "Amount");
            IntakeFixture.row(sheet, 1, "4000", 7);
            workbook.write(out);
        }
        assertThat(lines(file)).hasSize(1);
    }
}
