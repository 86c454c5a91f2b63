package dev.apportion.ledger.line;

import dev.apportion.ledger.block.LineColumns;

/** Which lines of a block are wanted; asked before a line is made. */
@FunctionalInterface
interface LineFilter {

    LineFilter ALL = (block, line) -> true;

    /**
     * Whether to include a line.
     *
     * @param line its place in the block
     */
    boolean wants(LineColumns block, int line);
}
