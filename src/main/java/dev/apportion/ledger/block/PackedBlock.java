package dev.apportion.ledger.block;

import dev.apportion.cost.LedgerLine;
import java.util.List;

/**
 * Lines of one currency, packed, with what is in them. That is counted in the bytes and not in the lines that went into them, so
 * that balancing, which adds up the counts and not the lines, sees what got lost or changed on the way.
 */
public final class PackedBlock {

    private final byte[] bytes;
    private final LineColumns packed;
    private int held;
    private long minor;

    private PackedBlock(byte[] bytes, LineColumns packed) {
        this.bytes = bytes;
        this.packed = packed;
        for (int line = 0; line < packed.size(); line++) {
            held += packed.isHeld(line) ? 1 : 0;
            minor = Math.addExact(minor, packed.at(LineColumn.MINOR, line));
            if (packed.at(LineColumn.CURRENCY, line) != packed.at(LineColumn.CURRENCY, 0)) {
                throw new IllegalArgumentException("Lines of several currencies in one block");
            }
        }
    }

    /**
     * Packs lines.
     *
     * @param lines at least one, of one file, department and currency, in order
     */
    public static PackedBlock of(List<LedgerLine> lines) {
        byte[] bytes = PackedLines.of(lines);
        return new PackedBlock(bytes, LineColumns.of(bytes, lines.get(0).fileNumber(), ""));
    }

    /** As {@link LineColumns} reads them. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many lines there are. */
    public int lines() {
        return packed.size();
    }

    /** How many of them are held. */
    public int held() {
        return held;
    }

    /** The code of the currency of all of them. */
    public String currency() {
        return packed.needed(LineColumn.CURRENCY, 0);
    }

    /** What they add up to, in minor units. */
    public long minor() {
        return minor;
    }
}
