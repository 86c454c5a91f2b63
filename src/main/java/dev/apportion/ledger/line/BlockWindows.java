package dev.apportion.ledger.line;

import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Sha256;
import dev.apportion.ledger.block.LineColumns;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Walks stored blocks in order of file and first row, a few of one file at a time, so that memory doesn't grow with their
 * number. Each query is one range of an index, read in the index's order until it has enough: conditions that span files
 * would make the database read all blocks before it for each window.
 */
final class BlockWindows implements Iterator<BlockWindows.Block> {

    private static final int BLOCKS = 8;

    /** Lines of one file and department. First and last are their {@link LedgerLine#rowSequence}. */
    static final class Block {

        private final int fileNumber;
        private final int firstRow;
        private final int lastRow;
        private final byte[] lines;

        Block(int fileNumber, int firstRow, int lastRow, byte[] lines) {
            this.fileNumber = fileNumber;
            this.firstRow = firstRow;
            this.lastRow = lastRow;
            this.lines = lines;
        }

        int fileNumber() {
            return fileNumber;
        }

        int firstRow() {
            return firstRow;
        }

        int lastRow() {
            return lastRow;
        }

        /** Of the lines as they are packed. */
        String sha256() {
            return Sha256.of(lines);
        }

        /** @param fileNames by number */
        LineColumns columns(IntFunction<String> fileNames) {
            return LineColumns.of(lines, fileNumber, fileNames.apply(fileNumber));
        }

        /**
         * The lines that are wanted, in order.
         *
         * @param fileNames by number
         */
        List<LedgerLine> unpack(IntFunction<String> fileNames, LineFilter filter) {
            LineColumns columns = columns(fileNames);
            List<LedgerLine> wanted = new ArrayList<>();
            for (int line = 0; line < columns.size(); line++) {
                if (filter.wants(columns, line)) {
                    wanted.add(columns.line(line));
                }
            }
            return wanted;
        }
    }

    /** Which blocks; each knows the index that finds them in order. */
    enum Which {
        ALL("", "run_id, file_no, first_row"),
        WITH_HELD_LINES("AND held_count > 0", "run_id, file_no, first_row"),
        OF_DEPARTMENT("AND department = ?", "run_id, department, file_no, first_row"),
        HELD_OF_DEPARTMENT("AND department = ? AND held_count > 0", "run_id, department, file_no, first_row");

        private final String condition;
        private final String index;

        Which(String condition, String index) {
            this.condition = condition;
            this.index = index;
        }
    }

    private final JdbcClient client;
    private final List<Object> values;
    private final String nextFile;
    private final String nextBlocks;
    private final int lastFile;
    private int file;
    private int row = -1;
    private boolean moreOfFile;
    private Iterator<Block> window = List.<Block>of().iterator();

    /** @param values of the condition's parameters */
    static BlockWindows ofRun(JdbcClient client, long runId, Which which, String... values) {
        return new BlockWindows(client, runId, -1, Integer.MAX_VALUE, which, values);
    }

    static BlockWindows ofFile(JdbcClient client, long runId, int file, Which which) {
        return new BlockWindows(client, runId, file - 1, file, which);
    }

    private BlockWindows(JdbcClient client, long runId, int after, int lastFile, Which which, String... values) {
        this.client = client;
        this.file = after;
        this.lastFile = lastFile;
        this.values = new ArrayList<>(List.of(runId));
        this.values.addAll(List.of(values));
        String where = " FROM line_block WHERE run_id = ? " + which.condition + " AND file_no ";
        this.nextFile = "SELECT file_no" + where + "> ? ORDER BY " + which.index + " LIMIT 1";
        this.nextBlocks = "SELECT first_row, last_row, lines" + where + "= ? AND first_row > ? ORDER BY " + which.index
                + " LIMIT " + BLOCKS;
    }

    @Override
    public boolean hasNext() {
        while (!window.hasNext()) {
            if (!moreOfFile && !toNextFile()) {
                return false;
            }
            List<Block> blocks = client.sql(nextBlocks)
                    .params(values)
                    .param(file)
                    .param(row)
                    .query((found, number) -> new Block(file, found.getInt(1), found.getInt(2), found.getBytes(3)))
                    .list();
            moreOfFile = blocks.size() == BLOCKS;
            row = blocks.isEmpty() ? row : blocks.get(blocks.size() - 1).firstRow();
            window = blocks.iterator();
        }
        return true;
    }

    private boolean toNextFile() {
        Optional<Integer> next = client.sql(nextFile)
                .params(values)
                .param(file)
                .query(Integer.class)
                .optional()
                .filter(number -> number <= lastFile);
        file = next.orElse(file);
        row = -1;
        return next.isPresent();
    }

    @Override
    public Block next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return window.next();
    }
}
