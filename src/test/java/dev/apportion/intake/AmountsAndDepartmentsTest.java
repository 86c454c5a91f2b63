package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostLine;
import dev.apportion.policy.BuiltInHeadings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which of several columns is the amount, and whose a row is. The policy knows IT, 4100 Marketing and 10 Harbor. */
class AmountsAndDepartmentsTest extends IntakeTest {

    @BeforeEach
    void begin() {
        intake.policy.columns.putAll(BuiltInHeadings.all());
    }

    @Test
    void aDepartmentInTheFirstRowOfItsGroup() throws Exception {
        assertThat(intake.csv(
                        "groups.csv",
                        "Department,Item,Amount",
                        "Marketing,Posters,5",
                        ",Fair,6",
                        ",Total Marketing,11",
                        "Harbor,Ropes,7",
                        ",Nets,8",
                        "Nowhere,Sails,9",
                        ",Masts,10"))
                .containsExactly(
                        "header",
                        "4100 5.00 USD",
                        "4100 6.00 USD",
                        "total",
                        "10 7.00 USD",
                        "10 8.00 USD",
                        "rejected A7",
                        "rejected A8");
        assertThat(intake.findings.toString()).contains("in the first row of a group only");
    }

    @Test
    void aDepartmentThatIsMissingOnceIsRejected() throws Exception {
        assertThat(intake.csv(
                        "list.csv",
                        "Department,Item,Amount",
                        "Marketing,Posters,5",
                        "Harbor,Fair,6",
                        ",Ropes,7",
                        "IT,Cables,8"))
                .contains("rejected A4");
    }

    @Test
    void theRunsYearGoesBeforeTheSumOfYears() throws Exception {
        assertThat(intake.csv(
                        "Marketing.csv",
                        "Item,2025,2026,2027,Total",
                        "Posters,100.50,200,300,600.50",
                        "Fair,10,20,30,60",
                        "Stand,1,2,3,6"))
                .containsExactly("header", "4100 200.00 USD", "4100 20.00 USD", "4100 2.00 USD");
    }

    @Test
    void withoutTaxGoesBeforeWithTax() throws Exception {
        assertThat(intake.csv("Marketing.csv", "Item,Gross,VAT,Net", "Posters,119,19,100", "Fair,11.90,1.90,10"))
                .containsExactly("header", "4100 100.00 USD", "4100 10.00 USD");
    }

    @Test
    void anEmptyColumnOfAmountsLeavesItToAnother() throws Exception {
        assertThat(intake.csv(
                        "Marketing.csv", "Item,Total amount,Amount spent by us", "Posters,,119.50", "Fair,,11.90"))
                .containsExactly("header", "4100 119.50 USD", "4100 11.90 USD");
    }

    @Test
    void manyDepartmentsBelowAnUnknownHeadingGoBeforeTheFilesName() throws Exception {
        assertThat(intake.csv(
                        "marketing budget.csv",
                        "Charged to,Item,Amount",
                        "Marketing,Posters,5",
                        "Harbor,Ropes,6",
                        "IT,Cables,7"))
                .containsExactly("header", "4100 5.00 USD", "10 6.00 USD", "IT 7.00 USD");
    }

    @Test
    void aColumnOfDepartmentsGoesBeforeOneCalledSoThatHasHardlyAny() throws Exception {
        assertThat(intake.csv(
                        "list.csv",
                        "Department,Part of it,Amount",
                        "Works,Marketing,5",
                        "Harbor,Harbor,6",
                        "Works,IT,7",
                        "Works,IT,8"))
                .containsExactly("header", "4100 5.00 USD", "10 6.00 USD", "IT 7.00 USD", "IT 8.00 USD");
    }

    @Test
    void theSumAtTheHeadOfItsGroup() throws Exception {
        assertThat(intake.csv(
                        "groups.csv",
                        "Department,Item,Amount",
                        "Marketing,,11",
                        ",Posters,5",
                        ",Fair,6",
                        "IT,,4",
                        "Harbor,,15",
                        ",Ropes,7",
                        ",Nets,8",
                        "Total,,30"))
                .containsExactly(
                        "header",
                        "subtotal",
                        "4100 5.00 USD",
                        "4100 6.00 USD",
                        "IT 4.00 USD",
                        "subtotal",
                        "10 7.00 USD",
                        "10 8.00 USD",
                        "total");
        assertThat(intake.findings.toString()).contains("2 rows hold the sum of the rows that belong to them");
    }

    @Test
    void groupsOfWhichOneDoesNotAddUpHaveNoSums() throws Exception {
        assertThat(intake.csv(
                        "groups.csv",
                        "Department,Item,Amount",
                        "Marketing,,11",
                        ",Posters,5",
                        ",Fair,6",
                        "Harbor,,16",
                        ",Ropes,7",
                        ",Nets,8"))
                .startsWith("header", "4100 11.00 USD", "4100 5.00 USD")
                .hasSize(7);
        assertThat(intake.findings).isNotEmpty();
    }

    @Test
    void aLineThatIsTheSumOfOthersIsNoHead() throws Exception {
        assertThat(intake.csv(
                        "Marketing.csv",
                        "Supplier,Item,Amount",
                        "Ann,Posters,11",
                        ",Fair,5",
                        ",Stand,6",
                        "Ben,Prizes,3",
                        ",Paper,1",
                        ",Ink,2"))
                .containsExactly(
                        "header",
                        "4100 11.00 USD",
                        "4100 5.00 USD",
                        "4100 6.00 USD",
                        "4100 3.00 USD",
                        "4100 1.00 USD",
                        "4100 2.00 USD");
    }

    @Test
    void sumsOfGroupsInALongTable() throws Exception {
        List<String> rows = new ArrayList<>(List.of("Department,Item,Amount"));
        for (int group = 0; group < 20; group++) {
            rows.add(List.of("Marketing", "Harbor", "IT").get(group % 3) + ",," + (3 * group + 6));
            rows.add(",One," + group);
            rows.add(",Two," + (group + 1));
            rows.add(",Three," + (group + 5));
        }
        intake.csv("groups.csv", rows.toArray(String[]::new));
        assertThat(intake.lines).hasSize(60);
        assertThat(intake.lines.stream().mapToLong(CostLine::minor).sum()).isEqualTo(69_000);
    }
}
