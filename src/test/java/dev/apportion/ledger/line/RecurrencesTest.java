package dev.apportion.ledger.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Period;
import dev.apportion.cost.Recurrence;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.RunLedger;
import dev.apportion.ledger.store.LedgerDatabase;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrencesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void thoseThatAreKeptAreThoseOfTheLines(int seed) throws Exception {
        try (LedgerDatabase database = LedgerDatabase.open(folder)) {
            Ledger ledger = new Ledger(database.dataSource());
            Run run = ledger.runs()
                    .begin(
                            Period.parse("2026-10"),
                            "f".repeat(64),
                            "p".repeat(64),
                            CurrencyUnit.EUR,
                            "Ann",
                            0,
                            LocalDateTime.of(2026, 11, 2, 9, 30));
            RunLedger kept = ledger.of(run.id());
            List<LedgerLine> lines = RandomLines.of(new Random(seed), 4, 200);
            kept.lines().add(lines);
            for (String department : List.of("IT", "HR", "SALES", "NOBODY")) {
                Map<Recurrence, List<Long>> expected = expected(lines, department);
                assertThat(lists(kept.recurrences().ofDepartment(department)))
                        .as("of lines, seed %s", seed)
                        .isEqualTo(expected);
                kept.recurrences().replace(kept.lines().totals().recurring());
                assertThat(lists(kept.recurrences().ofDepartment(department)))
                        .as("kept, seed %s", seed)
                        .isEqualTo(expected);
                kept.recurrences().removeAll();
            }
        }
    }

    private static Map<Recurrence, List<Long>> expected(List<LedgerLine> lines, String department) {
        Map<Recurrence, TreeSet<Long>> amounts = new HashMap<>();
        for (LedgerLine line : lines) {
            if (line.line().department().equals(department)
                    && line.decision() != Decision.Kind.REVERSAL
                    && (line.line().account() != null || line.line().supplier() != null)) {
                amounts.computeIfAbsent(
                                new Recurrence(
                                        Objects.requireNonNullElse(line.line().account(), ""),
                                        Objects.requireNonNullElse(line.line().supplier(), "")),
                                key -> new TreeSet<>())
                        .add(line.reportingMinor());
            }
        }
        Map<Recurrence, List<Long>> expected = new HashMap<>();
        amounts.forEach((key, all) -> expected.put(key, List.copyOf(all)));
        return expected;
    }

    private static Map<Recurrence, List<Long>> lists(Map<Recurrence, long[]> amounts) {
        Map<Recurrence, List<Long>> lists = new HashMap<>();
        amounts.forEach((key, all) -> lists.put(key, Arrays.stream(all).boxed().toList()));
        return lists;
    }
}
