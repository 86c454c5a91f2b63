package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Finding;
import dev.apportion.policy.BuiltInHeadings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Months written as numbers, alone or beside a year, by the calendar or a fiscal year. The run is of 2026-10. */
class FiscalPeriodsTest extends IntakeTest {

    @BeforeEach
    void knownHeadings() {
        intake.policy.columns.putAll(BuiltInHeadings.all());
    }

    private List<String> warnings() {
        return intake.findings.stream()
                .filter(finding -> finding.severity() != Finding.Severity.INFO)
                .map(finding -> finding.message().toString())
                .toList();
    }

    private boolean isTold() {
        return intake.findings.stream()
                .anyMatch(finding -> finding.message().toString().contains("was read as"));
    }

    /** Whether it has a warning, by {@code !} behind the month. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JANUARY|Period|P07|2026-07!",
                "JANUARY|Period|P07 2026|2026-07",
                "JANUARY|Posting period|007.2026|2026-07",
                "JANUARY|Fiscal year/period|2026007|2026-07",
                "JANUARY|Month|2026-M07|2026-07",
                "JANUARY|Month|M10|2026-10!",
                "JANUARY|Month|07/2026|2026-07",
                "JANUARY|Monat|7|2026-07!",
                "JANUARY|Month|October|2026-10!",
                "JANUARY|Period|FY26 P10|2026-10",
                "JANUARY|Period|P13 2026|2026-12!",
                "JULY|Period|P04|2026-10!",
                "JULY|Posting period|004.2027|2026-10!",
                "JULY|Period|FY27 P4|2026-10!",
                "JULY|Period|FY2026/27 P4|2026-10!",
                "JULY|Period|Q2|2026-10!",
                "JULY|Period|Q2 FY27|2026-10!",
                "JULY|Period|Q2 FY26|2025-12!",
                "JULY|Month|M10|2026-10!",
                "JULY|Month|2026-M10|2026-10",
                "JULY|Month|10/2026|2026-10",
                "JULY|Fiscal period|10/2026|2026-10!",
                "APRIL|Period|P7|2026-10!"
            })
    void aColumnOfPeriods(Month start, String heading, String written, String month) throws IOException {
        intake.policy.fiscalYearStart(start);
        intake.csv("IT.csv", "Account,Amount," + heading, "4000,1," + written);
        assertThat(intake.lines).singleElement().satisfies(line -> assertThat(
                        line.period() + (warnings().isEmpty() ? "" : "!"))
                .isEqualTo(month));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JANUARY|Year|Month|2026|7|2026-07",
                "JANUARY|Jahr|Periode|2026|10|2026-10",
                "JANUARY|Exercice|Mois|2026|octobre|2026-10",
                "JANUARY|Fiscal year|Posting period|2026|7.0|2026-07",
                "JULY|Fiscal year|Posting period|2027|4|2026-10!",
                "JULY|Fiscal year|Month|2027|October|2026-10",
                "JULY|Year|Month|2026|10|2026-10",
                "JULY|FY|Period|FY27|4|2026-10!"
            })
    void aColumnOfNumbersBesideTheYear(
            Month start, String yearHeading, String heading, String year, String written, String month)
            throws IOException {
        intake.policy.fiscalYearStart(start);
        intake.csv("IT.csv", "Account,Amount," + yearHeading + "," + heading, "4000,1," + year + "," + written);
        assertThat(intake.lines).singleElement().satisfies(line -> assertThat(
                        line.period() + (warnings().isEmpty() ? "" : "!"))
                .isEqualTo(month));
    }

    @Test
    void numbersOfAWorkbookAreToldOnce() throws IOException {
        intake.read(intake.workbook(sheet -> {
            IntakeFixture.row(sheet, 0, "Department", "Account", "Amount", "Year", "Month");
            IntakeFixture.row(sheet, 1, "IT", "4000", 1, 2026, 10);
            IntakeFixture.row(sheet, 2, "IT", "4000", 2, 2026, 9);
        }));
        assertThat(intake.lines).extracting(line -> line.period().toString()).containsExactly("2026-10", "2026-09");
        assertThat(isTold()).isTrue();
        assertThat(intake.findings).hasSize(1);
    }

    private Path sheets(String... names) throws IOException {
        Path file = folder.resolve("IT.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            for (int number = 1; number <= names.length; number++) {
                Sheet sheet = workbook.createSheet(names[number - 1]);
                IntakeFixture.row(sheet, 0, "Account", "Amount");
                IntakeFixture.row(sheet, 1, "4000", number);
            }
            workbook.write(out);
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JANUARY|P09,P10,P11|2@2026-10",
                "JANUARY|M09,M10|2@2026-10",
                "JANUARY|Q3,Q4|2@2026-10",
                "JANUARY|FY26 P10,FY26 P11|1@2026-10",
                "JANUARY|P10|1@2026-10",
                "JULY|P03,P04,P05|2@2026-10!",
                "JULY|Q1,Q2|2@2026-10!",
                "JULY|Period 4,Period 5|1@2026-10!",
                "APRIL|Q3,Q4|1@2026-10!"
            })
    void sheetsThatAreCalledAfterPeriods(Month start, String names, String counted) throws IOException {
        intake.policy.fiscalYearStart(start);
        List<String> lines = new ArrayList<>();
        intake.read(sheets(names.split(",")));
        for (CostLine line : intake.lines) {
            lines.add(line.minor() / 100 + "@" + line.period() + (warnings().isEmpty() ? "" : "!"));
        }
        assertThat(lines).containsExactly(counted);
    }

    @ParameterizedTest
    @CsvSource({"JANUARY,P,10", "JULY,P,4", "APRIL,P,7", "JULY,M,10", "JANUARY,Period ,10"})
    void periodsSideBySide(Month start, String word, int column) throws IOException {
        intake.policy.fiscalYearStart(start);
        StringBuilder headings = new StringBuilder("Department,Account");
        StringBuilder amounts = new StringBuilder("IT,4000");
        for (int number = 1; number <= 12; number++) {
            headings.append(',').append(word).append(number < 10 ? "0" : "").append(number);
            amounts.append(',').append(number);
        }
        assertThat(intake.csv("costs.csv", headings.toString(), amounts.toString()))
                .containsExactly("header", "IT " + column + ".00 USD");
        assertThat(intake.findings)
                .anySatisfy(finding -> assertThat(finding.message().toString())
                        .contains("which stand side by side")
                        .contains(start == Month.JANUARY || word.equals("M") ? "" : "fiscal year"));
    }
}
