package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Finding;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No amount counts in the reporting currency, USD here, where its heading, a title or the sheet's name says another. */
class NamedCurrenciesTest extends IntakeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "actual_gbp|GBP",
                "cost_eur|EUR",
                "Betrag_EUR|EUR",
                "AmountCHF|CHF",
                "net_amount_in_sek|SEK",
                "eur_amount|EUR",
                "UAH|UAH",
                "Betrag SFr.|CHF",
                "Amount in pounds sterling|GBP",
                "Amount (Swiss francs)|CHF",
                "Amount in US dollars|USD",
                "amount_cad|CAD",
                "Amount in dollars|USD",
                "Amount all|USD",
                "Overall amount|USD"
            })
    void headings(String heading, String currency) throws IOException {
        assertThat(intake.csv("IT.csv", "Account,Description," + heading, "4000,Rent,10.00", "4000,Ink,5.00"))
                .contains("IT 10.00 " + currency, "IT 5.00 " + currency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Amount (francs)", "amount pesos", "Amount in kroner"})
    void severalCountriesMoney(String heading) throws IOException {
        intake.csv("IT.csv", "Account,Description," + heading, "4000,Rent,10.00");
        assertThat(intake.findings)
                .filteredOn(finding -> finding.severity() == Finding.Severity.ERROR)
                .singleElement()
                .extracting(finding -> finding.message().toString())
                .asString()
                .contains("names a currency that may be any of");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "All amounts in EUR|EUR",
                "Costs of October (in Swiss francs)|CHF",
                "Currency:,GBP|GBP",
                "Berichtswährung,EUR|EUR",
                "Cost report - £000|GBP",
                "Valores em R$|BRL"
            })
    void titles(String title, String currency) throws IOException {
        assertThat(intake.csv("IT.csv", title, "", "Account,Description,Amount", "4000,Rent,10.00"))
                .contains("IT 10.00 " + currency);
        assertThat(intake.findings)
                .extracting(finding -> finding.message().toString())
                .anyMatch(message -> message.startsWith("Above the table stands")
                        && message.contains("so amounts were taken in " + currency));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "All amounts in USD",
                "Saves £5m a year",
                "Invoices in EUR and USD",
                "Euro pallets and ink",
                "ALL COSTS OF OCTOBER"
            })
    void titlesThatSayNothingOfIt(String title) throws IOException {
        assertThat(intake.csv("IT.csv", title, "", "Account,Description,Amount", "4000,Rent,10.00"))
                .contains("IT 10.00 USD");
        assertThat(intake.findings)
                .extracting(finding -> finding.message().toString())
                .noneMatch(message -> message.contains("were taken in"));
    }

    @Test
    void whatStandsNearerGoesFirst() throws IOException {
        assertThat(intake.csv("IT.csv", "All in EUR", "Account,Description,Amount (GBP)", "4000,Rent,10.00"))
                .contains("IT 10.00 GBP");
        assertThat(intake.csv("4100.csv", "All in EUR", "Account,Description,Amount", "4000,Rent,£10.00"))
                .contains("4100 10.00 GBP");
        assertThat(intake.csv("10.csv", "All in EUR", "Account,Description,Amount,Currency", "4000,Rent,10.00,GBP"))
                .contains("10 10.00 GBP");
    }

    @Test
    void theNameOfASheet() throws IOException {
        assertThat(intake.read(intake.workbook(sheet -> {
                    sheet.getWorkbook().setSheetName(0, "Costs EUR");
                    IntakeFixture.row(sheet, 0, "Department", "Account", "Description", "Amount");
                    IntakeFixture.row(sheet, 1, "IT", "4000", "Rent", 10);
                    Sheet other = sheet.getWorkbook().createSheet("TOP 10");
                    IntakeFixture.row(other, 0, "Department", "Account", "Description", "Amount");
                    IntakeFixture.row(other, 1, "IT", "4000", "Ink", 5);
                })))
                .contains("IT 10.00 EUR", "IT 5.00 USD");
        assertThat(intake.findings)
                .extracting(finding -> finding.message().toString())
                .anyMatch(message ->
                        message.startsWith("The sheet is called \"Costs EUR\", so amounts were taken in EUR."));
    }
}
