package dev.apportion.ledger.line;

import dev.apportion.cost.LedgerLine;
import dev.apportion.ledger.block.LineColumns;
import dev.apportion.ledger.block.PackedBlock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the lines of runs are kept: in blocks of one file, department and currency, written in the transaction that the rows were read
 * in. A row of the database for each line was the largest part of a whole run's cost. Held lines have blocks of their own, since
 * they are looked for, and decided, without the others.
 */
public final class LineBlocks {

    /** As many lines as a transaction of reading brings: texts that repeat are stored once for all of them. */
    private static final int LINES = 2000;

    /** Blocks fetched before they are shared out: some megabytes at most. */
    private static final int SIDE_BY_SIDE = 64;

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final long runId;

    public LineBlocks(JdbcClient client, JdbcTemplate jdbc, long runId) {
        this.client = client;
        this.jdbc = jdbc;
        this.runId = runId;
    }

    public void add(Collection<LedgerLine> lines) {
        List<LedgerLine> ordered = new ArrayList<>(lines);
        ordered.sort(Comparator.comparingInt(LedgerLine::fileNumber).thenComparingInt(LedgerLine::rowSequence));
        List<List<LedgerLine>> blocks = new ArrayList<>();
        for (int from = 0; from < ordered.size(); from += LINES) {
            blocks.addAll(divided(ordered.subList(from, Math.min(from + LINES, ordered.size()))));
        }
        jdbc.batchUpdate(
                "INSERT INTO line_block (run_id, file_no, first_row, last_row, department, currency, line_count, held_count,"
                        + " minor, lines) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                blocks,
                LINES,
                (insert, block) -> {
                    LedgerLine first = block.get(0);
                    PackedBlock packed = PackedBlock.of(block);
                    insert.setLong(1, runId);
                    insert.setInt(2, first.fileNumber());
                    insert.setInt(3, first.rowSequence());
                    insert.setInt(4, block.get(block.size() - 1).rowSequence());
                    insert.setString(5, first.line().department());
                    insert.setString(6, packed.currency());
                    insert.setInt(7, packed.lines());
                    insert.setInt(8, packed.held());
                    insert.setLong(9, packed.minor());
                    insert.setBytes(10, packed.bytes());
                });
    }

    private static Collection<List<LedgerLine>> divided(List<LedgerLine> lines) {
        record Key(int file, String department, boolean held, CurrencyUnit currency) {}
        Map<Key, List<LedgerLine>> blocks = new LinkedHashMap<>();
        for (LedgerLine line : lines) {
            blocks.computeIfAbsent(
                            new Key(
                                    line.fileNumber(),
                                    line.line().department(),
                                    line.decision().type() == null,
                                    line.line().currency()),
                            key -> new ArrayList<>())
                    .add(line);
        }
        return blocks.values();
    }

    LinesInOrder ofRun(IntFunction<String> fileNames, LineFilter filter) {
        return new LinesInOrder(BlockWindows.ofRun(client, runId, BlockWindows.Which.ALL), fileNames, filter);
    }

    LinesInOrder held(IntFunction<String> fileNames) {
        return new LinesInOrder(
                BlockWindows.ofRun(client, runId, BlockWindows.Which.WITH_HELD_LINES), fileNames, LineColumns::isHeld);
    }

    LinesInOrder heldOfDepartment(String department, IntFunction<String> fileNames) {
        return new LinesInOrder(
                BlockWindows.ofRun(client, runId, BlockWindows.Which.HELD_OF_DEPARTMENT, department),
                fileNames,
                LineColumns::isHeld);
    }

    SortedSet<String> departmentsWithHeld() {
        return new TreeSet<>(
                client.sql("SELECT DISTINCT department FROM line_block WHERE run_id = ? AND held_count > 0")
                        .param(runId)
                        .query(String.class)
                        .list());
    }

