package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostType;
import dev.apportion.cost.Period;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.RestatedCost;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.LedgerDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A period is closed; what comes later is restated or refused, and tampering shows. */
class ClosingTest {

    @TempDir
    private Path folder;

    private WorkingFolder home;

    @BeforeEach
    void prepare() throws IOException {
        home = SmallOrganization.in(folder);
        put("first.csv", "SALES,P1,5000,Build the shop,,100.00\nSALES,O1,5000,Run the shop,,50.00\n");
        assertThat(home.apportion("run", "2026-10", "--by", "Ann").exitCode()).isZero();
    }

    @Test
    void aLateFileOfAClosedPeriodPostsOnlyTheDifferenceAndLeavesTheClosedState() throws Exception {
        WorkingFolder.Result closed = home.apportion("close", "2026-10", "--by", "Ben", "--because", "month end");
        assertThat(closed.exitCode()).as(closed.err()).isZero();
        assertThat(closed.out()).contains("2026-10 was closed by Ben", "Audit hash: ");
        var before = home.hashes("2026-10");

        put("late.csv", "SALES,P1,5000,Late invoice,,7.00\n");
        WorkingFolder.Result restated = home.apportion("run", "2026-10");
        assertThat(restated.out()).contains("revision 2, restatement 1");
        put("later.csv", "SALES,O1,5000,Later still,,2.00\n");
        assertThat(home.apportion("run", "2026-10").out()).contains("restatement 2");

        assertThat(home.hashes("2026-10")).isEqualTo(before);
        try (TableReader summary =
                new TableReader(folder.resolve("output/2026-10-restatement-1/organization-summary.xlsx"))) {
            assertThat(summary.texts("Restated", "Department")).containsExactly("SALES Sales");
            assertThat(summary.texts("Restated", "Work item")).containsExactly("P1");
            assertThat(summary.texts("Restated", "Type")).containsExactly("Project");
            assertThat(summary.sum("Restated", "Before")).isEqualByComparingTo("100.00");
            assertThat(summary.sum("Restated", "After")).isEqualByComparingTo("107.00");
            assertThat(summary.sum("Restated", "Difference")).isEqualByComparingTo("7.00");
        }
        try (XSSFWorkbook summary =
                new XSSFWorkbook(Files.newInputStream(folder.resolve("output/2026-10/organization-summary.xlsx")))) {
            assertThat(summary.getSheet("Restatement"))
                    .as("of the closed state")
                    .isNull();
        }
        assertThat(restated(2)).containsExactly(new RestatedCost("SALES", "P1", CostType.PROJECT, 700));
        assertThat(restated(3)).containsExactly(new RestatedCost("SALES", "O1", CostType.OPERATION, 200));
        assertThat(home.apportion("explain", "2026-10", "restatement").out())
                .contains("2.00      O1, operation: 50.00 before, 52.00 after", "2.00  posted by restatement 2");
        assertThat(home.apportion("explain", "2026-10", "restatement 1").out())
                .contains("7.00      P1, project: 100.00 before, 107.00 after");
        assertThat(home.apportion("explain", "2026-10", "restatement 3").err()).contains("has no restatement 3");
        assertThat(home.apportion("status").out()).contains("closed", "restatement 1", "restatement 2");
        assertThat(home.apportion("audit").exitCode()).isZero();
    }

    @Test
    void theBytesOfAPackThatARestatementLeavesAsItWasStayTheSame() throws Exception {
        SmallOrganization.policy()
                .row("Departments", "IT", "Computing", "Operating")
                .row("Operations", "O2", "Running the computers", "IT")
                .write(folder.resolve("input/policy.xlsx"));
        put("other.csv", "IT,O2,5000,Licenses,,30.00\n");
        home.apportion("run", "2026-10");
        home.apportion("close", "2026-10");
        var before = home.hashes("2026-10");
        put("late.csv", "SALES,P1,5000,Late invoice,,7.00\n");
        home.apportion("run", "2026-10");

        String other = "departments/IT Computing.xlsx";
        String sales = "departments/SALES Sales.xlsx";
        var after = home.hashes("2026-10-restatement-1");
        assertThat(after.keySet()).isEqualTo(before.keySet()).contains(other, sales);
        assertThat(after.get(other)).as("so that it is not sent again").isEqualTo(before.get(other));
        assertThat(after.get(sales)).isNotEqualTo(before.get(sales));
    }

    @Test
    void noNumberOfARestatementComesTwice() throws Exception {
        home.apportion("close", "2026-10");
        put("late.csv", "SALES,P1,5000,Late invoice,,7.00\n");
        assertThat(home.apportion("run", "2026-10").out()).contains("restatement 1");
        var first = home.hashes("2026-10-restatement-1");

        home.apportion("reopen", "2026-10", "--because", "wrong account", "--by", "Ann");
        put("corrected.csv", "SALES,O1,5000,Corrected,,1.00\n");
        assertThat(home.apportion("run", "2026-10").out())
                .contains("revision 3")
                .doesNotContain("restatement");
        home.apportion("close", "2026-10");
        put("later.csv", "SALES,O1,5000,Later still,,2.00\n");

        assertThat(home.apportion("run", "2026-10").out()).contains("revision 4, restatement 2");
        assertThat(restated(4)).containsExactly(new RestatedCost("SALES", "O1", CostType.OPERATION, 200));
        assertThat(home.hashes("2026-10-restatement-1")).isNotEmpty().isEqualTo(first);
        assertThat(home.apportion("explain", "2026-10", "restatement 1").out())
                .contains("7.00      P1, project: 100.00 before, 107.00 after");
    }

