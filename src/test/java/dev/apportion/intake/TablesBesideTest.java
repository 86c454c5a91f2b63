package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostLine;
import dev.apportion.policy.BuiltInHeadings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several tables side by side on a sheet. The policy knows IT, 4100 Marketing and 10 Harbor. */
class TablesBesideTest extends IntakeTest {

    @BeforeEach
    void begin() {
        intake.policy.columns.putAll(BuiltInHeadings.all());
    }

    @Test
    void eachIsOfTheDepartmentAboveIt() throws Exception {
        assertThat(intake.csv(
                        "month.csv",
                        "Marketing,,,Harbor,",
                        "Item,Amount,,Item,Amount",
                        "Posters,5,,Ropes,7",
                        "Fair,6,,,",
                        "Total,11,,Total,7"))
                .containsSubsequence("4100 5.00 USD", "4100 6.00 USD", "total", "10 7.00 USD", "blank", "total");
        assertThat(intake.lines)
                .extracting(line -> line.posting().description())
                .containsExactly("Posters", "Fair", "Ropes");
        assertThat(intake.findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().toString()).contains("2 tables stand side by side"));
    }

    @Test
    void withoutAGapWhereTheSameHeadingsComeAgain() throws Exception {
        intake.csv(
                "month.csv",
                "Department,Item,Amount,Department,Item,Amount,Department,Item,Amount",
                "IT,Cables,1,Harbor,Ropes,7,Marketing,Posters,3",
                "IT,Discs,2,Marketing,Fair,8,,,");
        assertThat(intake.lines).extracting(CostLine::department).containsExactly("IT", "IT", "10", "4100", "4100");
        assertThat(intake.lines).extracting(CostLine::minor).containsExactly(100L, 200L, 700L, 800L, 300L);
    }

    @Test
    void aCellKeepsItsAddress() throws Exception {
        assertThat(intake.csv("Marketing.csv", "Item,Amount,,Item,Amount", "Posters,5,,Ropes,much", "Fair,6,,Nets,4"))
                .contains("rejected E2");
    }

    @Test
    void planBesideActualIsOneTable() throws Exception {
        assertThat(intake.csv("Marketing.csv", "Item,Budget,,Amount", "Posters,5,,7", "Fair,6,,8"))
                .containsExactly("header", "4100 7.00 USD", "4100 8.00 USD");
    }

    @Test
    void aDepartmentAloneAboveTheOnlyTable() throws Exception {
        assertThat(intake.csv("list-7.csv", "Cost of October", "Harbor", "", "Item,Amount", "Ropes,7"))
                .endsWith("10 7.00 USD");
    }
}
