package dev.apportion.ledger.line;

import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.block.LineColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;

/** The cost lines of a run, with their decisions. */
public final class CostLines {

    /**
     * Same department, account and supplier, empty where a line has none: the lines that repetition is measured over.
     */
    public record Recurrence(String department, String account, String supplier) {}

    /** A line that says the same as an earlier one of its run. */
    public record Duplicate(
            int fileNumber, int rowSequence, String key, String department, Source source, Source first) {}

    /** A line whose decision is to be taken back, and why. */
    public record Hold(int fileNumber, int rowSequence, String evidence) {}

    private final LineBlocks blocks;

    public CostLines(LineBlocks blocks) {
        this.blocks = blocks;
    }

    public void add(long runId, List<LedgerLine> lines) {
        blocks.add(runId, lines);
    }

    /** Removes all lines of a run; its sums stay. */
    public void removeAll(long runId) {
        blocks.removeAll(runId);
    }

    /** The lines of a department in order of file and row, fetched in windows; each iteration starts again. */
    public Iterable<LedgerLine> ofDepartment(long runId, String department, List<SourceFile> files) {
        return () -> blocks.ofDepartment(
                runId, department, number -> files.get(number).name(), LineFilter.ALL);
    }

    /** All lines in order of file and row, fetched in windows; each iteration starts again. */
    public Iterable<LedgerLine> ofRun(long runId, List<SourceFile> files) {
        return () -> blocks.ofRun(runId, number -> files.get(number).name(), LineFilter.ALL);
    }

    /**
     * The lines of a department with one of these amounts and a document, in order of file and row.
     *
     * @param minor in minor units of the line's currency
     */
    public Iterable<LedgerLine> ofAmounts(long runId, String department, Set<Long> minor, List<SourceFile> files) {
        return () -> blocks.ofDepartment(
                runId,
                department,
                number -> files.get(number).name(),
                (block, line) ->
                        block.at(LineColumn.DOCUMENT, line) != 0 && minor.contains(block.at(LineColumn.MINOR, line)));
    }

    /** The held lines in order of file and row. */
    public List<LedgerLine> held(long runId, List<SourceFile> files) {
        return list(blocks.held(runId, number -> files.get(number).name()));
    }

    /** The lines of a file whose row has this number, for explaining; mostly one. */
    public List<LedgerLine> atRow(long runId, SourceFile file, int row, List<SourceFile> files) {
        return list(blocks.ofFile(
                runId,
                file.number(),
                number -> files.get(number).name(),
                (block, line) -> block.at(LineColumn.ROW, line) == row));
    }

    /**
     * The lines whose department declared their type, no matter what decided them, in order of file and row; each
     * iteration starts again.
     */
    public Iterable<LedgerLine> declared(long runId, List<SourceFile> files) {
        return () -> blocks.ofRun(
                runId,
                number -> files.get(number).name(),
                (block, line) -> block.text(LineColumn.DECLARED_TYPE, line) != null);
    }

    /**
     * The lines that were decided to belong to one of these work items, in order of file and row; each iteration starts
     * again.
     */
    public Iterable<LedgerLine> ofWorkItems(long runId, Set<String> workItems, List<SourceFile> files) {
        return () -> blocks.ofRun(runId, number -> files.get(number).name(), (block, line) -> {
            String item = block.text(LineColumn.WORK_ITEM, line);
            return item != null && workItems.contains(item);
        });
    }

    /** The lines with a key, for explaining. */
    public List<LedgerLine> withKey(long runId, String key, List<SourceFile> files) {
        return list(blocks.ofRun(runId, number -> files.get(number).name(), (block, line) -> block.key(line)
                .equals(key)));
    }