    @Test
    void settingsCanRefuseChangesAndAskForAnotherPerson() throws IOException {
        SmallOrganization.policy()
                .row("Settings", "Change to a closed period", "Refuse")
                .row("Settings", "Closed by another person", "Yes")
                .write(folder.resolve("input/policy.xlsx"));
        assertThat(home.apportion("close", "2026-10", "--by", "Ben").err()).contains("have changed since revision 1");
        home.apportion("run", "2026-10", "--by", "Ann");

        assertThat(home.apportion("close", "2026-10", "--by", "Ann").err()).contains("another person");
        assertThat(home.apportion("close", "2026-10", "--by", "Ben").exitCode()).isZero();
        assertThat(home.apportion("close", "2026-10", "--by", "Ben").err()).contains("was closed by Ben");

        put("late.csv", "SALES,P1,5000,Late invoice,,7.00\n");
        WorkingFolder.Result refused = home.apportion("run", "2026-10");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("was closed by Ben", "does not allow changes", "reopen 2026-10");

        assertThat(home.apportion("reopen", "2026-10").exitCode())
                .as("without a reason")
                .isEqualTo(2);
        assertThat(home.apportion("reopen", "2026-10", "--because", "late invoice")
                        .exitCode())
                .isZero();
        assertThat(home.apportion("run", "2026-10").out())
                .contains("revision 3")
                .doesNotContain("restatement");
    }

    @Test
    void heldCostMustBeDecidedOrAcceptedBeforeClosing() throws IOException {
        put("unclear.csv", "SALES,,,Something,,9.00\n");
        home.apportion("run", "2026-10");
        assertThat(home.apportion("close", "2026-10").err()).contains("9.00 is held", "--with-held");
        assertThat(home.apportion("close", "2026-10", "--with-held").exitCode()).isZero();
    }

    @Test
    void changesToFiguresAndToTheLogShow() throws Exception {
        String hash = home.apportion("close", "2026-10")
                .out()
                .lines()
                .filter(line -> line.startsWith("Audit hash: "))
                .map(line -> line.substring("Audit hash: ".length()))
                .findFirst()
                .orElseThrow();
        assertThat(home.apportion("audit", "--expect", hash).exitCode()).isZero();
        assertThat(home.apportion("audit", "--expect", "0".repeat(64)).exitCode())
                .isEqualTo(1);

        update("UPDATE loaded_cost SET direct_minor = direct_minor + 1 WHERE work_item = 'P1'");
        assertThat(home.apportion("audit").out()).contains("The figures of 2026-10, its list of workbooks, or");
        update("UPDATE loaded_cost SET direct_minor = direct_minor - 1 WHERE work_item = 'P1'");
        assertThat(home.apportion("audit").exitCode()).isZero();

        update("UPDATE audit_entry SET who = 'Eve' WHERE entry_no = 1");
        assertThat(home.apportion("audit").out()).contains("Entry 1 (RUN 2026-10) was changed");
        update("DELETE FROM audit_entry WHERE entry_no = 1");
        assertThat(home.apportion("audit").out()).contains("Entries 1 to 1 were taken out");
    }

    private void put(String name, String rows) throws IOException {
        SmallOrganization.put(home, "2026-10/" + name, rows);
    }

    @Test
    void aPackThatWasEditedOrRemovedShows() throws IOException {
        assertThat(home.apportion("audit").exitCode()).isZero();
        Path pack = folder.resolve("output/2026-10/departments/SALES Sales.xlsx");
        Files.write(pack, new byte[] {0}, StandardOpenOption.APPEND);
        WorkingFolder.Result edited = home.apportion("audit");
        assertThat(edited.exitCode()).isEqualTo(1);
        assertThat(edited.out())
                .contains("output/2026-10: departments/SALES Sales.xlsx is no longer as revision 1 wrote it")
                .doesNotContain("organization-summary");
        Files.delete(folder.resolve("output/2026-10/organization-summary.xlsx"));
        assertThat(home.apportion("audit").out()).contains("organization-summary.xlsx is no longer");
        PathUtils.deleteDirectory(folder.resolve("output"));
        assertThat(home.apportion("audit").exitCode()).as("put away").isZero();
    }

    private List<RestatedCost> restated(int revision) throws DataFolderInUseException {
        try (LedgerDatabase database = LedgerDatabase.open(folder.resolve("data"))) {
            Ledger ledger = new Ledger(database.dataSource());
            return ledger.runs().all().stream()
                    .filter(run -> run.period().equals(Period.parse("2026-10")) && run.revision() == revision)
                    .map(run -> ledger.of(run.id()).restatements().all())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void update(String sql) throws DataFolderInUseException {
        try (LedgerDatabase database = LedgerDatabase.open(folder.resolve("data"))) {
            assertThat(JdbcClient.create(database.dataSource()).sql(sql).update())
                    .isEqualTo(1);
        }
    }
}
