package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.received.RowOutcome;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Small tables in which a department stands in the first row of its group alone, or was forgotten. */
class FewBlankDepartmentsTest extends IntakeTest {

    @Test
    void departmentsThatAreNamedOnceAreThoseOfTheirGroups() throws IOException {
        assertThat(intake.csv(
                        "costs.csv",
                        "Department,Account,Amount",
                        "IT,Paper,10.00",
                        ",Taxi,20.00",
                        "Marketing,Fair,5.00",
                        ",Flyers,6.00",
                        "Total,,41.00"))
                .containsExactly("header", "IT 10.00 USD", "IT 20.00 USD", "4100 5.00 USD", "4100 6.00 USD", "total");
        assertThat(intake.findingCodes()).contains("column-read");
    }

    @Test
    void totalsAreNoRowsOfAGroup() throws IOException {
        assertThat(intake.csv(
                        "costs.csv",
                        "Department,Account,Amount",
                        "IT,Paper,10.00",
                        ",Subtotal,10.00",
                        "Marketing,Fair,5.00",
                        ",Total,15.00"))
                .containsExactly("header", "IT 10.00 USD", "subtotal", "4100 5.00 USD", "total");
        assertThat(intake.findingCodes()).doesNotContain("column-read");
    }

    @Test
    void departmentsThatAreNamedAgainLeaveTheirBlanksOpen() throws IOException {
        RowOutcome row = intake.outcomes(intake.file(
                        "costs.csv",
                        "Department,Account,Amount",
                        "IT,Paper,10.00",
                        ",Taxi,20.00",
                        "Marketing,Fair,5.00",
                        ",Flyers,6.00",
                        "IT,Pens,1.00"))
                .get(2);
        assertThat(row).isInstanceOf(RowOutcome.Rejected.class);
        assertThat(((RowOutcome.Rejected) row).faults().toString())
                .contains("The department is missing. If it is IT, as in the last row above that names one");
    }

    @Test
    void oneBlankIsASlip() throws IOException {
        assertThat(intake.csv("costs.csv", "Department,Account,Amount", "IT,Paper,10.00", ",Taxi,20.00"))
                .containsExactly("header", "IT 10.00 USD", "rejected A3");
    }
}