    /** The largest lines that make up a work item's own cost on an account in a department. */
    public List<LedgerLine> ofCell(
            long runId, String department, String workItem, String account, List<SourceFile> files, int most) {
        Comparator<LedgerLine> largestFirst = Comparator.comparingLong(
                        (LedgerLine line) -> -Math.abs(line.reportingMinor()))
                .thenComparingInt(LedgerLine::fileNumber)
                .thenComparingInt(LedgerLine::rowSequence);
        PriorityQueue<LedgerLine> largest = new PriorityQueue<>(largestFirst.reversed());
        for (LedgerLine line : ofDepartment(runId, department, files)) {
            if (workItem.equals(line.workItem())
                    && account.equals(StringUtils.defaultString(line.line().account()))) {
                largest.add(line);
                if (largest.size() > most) {
                    largest.remove();
                }
            }
        }
        List<LedgerLine> cell = new ArrayList<>(largest);
        cell.sort(largestFirst);
        return cell;
    }

    /**
     * Amounts of a run's lines that have an account or a supplier, in minor units of the reporting currency: each once,
     * in order.
     */
    public Map<Recurrence, long[]> recurrences(long runId) {
        return blocks.collect(runId, Recurrences::new, Recurrences::add).sorted();
    }

    /** Counts, sums and repeated keys of all lines, in one pass over what is stored, on all processors. */
    public LineTotals totals(long runId) {
        return blocks.collect(runId, LineTotals.Builder::new, LineTotals.Builder::add)
                .build();
    }

    /** Lines that say exactly what an earlier line says. */
    public List<Duplicate> duplicates(long runId, List<SourceFile> files) {
        return duplicates(runId, files, totals(runId).repeatedKeys());
    }

    /**
     * Lines that say exactly what an earlier line says.
     *
     * @param repeatedKeys as {@link #totals} gives them
     */
    public List<Duplicate> duplicates(long runId, List<SourceFile> files, List<String> repeatedKeys) {
        if (repeatedKeys.isEmpty()) {
            return List.of();
        }
        Set<String> repeated = Set.copyOf(repeatedKeys);
        List<LedgerLine> twins = list(blocks.ofRun(
                runId, number -> files.get(number).name(), (block, line) -> repeated.contains(block.key(line))));
        twins.sort(Comparator.comparing(LedgerLine::key));
        List<Duplicate> duplicates = new ArrayList<>();
        LedgerLine first = null;
        for (LedgerLine line : twins) {
            if (first == null || !first.key().equals(line.key())) {
                first = line;
            } else {
                duplicates.add(new Duplicate(
                        line.fileNumber(),
                        line.rowSequence(),
                        line.key(),
                        line.line().department(),
                        line.line().source(),
                        first.line().source()));
            }
        }
        return duplicates;
    }

    /** Replaces held lines with the decided ones of the same file and row. */
    public void decide(long runId, Collection<LedgerLine> lines) {
        Map<Integer, Map<Integer, LedgerLine>> byFile = new HashMap<>();
        for (LedgerLine line : lines) {
            byFile.computeIfAbsent(line.fileNumber(), file -> new HashMap<>()).put(line.rowSequence(), line);
        }
        byFile.forEach(
                (file, after) -> blocks.changeHeld(runId, file, line -> after.getOrDefault(line.rowSequence(), line)));
    }

    /** Takes lines' decisions back. */
    public void hold(long runId, Collection<Hold> holds) {
        Map<Integer, Map<Integer, String>> byFile = new HashMap<>();
        for (Hold hold : holds) {
            byFile.computeIfAbsent(hold.fileNumber(), file -> new HashMap<>()).put(hold.rowSequence(), hold.evidence());
        }
        byFile.forEach((file, evidence) -> blocks.changeFile(runId, file, line -> {
            String why = evidence.get(line.rowSequence());
            return why == null ? line : line.held(why);
        }));
    }

    /** Takes the decisions of all lines of a work item back; gives how many. */
    public int holdWorkItem(long runId, String workItem, String evidence) {
        return blocks.changeAll(runId, line -> Objects.equals(line.workItem(), workItem) ? line.held(evidence) : line);
    }

    private static List<LedgerLine> list(Iterator<LedgerLine> lines) {
        List<LedgerLine> list = new ArrayList<>();
        lines.forEachRemaining(list::add);
        return list;
    }
}
