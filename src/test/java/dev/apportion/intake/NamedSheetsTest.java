package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Finding;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the name of a sheet says besides its time: a plan beside actual cost is left out, other doubts are told with their money. */
class NamedSheetsTest extends IntakeTest {

    private List<String> twoSheets(String first, String second) throws IOException {
        return intake.read(intake.workbook(sheet -> {
            sheet.getWorkbook().setSheetName(0, first);
            fill(sheet, 1200);
            fill(sheet.getWorkbook().createSheet(second), 1300);
        }));
    }

    private static void fill(Sheet sheet, int amount) {
        IntakeFixture.row(sheet, 0, "Department", "Date", "Description", "Amount");
        IntakeFixture.row(sheet, 1, "IT", "2026-10-13", "Rent", amount);
    }

    private List<String> warnings() {
        return intake.findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.WARNING)
                .map(finding -> finding.message().toString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Budget", "Forecast 2026", "Plan"})
    void aPlanBesideActualIsLeftOutThoughItsRowsHaveDates(String plan) throws IOException {
        assertThat(twoSheets("Actual", plan)).containsOnlyOnce("IT 1200.00 USD").doesNotContain("IT 1300.00 USD");
        assertThat(intake.findings)
                .extracting(finding -> finding.message().toString())
                .anyMatch(message -> message.contains(plan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Revenue", "Einnahmen 2026", "Data (old)", "Copy of Costs II", "Archiv"})
    void whatMayBeNoCostIsTold(String name) throws IOException {
        assertThat(twoSheets("Data", name)).contains("IT 1200.00 USD", "IT 1300.00 USD");
        assertThat(warnings())
                .anyMatch(
                        warning -> warning.startsWith(
                                "By its name this sheet may be no cost of the month, but its 1 line counts: USD 1,300.00 in all."));
    }

    @Test
    void aPlanAloneIsTold() throws IOException {
        intake.read(intake.workbook(sheet -> {
            sheet.getWorkbook().setSheetName(0, "Budget");
            fill(sheet, 1200);
        }));
        assertThat(warnings()).anyMatch(warning -> warning.startsWith("By its name this sheet"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Harbor", "Income and expenses", "Costs", "Altona"})
    void otherNamesAreFine(String name) throws IOException {
        twoSheets("Data", name);
        assertThat(warnings()).noneMatch(warning -> warning.startsWith("By its name this sheet"));
    }
}
