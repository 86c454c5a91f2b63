package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostType;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Period;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.store.LedgerDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is decided depends on what lines say, not on where they stand, and a review changes only what was reviewed. */
class OrderOfLinesTest {

    private static final String PERIOD = "2026-10";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theOrderOfLinesAndFilesChangesNoDecision(long seed) throws Exception {
        List<String> lines = lines();
        WorkingFolder home = SmallOrganization.in(Files.createDirectory(folder.resolve("plain")));
        put(home, lines, "a.csv", "b.csv");
        home.apportion("run", PERIOD);
        Map<String, String> plain = decisions(home);

        Collections.shuffle(lines, new Random(seed));
        WorkingFolder other = SmallOrganization.in(Files.createDirectory(folder.resolve("shuffled")));
        put(other, lines, "z.csv", "m.csv", "c.csv");
        other.apportion("run", PERIOD);

        assertThat(decisions(other)).as("seed " + seed).hasSize(60).isEqualTo(plain);
    }

    @Test
    void aReviewChangesTheReviewedLinesAndThoseOfItsActivityOnly() throws Exception {
        WorkingFolder home = SmallOrganization.in(folder);
        put(home, lines(), "a.csv", "b.csv");
        home.apportion("run", PERIOD);
        Map<String, String> before = decisions(home);
        keepDecision(home);
        Files.writeString(home.folder().resolve("input/" + PERIOD + "/new.csv"), "Department,Description,Amount\n");
        home.apportion("run", PERIOD);
        Map<String, String> after = decisions(home);

        Map<String, String> changed = new TreeMap<>(after);
        changed.entrySet().removeAll(before.entrySet());
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(changed.values()).hasSize(6).allSatisfy(told -> assertThat(told)
                .startsWith("REVIEWER PROJECT FAIR Decided by Ana"));
    }

    /** Coded, worded and silent lines; each says something of its own. */
    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            String tail = ",2026-10-0" + (i % 9 + 1) + "," + i + ".10";
            lines.add("SALES,P1,4000,Agency " + i + tail);
            lines.add("SALES,O1,4000,Agency " + i + tail);
            lines.add("SALES,,4100,Rent of month " + i + tail);
            lines.add("SALES,,4200,Implementation of part " + i + tail);
            lines.add("SALES," + (i <= 6 ? "FAIR" : "SHOW") + ",4300,Sundry " + i + tail);
            lines.add("SALES,,4300,Credit " + i + ",2026-10-01,-" + i + ".10");
        }
        return lines;
    }

    private static void put(WorkingFolder home, List<String> lines, String... files) throws Exception {
        for (int i = 0; i < files.length; i++) {
            StringBuilder rows = new StringBuilder();
            for (int line = i; line < lines.size(); line += files.length) {
                rows.append(lines.get(line)).append('\n');
            }
            SmallOrganization.put(home, PERIOD + "/" + files[i], rows.toString());
        }
    }

    private static void keepDecision(WorkingFolder home) throws Exception {
        try (LedgerDatabase database = LedgerDatabase.open(home.folder().resolve("data"))) {
            Ledger ledger = new Ledger(database.dataSource());
            LedgerLine fair = linesOf(ledger).stream()
                    .filter(line -> "FAIR".equals(line.line().activity().code())
                            || "FAIR".equals(line.line().activity().name()))
                    .findFirst()
                    .orElseThrow();
            ReviewerDecision decision = new ReviewerDecision(
                    ReviewerDecision.Scope.ACTIVITY,
                    fair.key(),
                    "SALES",
                    "FAIR",
                    Period.parse(PERIOD),
                    CostType.PROJECT,
                    null,
                    "Ana",
                    Period.parse(PERIOD).lastDay(),
                    "");
            ledger.decisions()
                    .keep(
                            List.of(decision),
                            ledger.runs()
                                            .latestDone(Period.parse(PERIOD))
                                            .orElseThrow()
                                            .id()
                                    + 1);
        }
    }

    private static Map<String, String> decisions(WorkingFolder home) throws Exception {
        Map<String, String> decisions = new TreeMap<>();
        try (LedgerDatabase database = LedgerDatabase.open(home.folder().resolve("data"))) {
            for (LedgerLine line : linesOf(new Ledger(database.dataSource()))) {
                decisions.put(
                        line.key(),
                        line.decision().kind() + " " + line.decision().type() + " "
                                + line.decision().workItem() + " "
                                + line.decision().evidence());
            }
        }
        return decisions;
    }

    private static List<LedgerLine> linesOf(Ledger ledger) {
        Run run = ledger.runs().latestDone(Period.parse(PERIOD)).orElseThrow();
        List<LedgerLine> lines = new ArrayList<>();
        ledger.of(run.id()).lines().all().forEach(lines::add);
        return lines;
    }
}
