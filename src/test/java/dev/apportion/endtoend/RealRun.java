package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.apportion.cost.Finding;
import dev.apportion.endtoend.WorkingFolder.Result;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.store.LedgerDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import tools.jackson.databind.JsonNode;

/** A period whose input is files of real organizations, which lie outside the project; without them its tests skip. */
record RealRun(Path home) {

    static final Path REAL = Path.of("../shared/data/real");
    static final String PERIOD = "2016-10";

    /** Puts a real file into the period, under the same name. */
    Path take(String name) throws IOException {
        Path source = REAL.resolve(name);
        assumeTrue(Files.isRegularFile(source), "no shared data");
        return Files.copy(source, input().resolve(name));
    }

    Path input() throws IOException {
        return Files.createDirectories(home.resolve("input").resolve(PERIOD));
    }

    /** The control totals of a run, which has to end well and without a stack trace. */
    JsonNode run(PolicyWorkbook policy) throws IOException {
        policy.write(home.resolve("input").resolve("policy.xlsx"));
        PathUtils.copyDirectory(Path.of("templates"), home.resolve("templates"));
        WorkingFolder folder = new WorkingFolder(home);
        Result result = folder.apportion("run", PERIOD);
        assertThat(result.exitCode()).as(result.out() + result.err()).isLessThanOrEqualTo(1);
        assertThat(result.out() + result.err()).doesNotContain("Exception", "\tat ");
        return folder.controlTotals(PERIOD);
    }

    /** What was found, each as its code, its cell or nothing, and its message. */
    List<String> findings() throws Exception {
        try (LedgerDatabase database = LedgerDatabase.open(home.resolve("data"))) {
            Ledger ledger = new Ledger(database.dataSource());
            long run = ledger.runs().all().get(0).id();
            return ledger.of(run).findings().all().stream().map(RealRun::told).toList();
        }
    }

    private static String told(Finding finding) {
        return finding.code().shortName() + " " + (finding.cell() == null ? "" : finding.cell() + " ")
                + finding.message();
    }

    /** Every cent is with a project, an operation or visibly held. */
    static void assertTies(JsonNode totals, BigDecimal expected) {
        assertThat(amount(totals, "project").add(amount(totals, "operation")).add(amount(totals, "held")))
                .isEqualByComparingTo(expected);
        assertThat(amount(totals, "own")).isEqualByComparingTo(expected);
    }

    static BigDecimal amount(JsonNode totals, String name) {
        return new BigDecimal(totals.get("total").get(name).asString());
    }
}
