package dev.apportion.ledger.line;

import dev.apportion.cost.CostSum;
import dev.apportion.cost.LedgerLine;
import dev.apportion.ledger.block.LineColumn;
import dev.apportion.ledger.block.LineColumns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.lang3.StringUtils;

/**
 * What the lines of a run add up to, found by unpacking each of them. Holds sums and no lines, so its size is that of the sums. Not
 * thread-safe.
 */
public final class RecountedLines implements Consumer<LineColumns> {

    /** Blocks of one file, department and currency. */
    public record InBlocks(int fileNumber, String department, String currency) {}

    /**
     * What stands beside such blocks.
     *
     * @param minor in minor units of their currency
     * @param firstRows the sum of the sequences of their first lines, likewise {@code lastRows}
     */
    public record BlockTotals(long blocks, long lines, long held, long minor, long firstRows, long lastRows) {

        /** Both together. */
        public BlockTotals plus(BlockTotals other) {
            return new BlockTotals(
                    blocks + other.blocks,
                    lines + other.lines,
                    held + other.held,
                    Math.addExact(minor, other.minor),
                    firstRows + other.firstRows,
                    lastRows + other.lastRows);
        }
    }

    /** Lines of a file as they were read. The account is empty where they have none. */
    public record AsRead(int fileNumber, String department, String account, String currency) {}

    /**
     * How many they are, and what they add up to.
     *
     * @param minor in minor units of their currency
     */
    public record Read(long lines, long minor) {

        private Read plus(Read other) {
            return new Read(lines + other.lines, Math.addExact(minor, other.minor));
        }
    }

    private final Map<InBlocks, BlockTotals> blocks = new HashMap<>();
    private final Map<AsRead, Read> read = new HashMap<>();
    private final Map<Integer, Long> rowNumbers = new HashMap<>();
    private final Map<String, CellSums> sums = new TreeMap<>();

    @Override
    public void accept(LineColumns block) {
        int last = block.size() - 1;
        long held = 0;
        long minor = 0;
        for (int i = 0; i <= last; i++) {
            LedgerLine line = block.line(i);
            held += block.isHeld(i) ? 1 : 0;
            minor = Math.addExact(minor, line.line().minor());
            read.merge(
                    new AsRead(
                            block.fileNumber(),
                            line.line().department(),
                            StringUtils.defaultString(line.line().account().code()),
                            line.line().currency().getCode()),
                    new Read(1, line.line().minor()),
                    Read::plus);
            rowNumbers.merge(block.fileNumber(), (long) line.line().source().row(), Long::sum);
            sums.computeIfAbsent(line.line().department(), CellSums::new).add(line);
        }
        blocks.merge(
                new InBlocks(
                        block.fileNumber(),
                        block.needed(LineColumn.DEPARTMENT, 0),
                        block.needed(LineColumn.CURRENCY, 0)),
                new BlockTotals(
                        1,
                        block.size(),
                        held,
                        minor,
                        block.at(LineColumn.SEQUENCE, 0),
                        block.at(LineColumn.SEQUENCE, last)),
                BlockTotals::plus);
    }

    void add(RecountedLines other) {
        other.blocks.forEach((key, more) -> blocks.merge(key, more, BlockTotals::plus));
        other.read.forEach((key, more) -> read.merge(key, more, Read::plus));
        other.rowNumbers.forEach((file, more) -> rowNumbers.merge(file, more, Long::sum));
        other.sums.forEach((department, more) -> {
            CellSums here = sums.computeIfAbsent(department, CellSums::new);
            more.inOrder().forEach(here::add);
        });
    }

    /** What must stand beside the blocks. */
    public Map<InBlocks, BlockTotals> blocks() {
        return blocks;
    }

    /** What the reader must have counted. */
    public Map<AsRead, Read> read() {
        return read;
    }

    /** By file the sum of the numbers of the rows that the lines come from. */
    public Map<Integer, Long> rowNumbers() {
        return rowNumbers;
    }

    /** The sums by department, type, work item, account and currency, in order. */
    public List<CostSum> sums() {
        return sums.values().stream()
                .flatMap(department -> department.inOrder().stream())
                .toList();
    }
}
