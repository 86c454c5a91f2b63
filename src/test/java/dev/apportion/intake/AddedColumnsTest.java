package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cost in several columns of which a person said that they belong together. */
class AddedColumnsTest extends IntakeTest {

    private static final String[] TRIPS = {
        "Department,Traveler,Flight,Hotel,Taxi,Date",
        "IT,Ann,300.10,200.20,,2026-10-03",
        "4100,Bob,,100.30,20.40,2026-10-05",
        "Total,,300.10,300.50,20.40,"
    };

    @Test
    void eachAmountIsALineThatIsCalledAsItsColumn() throws IOException {
        intake.policy.sums.add(List.of("flight", "hotel", "taxi"));

        intake.csv("trips.csv", TRIPS);

        assertThat(intake.lines)
                .extracting(line -> line.department() + " " + line.account().name() + " " + line.minor())
                .containsExactly("IT Flight 30010", "IT Hotel 20020", "4100 Hotel 10030", "4100 Taxi 2040");
        assertThat(intake.findings)
                .filteredOn(finding -> finding.severity() != Finding.Severity.INFO)
                .isEmpty();
    }

    @Test
    void aTableThatLacksOneIsAskedAbout() throws IOException {
        intake.policy.sums.add(List.of("flight", "hotel", "parking"));

        intake.csv("trips.csv", TRIPS);

        assertThat(intake.lines).isEmpty();
        assertThat(intake.findings)
                .extracting(Finding::code)
                .containsAnyOf(FindingCode.SHEET_NOT_UNDERSTOOD, FindingCode.NO_TABLE);
    }

    @Test
    void withoutAWordOfAPersonItIsSaidWhatToWrite() throws IOException {
        intake.csv("rents.csv", "Department,Rent,Ink,Travel", "IT,100.51,10.25,3.33", "4100,50.25,5.15,1.11");

        assertThat(intake.lines).isEmpty();
        assertThat(intake.findings)
                .filteredOn(finding -> finding.code() == FindingCode.SHEET_NOT_UNDERSTOOD)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().toString()).contains("\"Rent + Ink"));
    }
}
