package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Totals that ledgers write in ways of their own, and that agree with their lines all the same. */
class UsualTotalsTest extends IntakeTest {

    @Test
    void signOfAnotherCurrencyIsAskedAboutOnce() throws IOException {
        assertThat(intake.csv(
                        "IT.csv",
                        "Description,Amount",
                        "Paper,45.10",
                        "Total for paper,€45.10",
                        "Taxi,12.50",
                        "Total for taxi,€12.50",
                        "TOTAL,€57.60"))
                .containsExactly("header", "IT 45.10 USD", "total", "IT 12.50 USD", "total", "total");
        assertThat(warningsWithCodes())
                .containsOnlyOnce("The total says EUR 45.10, and the lines above it add up to that in USD")
                .doesNotContain("TOTAL_DIFFERS", "12.50");
    }

    @Test
    void signOfAnotherCurrencyBesideAnotherSumDiffers() throws IOException {
        intake.csv("IT.csv", "Description,Amount", "Paper,45.10", "Total,€45.11");
        assertThat(warningsWithCodes()).contains("TOTAL_DIFFERS");
    }

    @Test
    void totalAboveTheLinesIsThatOfAll() throws IOException {
        assertThat(intake.csv("IT.csv", "Description,Amount", "Total,150.00", "Paper,100.00", "Taxi,50.00"))
                .containsExactly("header", "total", "IT 100.00 USD", "IT 50.00 USD");
        assertThat(warningsWithCodes()).isEmpty();
    }

    @Test
    void totalAboveTheLinesThatDiffersIsTold() throws IOException {
        intake.csv("IT.csv", "Description,Amount", "Total,151.00", "Paper,100.00", "Taxi,50.00");
        assertThat(warningsWithCodes())
                .contains("TOTAL_DIFFERS: \"Total\" says USD 151.00, the lines of the table add up to USD 150.00");
    }

    @Test
    void totalAboveTheLinesOfTheFirstOfTwoTables() throws IOException {
        intake.csv(
                "IT.csv", "Description,Amount", "Total,151.00", "Paper,100.00", ",", "Amount,Description", "7.00,Taxi");
        assertThat(warningsWithCodes())
                .contains("TOTAL_DIFFERS: \"Total\" says USD 151.00, the lines of the table add up to USD 100.00");
    }

    @Test
    void balanceAmongTheCreditsIsThatOfTheDebits() throws IOException {
        assertThat(intake.csv(
                        "IT.csv",
                        "Date,Description,Debit,Credit",
                        "2026-10-01,Flyers,250.00,",
                        "2026-10-02,Returned,,50.00",
                        "Totals:,,250.00,50.00",
                        "History Balance:,,,200.00"))
                .containsExactly("header", "IT 250.00 USD", "IT -50.00 USD", "total", "subtotal");
        assertThat(warningsWithCodes()).isEmpty();
    }

    @Test
    void balanceAmongTheCreditsThatDiffersIsTold() throws IOException {
        intake.csv("IT.csv", "Date,Description,Debit,Credit", "2026-10-01,Flyers,250.00,", "History Balance:,,,200.00");
        assertThat(warningsWithCodes()).contains("TOTAL_DIFFERS");
    }
}
