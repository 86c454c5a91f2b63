package dev.apportion.intake;

import static dev.apportion.intake.IntakeFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.policy.Field;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that add up others, and rows that only look so. */
class TotalRowsTest extends IntakeTest {

    @Test
    void totalsAreChecksAndNoCost() throws IOException {
        assertThat(intake.csv(
                        "a.csv",
                        "Department,Account,Amount",
                        "IT,4000,10",
                        "IT,4100,5",
                        "Subtotal,,15",
                        "4100,4000,1",
                        "Total Marketing,,1",
                        "Grand total,,16"))
                .containsExactly(
                        "header", "IT 10.00 USD", "IT 5.00 USD", "subtotal", "4100 1.00 USD", "total", "total");
        assertThat(intake.findings).isEmpty();
    }

    @Test
    void aTotalThatDiffersIsAFindingWithItsCell() throws IOException {
        intake.csv("a.csv", "Department,Account,Amount", "IT,4000,10", "Total,,11");
        assertThat(intake.findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.TOTAL_DIFFERS);
            assertThat(finding.cell()).isEqualTo("C3");
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(finding.message().toString()).contains("USD 11.00", "USD 10.00");
        });
    }

    @Test
    void aTotalThatHoldsARejectedRowWithoutAmountIsForInformationOnly() throws IOException {
        intake.csv("a.csv", "Department,Account,Amount", "IT,4000,?", "Subtotal,,7", "IT,4000,2", "Subtotal,,999");
        assertThat(intake.findings)
                .extracting(Finding::cell, Finding::severity)
                .containsExactly(tuple("C3", Finding.Severity.INFO), tuple("C5", Finding.Severity.WARNING));
    }

    @ParameterizedTest
    @CsvSource({
        "Total;;55, USD 55.00, 'USD 45.00', WARNING",
        "Total;;50, USD 50.00, 'USD 45.00. The difference of USD 5.00 is that of the rejected row.', INFO",
        "Subtotal;;41, USD 41.00, 'USD 45.00', WARNING",
        "Total;;45, USD 45.00, 'USD 45.00, without the rejected row of USD 5.00.', INFO"
    })
    void aGrandTotalIsComparedWithTheSumNearestToIt(String total, String says, String sum, Finding.Severity severity)
            throws IOException {
        intake.csv(
                "a.csv",
                "Department,Account,Amount",
                "IT,4000,10",
                "IT,4100,15",
                "Subtotal,,25",
                "IT,4000,20",
                "Nowhere,4000,5",
                "Subtotal,,25",
                total.replace(';', ','));
        assertThat(intake.findings).last().satisfies(finding -> {
            assertThat(finding.cell()).isEqualTo("C8");
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.message().toString()).contains("says " + says, "add up to " + sum);
        });
    }

    @Test
    void aTotalWithoutCurrencyIsInThatOfItsLines() throws IOException {
        assertThat(intake.csv("IT.csv", "Account,Currency,Amount", "4000,EUR,10", "4100,EUR,20", "Total,,30"))
                .endsWith("total");
        assertThat(intake.findings).isEmpty();
    }

    @Test
    void ordinaryWordsAreNoTotals() throws IOException {
        assertThat(intake.csv(
                        "a.csv",
                        "Department,Description,Vendor,Amount",
                        "IT,Fuel,Total Energies,10",
                        "IT,Sum insured premium,Allianz,20",
                        "IT,Total station rental,Leica,30"))
                .containsExactly("header", "IT 10.00 USD", "IT 20.00 USD", "IT 30.00 USD");
    }

    @Test
    void aSupplierCalledTotalInTheFirstColumnIsALine() throws IOException {
        assertThat(intake.csv("IT.csv", "Vendor,Amount,Description", "Total Energies,10,Fuel"))
                .containsExactly("header", "IT 10.00 USD");
    }

    @Test
    void aSumAcrossTheRowIsALineAndASumOfRowsIsASubtotal() throws IOException {
        Path file = intake.workbook(sheet -> {
            row(sheet, 0, "Department", "Net", "Tax", "Amount");
            row(sheet, 1, "IT", 10, 2, "=SUM(B2:C2)");
            row(sheet, 2, "IT", 20, 4, "=SUM(B3:C3)");
            row(sheet, 3, null, null, null, "=SUM(D2:D3)");
        });
        intake.heading("Net", Field.QUANTITY);
        intake.heading("Tax", Field.DESCRIPTION);
        assertThat(intake.read(file)).containsExactly("header", "IT 12.00 USD", "IT 24.00 USD", "subtotal");
        assertThat(intake.findings).isEmpty();
    }
}
