package dev.apportion.ledger.balance;

import dev.apportion.cost.received.NumberedFiles;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.file.SourceFiles;
import dev.apportion.ledger.line.LineTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Control totals of files: what the reader counted in one must be what was counted of its rows, and what is stored. */
public final class FileBalance {

    private FileBalance() {}

    /** One sentence for each total that differs. */
    public static List<String> differences(ControlTotals totals, List<SourceFiles.Tally> tallies) {
        List<String> differences = new ArrayList<>();
        for (ControlTotals.FileTotals file : totals.files()) {
            SourceFile source = file.file();
            if (source.state() == SourceFile.State.FOUND) {
                differences.add(source.name() + " was not read to the end.");
                continue;
            }
            long stored = file.accepted() + file.rejected() + file.ignoredRows();
            if (source.state() == SourceFile.State.READ && file.read() != stored) {
                differences.add(source.name() + ": " + file.read() + " rows read, " + stored + " stored.");
            }
            compare(source, RowOutcome.Kind.ACCEPTED, file.acceptedAmounts(), tallies, differences);
            compare(source, RowOutcome.Kind.REJECTED, file.rejectedAmounts(), tallies, differences);
            compare(source, RowOutcome.Kind.IGNORED, file.ignoredAmounts(), tallies, differences);
        }
        return differences;
    }

    /** One sentence for each file whose stored lines, as their blocks were counted, are not those that were added up. */
    public static List<String> notStored(
            NumberedFiles files, List<LineTotals.InFile> accepted, List<LineTotals.InFile> stored) {
        List<String> differences = new ArrayList<>();
        Map<Integer, List<LineTotals.InFile>> countedByFile = byFile(accepted);
        Map<Integer, List<LineTotals.InFile>> keptByFile = byFile(stored);
        for (SourceFile file : files) {
            List<LineTotals.InFile> counted = countedByFile.getOrDefault(file.number(), List.of());
            List<LineTotals.InFile> kept = keptByFile.getOrDefault(file.number(), List.of());
            if (!counted.equals(kept)) {
                differences.add(
                        file.name() + ": " + inWords(counted) + " were counted, " + inWords(kept) + " are stored.");
            }
        }
        return differences;
    }

    private static Map<Integer, List<LineTotals.InFile>> byFile(List<LineTotals.InFile> all) {
        return all.stream().collect(Collectors.groupingBy(LineTotals.InFile::fileNumber));
    }

    private static String inWords(List<LineTotals.InFile> lines) {
        return lines.isEmpty()
                ? "no lines"
                : lines.stream()
                        .map(some -> some.lines() + " lines of " + some.minor() + " minor units of " + some.currency())
                        .collect(Collectors.joining(" and "));
    }

    private static void compare(
            SourceFile file,
            RowOutcome.Kind outcome,
            Map<String, Long> stored,
            List<SourceFiles.Tally> tallies,
            List<String> differences) {
        Map<String, Long> counted = new TreeMap<>();
        for (SourceFiles.Tally tally : tallies) {
            if (tally.fileNumber() == file.number()
                    && tally.outcome() == outcome
                    && !tally.currency().isEmpty()) {
                counted.merge(tally.currency(), tally.minor(), Math::addExact);
            }
        }
        if (!counted.equals(new TreeMap<>(stored))) {
            differences.add(file.name() + ", rows " + outcome.name().toLowerCase(Locale.ROOT) + ": the reader counted "
                    + counted + " minor units, the ledger holds " + stored + ".");
        }
    }
}
