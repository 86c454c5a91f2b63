package dev.apportion.sheet.csv;

import dev.apportion.ooxml.ByteSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a text file is written.
 *
 * @param mark bytes before the data: the byte-order mark and a line that names the delimiter
 * @param spacedQuotes whether quotes open fields behind spaces too
 */
record TextForm(Charset charset, int mark, char delimiter, boolean spacedQuotes) {

    private static final int LOOKED_AT = 1 << 16;

    static TextForm of(ByteSource source, Charset old) throws IOException {
        byte[] start = source.bytes(0, 4);
        Charset unmarked = WideText.charset(source.bytes(0, LOOKED_AT));
        Charset charset;
        int mark = 0;
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            charset = StandardCharsets.UTF_8;
            mark = 3;
        } else if (startsWith(start, 0xFF, 0xFE, 0, 0) || startsWith(start, 0, 0, 0xFE, 0xFF)) {
            charset = Charset.forName(start[0] == 0 ? "UTF-32BE" : "UTF-32LE");
            mark = 4;
        } else if (startsWith(start, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (startsWith(start, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else if (unmarked != null) {
            charset = unmarked;
        } else {
            charset = Utf8.isValid(new SourceStream(source, 0)) ? StandardCharsets.UTF_8 : old;
        }
        String sample = new String(source.bytes(mark, LOOKED_AT), charset);
        char delimiter = Delimiters.of(sample);
        return new TextForm(
                charset,
                mark + namedDelimiter(sample).getBytes(charset).length,
                delimiter,
                SpacedQuotes.areIn(sample, delimiter));
    }

    /** The line {@code sep=;} some programs write for Excel; it is no data. */
    private static String namedDelimiter(String sample) {
        if (!Delimiters.isNamed(sample)) {
            return "";
        }
        return sample.startsWith("\r\n", 5) ? sample.substring(0, 7) : sample.substring(0, 6);
    }

    Reader open(ByteSource source) {
        InputStream in = new BufferedInputStream(new SourceStream(source, mark), LOOKED_AT);
        return new InputStreamReader(in, charset);
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
