package dev.apportion.sheet.xml;

import java.nio.charset.StandardCharsets;

/**
 * XML names as one long: the first seven bytes and the length. Comparing longs is all the hot loop can afford; no two
 * names of the formats we read are alike.
 */
public final class XmlNames {

    /** An element of another namespace than the root's. */
    public static final long FOREIGN = 0;

    private XmlNames() {}

    public static long code(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return code(bytes, 0, bytes.length);
    }

    static long code(byte[] bytes, int from, int to) {
        long code = (long) to - from;
        int end = Math.min(to, from + 7);
        for (int i = from; i < end; i++) {
            code = (code << 8) | (bytes[i] & 0xFF);
        }
        return code;
    }
}
