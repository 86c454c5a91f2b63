package dev.apportion.ledger.balance;

import dev.apportion.cost.received.RowOutcome;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.RunLedger;
import dev.apportion.ledger.file.RowOutcomes;
import dev.apportion.ledger.file.SourceFiles;
import dev.apportion.ledger.line.LineTotals;
import dev.apportion.ledger.line.RecountedLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The rows of a run's files against what was counted of them. */
record RowBalance(RunLedger ledger, FileNames files) {

    private record Figures(long rows, long minor) {

        private Figures plus(Figures other) {
            return new Figures(rows + other.rows, Math.addExact(minor, other.minor));
        }

        String inWords() {
            return rows + " rows of " + minor + " minor units";
        }
    }

    /** What was counted when the rows were read against what was counted when they were balanced. */
    void tellCounts(Consumer<String> differences) {
        List<SourceFiles.Tally> tallies = ledger.files().tallies();
        FileBalance.differences(new ControlTotals(ControlTotals.files(ledger), List.of()), tallies)
                .forEach(differences);
        new Compared<>(
                        tallies.stream()
                                .collect(Collectors.toMap(
                                        tally -> of(tally.fileNumber(), tally.outcome()),
                                        SourceFiles.Tally::rows,
                                        Long::sum)),
                        "what the reader counted",
                        ledger.rows().counts().stream()
                                .collect(Collectors.toMap(
                                        count -> of(count.fileNumber(), count.outcome()),
                                        RowOutcomes.Count::rows,
                                        Long::sum)),
                        "the counts of stored rows",
                        rows -> rows + " rows")
                .tell(differences);
    }

    /**
     * The stored rows against their counts.
     *
     * @param lines those of the run
     */
    void tellStored(RecountedLines lines, Consumer<String> differences) {
        Map<String, LineTotals.InFile> accepted = new HashMap<>();
        lines.read()
                .forEach((key, read) -> accepted.merge(
                        key.fileNumber() + " " + key.currency(),
                        new LineTotals.InFile(key.fileNumber(), key.currency(), read.lines(), read.minor()),
                        LineTotals.InFile::plus));
        tellRows(
                ledger.rows().recounted(new ArrayList<>(accepted.values())),
                ledger.rows().counts(),
                differences);
        Map<Integer, Long> numbers = new HashMap<>(lines.rowNumbers());
        ledger.rows().rowNumbers().forEach((file, sum) -> numbers.merge(file, sum, Long::sum));
        Map<String, Long> found = new HashMap<>();
        numbers.forEach((file, sum) -> found.put(files.name(file), sum));
        Map<String, Long> kept = new HashMap<>();
        for (SourceFile file : ledger.files().all()) {
            if (file.rowHash() != null && (file.rowHash() != 0 || found.containsKey(file.name()))) {
                kept.put(file.name(), file.rowHash());
            }
        }
        new Compared<>(found, "the rows", kept, "the list of files", sum -> "row numbers that add up to " + sum)
                .tell(differences);
    }

    /** Those that are no lines alone, where a later revision has dropped the lines. */
    void tellStored(Consumer<String> differences) {
        tellRows(
                ledger.rows().recounted(List.of()),
                ledger.rows().counts().stream()
                        .filter(count -> count.outcome() != RowOutcome.Kind.ACCEPTED)
                        .toList(),
                differences);
    }

    private void tellRows(List<RowOutcomes.Count> found, List<RowOutcomes.Count> kept, Consumer<String> differences) {
        new Compared<>(byWords(found), "the rows", byWords(kept), "their counts", Figures::inWords).tell(differences);
    }

    private Map<String, Figures> byWords(List<RowOutcomes.Count> counts) {
        Map<String, Figures> byWords = new HashMap<>();
        for (RowOutcomes.Count count : counts) {
            byWords.merge(
                    of(count.fileNumber(), count.outcome())
                            + (count.reason() == null ? "" : " as " + word(count.reason()))
                            + (count.currency() == null ? "" : ", " + count.currency()),
                    new Figures(count.rows(), count.minor()),
                    Figures::plus);
        }
        return byWords;
    }

    private String of(int file, RowOutcome.Kind outcome) {
        return files.name(file) + ", " + word(outcome);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
