package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Period;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.store.LedgerDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A revision takes over what the one before has read, and comes to what reading everything comes to. */
class UnchangedFilesTest {

    private static final String HEADINGS = "Department,Activity,Account,Description,Supplier,Document,Date,Amount\n";
    private static final String INVOICES = """
            SALES,P1,6000,Shelves,Kern,R-7,2026-10-03,500.00
            SALES,O1,6000,Rent,Hall,R-1,2026-10-01,90.00
            SALES,O1,6000,Rent,Hall,R-2,2026-10-01,oops

            SALES,O1,6000,Rent of a hall,Hall,R-3,2026-10-01,90.00
            Total,,,,,,,680.00
            """;
    private static final String CREDITS = """
            SALES,O1,6000,Shelves returned,Kern,R-7,2026-10-20,-500.00
            SALES,O1,6000,Foreign,Kern,R-9,2026-10-21,-7.00
            """;
    private static final String EARLIER = "SALES,P1,6000,Foreign,Kern,R-9,2026-10-02,7.00\n";

    @TempDir
    private Path folder;

    private WorkingFolder home;

    @BeforeEach
    void organization() throws IOException {
        home = SmallOrganization.in(Files.createDirectories(folder.resolve("a")));
    }

    @Test
    void aLateFileLeavesTheOthersUnread() throws Exception {
        put(home, "m invoices.csv", INVOICES);
        put(home, "n credits.csv", CREDITS);
        run(home);
        // Comes first, so that all numbers move, and holds what a credit reverses.
        put(home, "a late.csv", EARLIER);
        assertThat(run(home)).contains("2 files have not changed since revision 1 and are not read again.");

        WorkingFolder scratch = SmallOrganization.in(Files.createDirectories(folder.resolve("b")));
        put(scratch, "m invoices.csv", INVOICES);
        put(scratch, "n credits.csv", CREDITS);
        put(scratch, "a late.csv", EARLIER);
        run(scratch);
        assertThat(kept(home)).isEqualTo(kept(scratch)).anyMatch(row -> row.contains("Reverses document R-9"));
        assertThat(home.output("2026-10").resolve("returned"))
                .isDirectoryContaining(file -> file.getFileName().toString().startsWith("m invoices"));
    }

    @Test
    void anotherPolicyOrEarlierPeriodOrNameReadsAgain() throws Exception {
        put(home, "m invoices.csv", INVOICES);
        run(home);
        SmallOrganization.policy()
                .row("Operations", "O2", "Running more", "SALES")
                .write(home.folder().resolve("input/policy.xlsx"));
        assertThat(run(home)).contains("revision 2").doesNotContain("not read again");
        put("2026-09", home, "september.csv", EARLIER.replace("2026-10", "2026-09"));
        home.apportion("run", "2026-09");
        assertThat(run(home)).contains("revision 3").doesNotContain("not read again");
        Path input = home.folder().resolve("input/2026-10");
        Files.move(input.resolve("m invoices.csv"), input.resolve("SALES.csv"));
        assertThat(run(home)).contains("revision 4").doesNotContain("not read again");
    }

    private static void put(WorkingFolder home, String file, String rows) throws IOException {
        put("2026-10", home, file, rows);
    }

    private static void put(String period, WorkingFolder home, String file, String rows) throws IOException {
        Path path = home.folder().resolve("input").resolve(period).resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, HEADINGS + rows);
    }

    private static String run(WorkingFolder home) {
        WorkingFolder.Result result = home.apportion("run", "2026-10");
        assertThat(result.exitCode()).as(result.out() + result.err()).isLessThanOrEqualTo(1);
        return result.out() + result.err();
    }

    /** Lines, rejected rows, totals and findings of the latest run. */
    private static List<String> kept(WorkingFolder home) throws Exception {
        List<String> kept = new ArrayList<>();
        try (LedgerDatabase database = LedgerDatabase.open(home.folder().resolve("data"))) {
            Ledger ledger = new Ledger(database.dataSource());
            Run run = ledger.runs().latestDone(Period.parse("2026-10")).orElseThrow();
            var files = ledger.of(run.id()).files().all();
            files.forEach(file -> kept.add(file.toString()));
            ledger.of(run.id()).lines().all().forEach(line -> kept.add(line.toString()));
            ledger.of(run.id()).rows().rejected().all().forEach(row -> kept.add(row.toString()));
            ledger.of(run.id()).files().tallies().forEach(tally -> kept.add(tally.toString()));
            ledger.of(run.id()).sums().all().forEach(sum -> kept.add(sum.toString()));
            ledger.of(run.id()).findings().all().forEach(finding -> kept.add(finding.toString()));
        }
        return kept;
    }
}
