package dev.apportion.ledger.line;

import dev.apportion.cost.LedgerLine;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The lines of blocks in order of file and row. Departments that stand mixed in a file have blocks whose rows overlap, and so
 * have held lines and others; those are brought in order together, which are at most those of one transaction.
 */
final class LinesInOrder implements Iterator<LedgerLine> {

    private final Iterator<BlockWindows.Block> blocks;
    private final IntFunction<String> fileNames;
    private final LineFilter filter;
    private BlockWindows.@Nullable Block ahead;
    private Iterator<LedgerLine> lines = List.<LedgerLine>of().iterator();

    /** @param fileNames by number */
    LinesInOrder(Iterator<BlockWindows.Block> blocks, IntFunction<String> fileNames, LineFilter filter) {
        this.blocks = blocks;
        this.fileNames = fileNames;
        this.filter = filter;
        this.ahead = next(blocks);
    }

    @Override
    public boolean hasNext() {
        while (!lines.hasNext()) {
            if (ahead == null) {
                return false;
            }
            lines = unpackOverlapping(ahead).iterator();
        }
        return true;
    }

    private List<LedgerLine> unpackOverlapping(BlockWindows.Block first) {
        List<LedgerLine> together = first.unpack(fileNames, filter);
        int last = first.lastRow();
        BlockWindows.Block other = next(blocks);
        if (other != null && other.fileNumber() == first.fileNumber() && other.firstRow() < last) {
            do {
                together.addAll(other.unpack(fileNames, filter));
                last = Math.max(last, other.lastRow());
                other = next(blocks);
            } while (other != null && other.fileNumber() == first.fileNumber() && other.firstRow() < last);
            together.sort(Comparator.comparingInt(LedgerLine::rowSequence));
        }
        ahead = other;
        return together;
    }

    private static BlockWindows.@Nullable Block next(Iterator<BlockWindows.Block> blocks) {
        return blocks.hasNext() ? blocks.next() : null;
    }

    @Override
    public LedgerLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return lines.next();
    }
}
