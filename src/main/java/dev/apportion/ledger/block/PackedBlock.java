package dev.apportion.ledger.block;

import dev.apportion.cost.LedgerLine;
import java.util.List;

/**
 * Lines of one currency, packed, with what is in them. That is counted in the bytes and not in the lines that went into them, so
 * that balancing, which adds up the counts and not the lines, sees what got lost or changed on the way.
 *
 * @param lines how many
 * @param held how many of them are held
 * @param currency of all of them, its code
 * @param minor what they add up to, in its minor units
 */
public record PackedBlock(byte[] bytes, int lines, int held, String currency, long minor) {

    /** @param lines at least one, of one file, department and currency, in order */
    public static PackedBlock of(List<LedgerLine> lines) {
        byte[] bytes = PackedLines.of(lines);
        LineColumns packed = LineColumns.of(bytes, lines.get(0).fileNumber(), "");
        int held = 0;
        long minor = 0;
        for (int line = 0; line < packed.size(); line++) {
            held += packed.isHeld(line) ? 1 : 0;
            minor = Math.addExact(minor, packed.at(LineColumn.MINOR, line));
            if (packed.at(LineColumn.CURRENCY, line) != packed.at(LineColumn.CURRENCY, 0)) {
                throw new IllegalArgumentException("Lines of several currencies in one block");
            }
        }
        return new PackedBlock(bytes, packed.size(), held, packed.needed(LineColumn.CURRENCY, 0), minor);
    }
}
