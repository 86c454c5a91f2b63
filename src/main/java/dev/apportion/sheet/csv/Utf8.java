package dev.apportion.sheet.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Distinguishes UTF-8 from one-byte encodings: text of the latter with any accent is practically never valid UTF-8. */
final class Utf8 {

    private Utf8() {}

    /** Whether the whole stream is valid UTF-8; an accent may first come in the last line. */
    static boolean isValid(InputStream in) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        byte[] bytes = new byte[1 << 16];
        CharBuffer sink = CharBuffer.allocate(1 << 16);
        int kept = 0;
        for (int n; (n = in.read(bytes, kept, bytes.length - kept)) > 0; ) {
            ByteBuffer chunk = ByteBuffer.wrap(bytes, 0, kept + n);
            sink.clear();
            if (decoder.decode(chunk, sink, false).isError()) {
                return false;
            }
            kept = chunk.remaining();
            chunk.compact();
        }
        return kept == 0;
    }
}
