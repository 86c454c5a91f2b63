package dev.apportion.cost;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Names a cost line by what it says, not by where it stands: a file sent again with its rows in another order has the
 * same keys, so a reviewer's decision finds its line again. Lines that say the same have the same key.
 */
public final class LineKey {

    private static final HexFormat HEX = HexFormat.of();

    private LineKey() {}

    /** Sixteen hexadecimal digits: the first 64 bits of SHA-256 over the line's content. */
    public static String of(CostLine line) {
        MessageDigest digest = Sha256.newDigest();
        add(digest, line.department());
        add(digest, line.activityCode());
        add(digest, line.activityName());
        add(digest, line.account());
        add(digest, line.description());
        add(digest, line.supplier());
        add(digest, line.document());
        add(digest, line.date());
        add(digest, line.period());
        add(digest, line.minor());
        add(digest, line.currency().getCode());
        add(digest, line.hours());
        return HEX.formatHex(digest.digest(), 0, 8);
    }

    private static void add(MessageDigest digest, @Nullable Object part) {
        if (part != null) {
            digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
        }
        digest.update((byte) 0);
    }
}
