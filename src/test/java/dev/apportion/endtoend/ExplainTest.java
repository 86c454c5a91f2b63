package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An explained amount leads through pools, bases and senders to rows of files. */
class ExplainTest {

    @TempDir
    static Path folder;

    private static WorkingFolder home = new WorkingFolder(Path.of("."));

    /** A printed line of a tree. */
    private record Printed(BigDecimal amount, int depth, String label) {}

    @BeforeAll
    static void run() throws Exception {
        SmallCompany company = new SmallCompany(folder, "USD").setting("People accounts", "6000");
        company.support("IT", 1).operating("MKT", "OPS");
        company.figures("HEADS", Map.of("MKT", 2, "OPS", 1)).pool("IT", "IT", "HEADS");
        company.row("Operations", "Code", "O-WEB", "Name", "Web shop", "Department", "OPS");
        company.row(
                "Projects",
                "Code",
                "P-WEB",
                "Name",
                "New web shop",
                "Department",
                "MKT",
                "Start",
                "2026-01-01",
                "Baseline end",
                "2026-12-31",
                "Handover start",
                "2026-04-01",
                "Handover complete",
                "2026-04-30",
                "Handover percentage",
                "10",
                "Receiving operation",
                "O-WEB");
        for (int i = 1; i <= 9; i++) {
            company.cost("IT", "SERVERS", "4300", "Server " + i, i + "00.01", "");
        }
        company.cost("IT", "DESK", "4400", "Credit note", "-50.05", "").cost("IT", "DESK", "4400", "Desk", "75.10", "");
        company.cost("MKT", "200.01").cost("OPS", "300.10");
        company.line("MKT;;P-WEB;6000;Team A;700.00;;").line("MKT;;P-WEB;6000;Team B;300.03;;");
        home = company.write();
        home.apportion("run", SmallCompany.PERIOD);
    }

    private static List<Printed> explain(String... what) {
        List<Printed> tree = new ArrayList<>();
        String[] words = new String[what.length + 2];
        words[0] = "explain";
        words[1] = SmallCompany.PERIOD;
        System.arraycopy(what, 0, words, 2, what.length);
        home.apportion(words).out().lines().skip(1).forEach(line -> {
            String label = line.substring(20);
            tree.add(new Printed(
                    new BigDecimal(line.substring(0, 18).strip().replace(",", "")),
                    (label.length() - label.stripLeading().length()) / 2,
                    label.strip()));
        });
        return tree;
    }

    @ParameterizedTest
    @ValueSource(strings = {"IT", "MKT", "OPS", "RUN-MKT", "P-WEB", "O-WEB", "DESK"})
    void theLeavesAddUpToTheRootAndEachNodeToItsChildren(String what) {
        List<Printed> tree = explain(what);
        BigDecimal leaves = BigDecimal.ZERO;
        for (int i = 0; i < tree.size(); i++) {
            int depth = tree.get(i).depth();
            BigDecimal children = BigDecimal.ZERO;
            boolean leaf = true;
            for (int j = i + 1; j < tree.size() && tree.get(j).depth() > depth; j++) {
                if (tree.get(j).depth() == depth + 1) {
                    children = children.add(tree.get(j).amount());
                    leaf = false;
                }
            }
            if (leaf) {
                leaves = leaves.add(tree.get(i).amount());
            } else {
                assertThat(tree.get(i).amount()).as(tree.get(i).toString()).isEqualByComparingTo(children);
            }
        }
        assertThat(tree.get(0).amount()).isEqualByComparingTo(leaves);
    }

    @Test
    void sharedCostLeadsToItsPoolBaseSenderAndRows() {
        assertThat(explain("MKT"))
                .extracting(Printed::label)
                .contains(
                        "pool IT",
                        "from IT, 2 of 3 by HEADS (step-down)",
                        "IT, SERVERS, account 4300",
                        "costs.csv, sheet costs, row 10, Server 9: 900.01",
                        "and 6 more lines of 2,100.06",
                        "costs.csv, sheet costs, row 11, Credit note: -50.05");
    }

    @Test
    void aPoolIsExplainedFromItsRowsToItsReceiversWithItsGrossCost() {
        List<Printed> pool = explain("pool IT", "--lines", "1");
        assertThat(pool)
                .extracting(Printed::label)
                .contains(
                        "pool IT gathered",
                        "costs.csv, sheet costs, row 10, Server 9: 900.01",
                        "pool IT passed on",
                        "to MKT from IT, 2 of 3 by HEADS (step-down)",
                        "to OPS from IT, 1 of 3 by HEADS (step-down)",
                        "gross: its own cost plus what other pools charge IT, before it is all passed on");
        assertThat(pool)
                .filteredOn(printed -> printed.depth() == 0)
                .extracting(Printed::amount)
                .allSatisfy(amount -> assertThat(amount).isEqualByComparingTo("4525.14"))
                .hasSize(3);
    }

    @Test
    void handedOverCostLeadsToItsRows() {
        assertThat(explain("O-WEB"))
                .extracting(Printed::label)
                .contains(
                        "people cost of MKT, P-WEB, account 6000, 3 of 30 by days of people cost (handover)",
                        "costs.csv, sheet costs, row 15, Team A: 700.00",
                        "costs.csv, sheet costs, row 16, Team B: 300.03");
        assertThat(explain("O-WEB").get(0).amount()).isEqualByComparingTo("100.00");
    }

    @Test
    void asManyLinesAsAskedForAreNamed() {
        assertThat(explain("MKT", "--lines", "1"))
                .extracting(Printed::label)
                .contains("and 8 more lines of 3,600.08")
                .doesNotContain("costs.csv, sheet costs, row 9, Server 8: 800.01");
    }
}
