package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostSum;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.LoadedCost;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.store.LedgerDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A name is taken out of closed months, all of it and nothing else. */
class ForgetTest {

    private static final String NAME = "Erika Mustermann";

    private static final String HEADINGS = "Department,Activity,Account,Description,Supplier,Date,Amount\n";

    @TempDir
    private Path folder;

    private WorkingFolder home;

    @BeforeEach
    void closedMonths() throws IOException {
        home = SmallOrganization.in(folder);
        for (String month : List.of("2026-08", "2026-09")) {
            put(
                    month + "/costs.csv",
                    "SALES,P1,5000,Course of Erika Mustermann," + NAME + "," + month + "-03,50.00\n"
                            + "SALES,O1,Travel ERIKA  MUSTERMANN,Train,Railway," + month + "-04,7.10\n"
                            + "SALES,Onboarding Erika Mustermann,5000,Desk,Shop," + month + "-05,90.00\n"
                            + "SALES,O1,5000,Cleaning,Cleaner Ltd," + month + "-06,33.00\n"
                            + "SALES,O1,5000,Refund for erika mustermann,Shop," + month + "-07,ask Erika Mustermann\n");
            put(month + "/Erika Mustermann.csv", "SALES,O1,5000,Taxi,Cab," + month + "-09,12.00\n");
            put(month + "/other.csv", "SALES,P1,5000,Mustermannstrasse 1,Rent," + month + "-09,120.00\n");
            run(month);
            close(month);
        }
    }

    @Test
    void nameIsGoneAndFiguresStay() throws Exception {
        List<String> figures = figures();
        List<byte[]> blocks = query(jdbc -> jdbc.queryForList("SELECT lines FROM line_block", byte[].class));
        List<String> heads = hashes();
        Path exported = folder.resolve("chain.json");
        home.apportion("audit", "--export", exported.toString());

        WorkingFolder.Result dry = home.apportion("forget", NAME, "--by", "Ann", "--dry-run");
        assertThat(hashes()).isEqualTo(heads);
        WorkingFolder.Result done = home.apportion("forget", NAME, "--by", "Ann", "--because", "asked for it");

        assertThat(done.out()).as(done.err()).isEqualTo(dry.out().replace("Dry run: nothing was changed.\n", ""));
        assertThat(done.exitCode()).isEqualTo(1);
        assertThat(figures()).isEqualTo(figures);
        assertThat(home.apportion("audit", "--deep", "--against", exported.toString()).out())
                .contains("forgotten 2026-08", "Ann: Revision 1, ", "asked for it", "are as recorded", "all figures are the same");
        assertThat(search("mustermann", blocks)).as(done.out()).isEmpty();
        assertThat(home.apportion("explain", "2026-09", "costs.csv:2").out())
                .contains("Course of [forgotten]")
                .doesNotContain("Erika");
        assertThat(home.apportion("explain", "2026-09", "other.csv:2").out()).contains("Mustermannstrasse 1");

        WorkingFolder.Result again = home.apportion("forget", NAME, "--by", "Ann");
        assertThat(again.out()).contains("No closed period has the name.");
        assertThat(hashes()).startsWith(heads.toArray(String[]::new)).hasSize(heads.size() + 2);
    }

    private void put(String path, String rows) throws IOException {
        Path file = folder.resolve("input").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, HEADINGS + rows);
    }

    private WorkingFolder.Result run(String month) {
        WorkingFolder.Result run = home.apportion("run", month, "--by", "Ben");
        assertThat(run.exitCode()).as(run.out() + run.err()).isLessThan(2);
        return run;
    }

    private void close(String month) {
        WorkingFolder.Result closed =
                home.apportion("close", month, "--by", "Ben", "--with-held", "--accept", "late");
        assertThat(closed.exitCode()).as(closed.out() + closed.err()).isZero();
    }

    private interface Query<T> {
        T of(JdbcTemplate jdbc);
    }

    private <T> T query(Query<T> query) throws Exception {
        try (LedgerDatabase database = LedgerDatabase.open(folder.resolve("data"))) {
            return query.of(new JdbcTemplate(database.dataSource()));
        }
    }

    private List<String> hashes() throws Exception {
        return query(jdbc -> jdbc.queryForList("SELECT hash FROM audit_entry ORDER BY entry_no", String.class));
    }

    /** All amounts by department, without the names that they stand under. */
    private List<String> figures() throws Exception {
        return query(jdbc -> {
            List<String> figures = new ArrayList<>();
            Ledger ledger = new Ledger(jdbc.getDataSource());
            for (Run run : ledger.runs().all()) {
                for (CostSum sum : ledger.of(run.id()).sums().all()) {
                    figures.add(run.period() + sum.department() + sum.type() + sum.minor() + " " + sum.lines());
                }
                for (LoadedCost cost : ledger.of(run.id()).allocations().loaded()) {
                    figures.add(run.period() + cost.department() + cost.workItem().type() + cost.total());
                }
                ledger.of(run.id())
                        .lines()
                        .all()
                        .forEach(line -> figures.add(run.period() + " " + line.fileNumber() + " " + line.rowSequence()
                                + line.line().amount() + line.decision().kind() + line.reportingMinor()));
            }
            figures.sort(null);
            return figures;
        });
    }

    /** Where the bytes of a word are, or of blocks of before, in files of the closed ledger. */
    private List<String> search(String word, List<byte[]> blocks) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("ledger."))
                    .toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                String small = text.toLowerCase(Locale.ROOT).replace("\0", "");
                int at = small.replace("mustermannstrasse", "").indexOf(word);
                if (at >= 0) {
                    found.add(file.getFileName() + ": " + small.substring(Math.max(0, at - 80), at + 40));
                }
            }
        }
        return found;
    }
}
