package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line's decision is explained test by test; rules that nothing meets are told. */
class DecisionPathTest {

    @TempDir
    static Path folder;

    private static WorkingFolder home = new WorkingFolder(Path.of("."));

    @BeforeAll
    static void run() throws Exception {
        SmallCompany company = new SmallCompany(folder, "USD").operating("MKT");
        company.row("Rules", "Description", "contains \"printer\"", "Decision", "Operation");
        company.row("Rules", "Description", "contains \"robot\"", "Decision", "Project", "Work item", "");
        company.row("Rules", "Description", "contains \"robot arm\"", "Decision", "Operation");
        company.line("MKT;;ROBOT;5000;New robot arm;100.00;;").line("MKT;;;5000;Sundry;7.00;;");
        company.line("MKT;;;5000;Bad row;seven;;");
        home = company.write();
        home.apportion("run", SmallCompany.PERIOD);
    }

    private static WorkingFolder.Result explain(String what) {
        return home.apportion("explain", SmallCompany.PERIOD, what);
    }

    @Test
    void everyTestUpToTheDecisionIsPrintedThoseThatFailedToo() {
        assertThat(explain("costs.csv:2").out())
                .containsSubsequence(
                        "How it was decided:",
                        "Reviewer's decision: none for this line or its activity",
                        "Registered code: \"ROBOT\" is neither a registered code, alias nor name",
                        "Declared type: the department declared none",
                        "Rules: rule 1 doesn't match: description is 'New robot arm', the rule requires contains",
                        "Rules: Rule 2: description contains",
                        "Decision: project, work item ROBOT");
    }

    @Test
    void aHeldLineSaysWhichTestsItFailed() {
        assertThat(explain("costs.csv:3").out())
                .containsSubsequence(
                        "rule 2 doesn't match: description is 'Sundry'", "Criteria: No code", "Decision: held");
    }

    @Test
    void sheetAndLetterCaseMayBeWritten() {
        String plain = explain("costs.csv:2").out();

        assertThat(explain("Costs.csv/costs/2").out()).isEqualTo(plain);
        assertThat(explain("COSTS.CSV:Costs:2").out()).isEqualTo(plain);
    }

    @Test
    void whatIsNotThereIsAnsweredWithWhatMayBeMeant() {
        assertThat(explain("cost.csv:2").err()).contains("no file \"cost.csv\"", "Did you mean \"costs.csv\"?");
        assertThat(explain("ROBOTS").err()).contains("Did you mean \"ROBOT\"?");
        assertThat(explain("costs.csv:99").err()).contains("No row 99 of costs.csv was read");
        assertThat(explain("costs.csv:99").exitCode()).isEqualTo(2);
    }

    @Test
    void checkAndRunTellOfRulesThatCannotFireAndThatDidNot() throws Exception {
        String never = "Rule 3 can never fire: rule 2 (row 3) comes first";
        String idle = "2 of 3 rules matched no line of April 2026: 1 (row 2), 3 (row 4).";

        assertThat(home.apportion("check", SmallCompany.PERIOD).out())
                .contains("policy.xlsx, sheet Rules, row 4: " + never)
                .contains(idle);
        assertThat(LedgerRows.of(folder.resolve("data")).toString()).contains("rule-never-fires", "rules-never-fired");
    }
}
