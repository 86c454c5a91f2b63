package dev.apportion.cost;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Names a cost line by what it says, not by where it stands: a file sent again with its rows in another order has the
 * same keys, so a reviewer's decision finds its line again. Lines that say the same have the same key, however they write
 * it, and a line that is read from the ledger has the key that it had when it was read from its sheet.
 */
public final class LineKey {

    private static final HexFormat HEX = HexFormat.of();

    /** Finding one takes a quarter of the time that a key takes. */
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Sha256::newDigest);

    private LineKey() {}

    /** Sixteen hexadecimal digits: the first 64 bits of SHA-256 over the line's content. */
    public static String of(CostLine line) {
        return hash(content(line));
    }

    /**
     * What a line says, for comparing: lines that say the same have the same, and others never, while two lines in some
     * billions have one key.
     */
    public static String content(CostLine line) {
        BigDecimal hours = Measures.kept(line.hours());
        return content(line, hours == null ? null : hours.toPlainString());
    }

    /**
     * The key that earlier versions gave to a line, by its hours as its sheet writes them: another one than {@link #of} for
     * 0.50 hours. Can't be made of a line from the ledger, which doesn't keep how hours were written.
     */
    public static String asWritten(CostLine line) {
        BigDecimal hours = line.hours();
        return hash(content(line, hours == null ? null : hours.toString()));
    }

    private static String hash(String content) {
        byte[] hash = DIGEST.get().digest(content.getBytes(StandardCharsets.UTF_8));
        return HEX.formatHex(hash, 0, 8);
    }

    private static String content(CostLine line, @Nullable String hours) {
        StringBuilder content = new StringBuilder(200);
        add(content, line.department());
        add(content, line.activity().code());
        add(content, line.activity().name());
        add(content, line.account().code());
        CostLine.Posting posting = line.posting();
        add(content, posting.description());
        add(content, posting.supplier());
        add(content, posting.document());
        add(content, posting.date());
        add(content, line.period());
        content.append(line.minor()).append('\0');
        add(content, line.currency().getCode());
        add(content, hours);
        return content.toString();
    }

    private static void add(StringBuilder content, @Nullable Object part) {
        if (part != null) {
            content.append(part);
        }
        content.append('\0');
    }
}