    boolean anyHeld() {
        return client.sql("SELECT file_no FROM line_block WHERE run_id = ? AND held_count > 0 LIMIT 1")
                .param(runId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    LinesInOrder ofDepartment(String department, IntFunction<String> fileNames, LineFilter filter) {
        return new LinesInOrder(
                BlockWindows.ofRun(client, runId, BlockWindows.Which.OF_DEPARTMENT, department), fileNames, filter);
    }

    LinesInOrder ofFile(int fileNumber, IntFunction<String> fileNames, LineFilter filter) {
        return new LinesInOrder(
                BlockWindows.ofFile(client, runId, fileNumber, BlockWindows.Which.ALL), fileNames, filter);
    }

    /**
     * Gives all blocks by column to collectors that work side by side, one a processor, and brings them together in one. Fetched
     * by this thread, whose transaction may have changed the blocks.
     *
     * @param together adds the second to the first
     */
    <T extends Consumer<LineColumns>> T collect(Supplier<T> collector, BiConsumer<T, T> together) {
        List<T> collectors = Stream.generate(collector)
                .limit(Runtime.getRuntime().availableProcessors())
                .toList();
        BlockWindows blocks = BlockWindows.ofRun(client, runId, BlockWindows.Which.ALL);
        while (blocks.hasNext()) {
            List<BlockWindows.Block> some = new ArrayList<>();
            while (some.size() < SIDE_BY_SIDE && blocks.hasNext()) {
                some.add(blocks.next());
            }
            // Blocks differ in size, so each collector fetches the next one when it is done with the last.
            AtomicInteger next = new AtomicInteger();
            collectors.parallelStream().forEach(one -> {
                for (int i = next.getAndIncrement(); i < some.size(); i = next.getAndIncrement()) {
                    one.accept(some.get(i).columns(number -> ""));
                }
            });
        }
        T all = collectors.get(0);
        collectors.subList(1, collectors.size()).forEach(other -> together.accept(all, other));
        return all;
    }

    /** Gives a department's blocks by column, one after the other. */
    void eachOfDepartment(String department, Consumer<LineColumns> collector) {
        BlockWindows.ofRun(client, runId, BlockWindows.Which.OF_DEPARTMENT, department)
                .forEachRemaining(block -> collector.accept(block.columns(number -> "")));
    }

    /** What the stored lines add up to, in order of file and currency, by what was counted in each block as it was packed. */
    List<LineTotals.InFile> totals() {
        return client.sql("SELECT file_no, currency, SUM(line_count) AS line_count, SUM(minor) AS minor FROM line_block"
                        + " WHERE run_id = ? GROUP BY file_no, currency ORDER BY file_no, currency")
                .param(runId)
                .query((row, number) -> new LineTotals.InFile(
                        row.getInt("file_no"),
                        row.getString("currency"),
                        row.getLong("line_count"),
                        row.getLong("minor")))
                .list();
    }

    /** What stands beside the blocks, by file, department and currency. */
    Map<RecountedLines.InBlocks, RecountedLines.BlockTotals> beside() {
        Map<RecountedLines.InBlocks, RecountedLines.BlockTotals> beside = new HashMap<>();
        client.sql("SELECT file_no, department, currency, COUNT(*), SUM(line_count), SUM(held_count), SUM(minor),"
                        + " SUM(first_row), SUM(last_row) FROM line_block WHERE run_id = ?"
                        + " GROUP BY file_no, department, currency")
                .param(runId)
                .query(row -> {
                    beside.put(
                            new RecountedLines.InBlocks(
                                    row.getInt(1), row.getString(2), String.valueOf(row.getString(3))),
                            new RecountedLines.BlockTotals(
                                    row.getLong(4),
                                    row.getLong(5),
                                    row.getLong(6),
                                    row.getLong(7),
                                    row.getLong(8),
                                    row.getLong(9)));
                });
        return beside;
    }

    /** How many lines there are of each department that has some, by its code. */
    Map<String, Long> countsByDepartment() {
        Map<String, Long> counts = new HashMap<>();
        client.sql("SELECT department, SUM(line_count) FROM line_block WHERE run_id = ? GROUP BY department")
                .param(runId)
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    void removeAll() {
        jdbc.update("DELETE FROM line_block WHERE run_id = ?", runId);
    }

    /** Puts changed lines in place of stored ones. */
    void changeAll(UnaryOperator<LedgerLine> change) {
        change(BlockWindows.ofRun(client, runId, BlockWindows.Which.ALL), change);
    }

    /** Puts changed lines of a file in place of stored ones. */
    public void changeFile(int fileNumber, UnaryOperator<LedgerLine> change) {
        change(BlockWindows.ofFile(client, runId, fileNumber, BlockWindows.Which.ALL), change);
    }

    /** Puts changed lines of a file in place of stored ones, looking at held ones only. */
    void changeHeld(int fileNumber, UnaryOperator<LedgerLine> change) {
        change(BlockWindows.ofFile(client, runId, fileNumber, BlockWindows.Which.WITH_HELD_LINES), change);
    }

    private void change(BlockWindows blocks, UnaryOperator<LedgerLine> change) {
        while (blocks.hasNext()) {
            BlockWindows.Block block = blocks.next();
            boolean changed = false;
            List<LedgerLine> lines = new ArrayList<>();
            for (LedgerLine line : block.unpack(number -> "", LineFilter.ALL)) {
                LedgerLine after = change.apply(line);
                lines.add(after);
                changed |= !line.equals(after);
            }
            if (changed) {
                PackedBlock packed = PackedBlock.of(lines);
                jdbc.update(
                        "UPDATE line_block SET line_count = ?, held_count = ?, minor = ?, lines = ?"
                                + " WHERE run_id = ? AND file_no = ? AND first_row = ?",
                        packed.lines(),
                        packed.held(),
                        packed.minor(),
                        packed.bytes(),
                        runId,
                        block.fileNumber(),
                        block.firstRow());
            }
        }
    }
}
