package dev.apportion.ledger.line;

import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.LineKey;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.block.LineColumn;
import dev.apportion.message.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.apache.commons.lang3.StringUtils;

/** The cost lines of a run, with their decisions. */
public final class CostLines {

    /** A line that says the same as an earlier one of its run. */
    public record Duplicate(
            int fileNumber, int rowSequence, String key, String department, Source source, Source first) {}

    /** The key is a sieve: of lines that differ two may have the same. */
    private record Said(String key, String content) {}

    /** A line whose decision is to be taken back, and why. */
    public record Hold(int fileNumber, int rowSequence, Message evidence) {}

    private final LineBlocks blocks;

    private final IntFunction<String> fileNames;

    /** @param fileNames by number */
    public CostLines(LineBlocks blocks, IntFunction<String> fileNames) {
        this.blocks = blocks;
        this.fileNames = fileNames;
    }

    public void add(List<LedgerLine> lines) {
        blocks.add(lines);
    }

    /** Removes all lines of a run; its sums stay. */
    public void removeAll() {
        blocks.removeAll();
    }

    /** The lines of a department in order of file and row, fetched in windows; each iteration starts again. */
    public Iterable<LedgerLine> ofDepartment(String department) {
        return () -> blocks.ofDepartment(department, fileNames, LineFilter.ALL);
    }

    /** All lines in order of file and row, fetched in windows; each iteration starts again. */
    public Iterable<LedgerLine> all() {
        return () -> blocks.ofRun(fileNames, LineFilter.ALL);
    }

    /**
     * The lines of a department with one of these amounts and a document, in order of file and row.
     *
     * @param minor in minor units of the line's currency
     */
    public Iterable<LedgerLine> ofAmounts(String department, Set<Long> minor) {
        return () -> blocks.ofDepartment(
                department,
                fileNames,
                (block, line) ->
                        block.at(LineColumn.DOCUMENT, line) != 0 && minor.contains(block.at(LineColumn.MINOR, line)));
    }

    /** Whether any line is held. */
    public boolean anyHeld() {
        return blocks.anyHeld();
    }

    /** The held lines in order of file and row, fetched in windows; each iteration starts again. */
    public Iterable<LedgerLine> held() {
        return () -> blocks.held(fileNames);
    }

    /** The held lines of a department in order of file and row, fetched in windows; each iteration starts again. */
    public Iterable<LedgerLine> held(String department) {
        return () -> blocks.heldOfDepartment(department, fileNames);
    }

    /** Departments with held lines. */
    public SortedSet<String> departmentsWithHeld() {
        return blocks.departmentsWithHeld();
    }

    /** The lines of a file whose row has this number, for explaining; mostly one. */
    public List<LedgerLine> atRow(SourceFile file, int row) {
        return list(blocks.ofFile(file.number(), fileNames, (block, line) -> block.at(LineColumn.ROW, line) == row));
    }

    /** The lines of a file whose rows have these numbers, in order of rows. */
    public List<LedgerLine> atRows(SourceFile file, Set<Integer> rows) {
        return list(blocks.ofFile(
                file.number(), fileNames, (block, line) -> rows.contains((int) block.at(LineColumn.ROW, line))));
    }

    /** The lines of a department that declared their type, no matter what decided them, in order of file and row. */
    public Iterable<LedgerLine> declared(String department) {
        return () -> blocks.ofDepartment(
                department, fileNames, (block, line) -> block.text(LineColumn.DECLARED_TYPE, line) != null);
    }

    /**
     * The lines that were decided to belong to one of these work items, in order of file and row; each iteration starts
     * again.
     */
    public Iterable<LedgerLine> ofWorkItems(Set<String> workItems) {
        return () -> blocks.ofRun(fileNames, (block, line) -> {
            String item = block.text(LineColumn.WORK_ITEM, line);
            return item != null && workItems.contains(item);
        });
    }

    /** The lines with a key, for explaining. */
    public List<LedgerLine> withKey(String key) {
        return list(blocks.ofRun(fileNames, (block, line) -> block.key(line).equals(key)));
    }

    /** A work item's own cost on an account in some department; the account is empty if lines have none. */
    public record Cell(String workItem, String account) {}

    /**
     * The largest lines that make up cells of a department, the largest first, in one walk through its lines.
     *
     * @param most so many of each cell
     * @return those of cells that have lines
     */
    public Map<Cell, List<LedgerLine>> ofCells(String department, Set<Cell> cells, int most) {
        Comparator<LedgerLine> largestFirst = Comparator.comparingLong(
                        (LedgerLine line) -> -Math.abs(line.reportingMinor()))
                .thenComparingInt(LedgerLine::fileNumber)
                .thenComparingInt(LedgerLine::rowSequence);
        Map<Cell, Largest<LedgerLine>> largest = new HashMap<>();
        for (LedgerLine line : ofDepartment(department)) {
            String workItem = line.decision().workItem();
            if (workItem != null) {
                Cell cell = new Cell(
                        workItem,
                        StringUtils.defaultString(line.line().account().code()));
                if (cells.contains(cell)) {
                    largest.computeIfAbsent(cell, key -> new Largest<>(most, largestFirst))
                            .add(line);
                }
            }
        }
        Map<Cell, List<LedgerLine>> inOrder = new HashMap<>();
        largest.forEach((cell, lines) -> inOrder.put(cell, lines.inOrder()));
        return inOrder;
    }

    /** What the stored lines add up to, in order of file and currency, without a look into the blocks. */
    public List<LineTotals.InFile> stored() {
        return blocks.totals();
    }

    /** What the lines add up to by themselves, found by going through all of them. */
    public RecountedLines recounted() {
        return blocks.collect(RecountedLines::new, RecountedLines::add);
    }

    /** What stands beside the blocks of lines. */
    public Map<RecountedLines.InBlocks, RecountedLines.BlockTotals> besideBlocks() {
        return blocks.beside();
    }

    /** How many lines each department has that has some, by its code. */
    public Map<String, Long> byDepartment() {
        return blocks.countsByDepartment();
    }

    /** Lines that say exactly what an earlier line says, found by going through all lines. */
    public List<Duplicate> duplicates() {
        return duplicates(blocks.collect(RepeatedKeys::new, RepeatedKeys::add).repeated());
    }

    /** Lines that say exactly what an earlier line says, in order of their keys. */
    public List<Duplicate> duplicates(LineTotals totals) {
        return duplicates(totals.repeated());
    }

    /** @param repeated by department what {@link RepeatedKeys} let through */
    private List<Duplicate> duplicates(Map<String, Set<Long>> repeated) {
        List<LedgerLine> twins = new ArrayList<>();
        repeated.forEach((department, keys) -> {
            if (!keys.isEmpty()) {
                blocks.ofDepartment(
                                department,
                                fileNames,
                                (block, line) -> keys.contains(RepeatedKeys.sieve(block.at(LineColumn.KEY, line))))
                        .forEachRemaining(twins::add);
            }
        });
        twins.sort(Comparator.comparing(LedgerLine::key)
                .thenComparingInt(LedgerLine::fileNumber)
                .thenComparingInt(LedgerLine::rowSequence));
        List<Duplicate> duplicates = new ArrayList<>();
        Map<Said, LedgerLine> firsts = new HashMap<>();
        for (LedgerLine line : twins) {
            LedgerLine first = firsts.putIfAbsent(new Said(line.key(), LineKey.content(line.line())), line);
            if (first != null) {
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
    public void decide(Collection<LedgerLine> lines) {
        Map<Integer, Map<Integer, LedgerLine>> byFile = new HashMap<>();
        for (LedgerLine line : lines) {
            byFile.computeIfAbsent(line.fileNumber(), file -> new HashMap<>()).put(line.rowSequence(), line);
        }
        byFile.forEach((file, after) -> blocks.changeHeld(file, line -> after.getOrDefault(line.rowSequence(), line)));
    }

    /** Takes lines' decisions back, in the lines and in what they add up to. */
    public void hold(Collection<Hold> holds, LineTotals totals) {
        Map<Integer, Map<Integer, Message>> byFile = new HashMap<>();
        for (Hold hold : holds) {
            byFile.computeIfAbsent(hold.fileNumber(), file -> new HashMap<>()).put(hold.rowSequence(), hold.evidence());
        }
        byFile.forEach((file, evidence) -> blocks.changeFile(file, line -> {
            Message why = evidence.get(line.rowSequence());
            return why == null ? line : totals.changed(line, line.held(Decision.Kind.REPEATED, why));
        }));
    }

    /** Takes the decisions of all lines of a work item back, in the lines and in what they add up to. */
    public void holdWorkItem(String workItem, Message evidence, LineTotals totals) {
        blocks.changeAll(line -> Objects.equals(line.decision().workItem(), workItem)
                ? totals.changed(line, line.held(Decision.Kind.OVER_BUDGET, evidence))
                : line);
    }

    /** Puts changed lines in place of stored ones, in order of file and row. */
    public void changeAll(UnaryOperator<LedgerLine> change) {
        blocks.changeAll(change);
    }

    private static List<LedgerLine> list(Iterator<LedgerLine> lines) {
        List<LedgerLine> list = new ArrayList<>();
        lines.forEachRemaining(list::add);
        return list;
    }
}
