package dev.apportion.sheet.xml;

import dev.apportion.message.Message;
import dev.apportion.sheet.Limit;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.cells.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The window on a part that the byte scanner looks through. It grows with the longest tag or text, up to a limit. */
abstract class BufferedXml extends XmlPull {

    private static final int FEWEST = 1 << 10;
    private static final int USUAL = 1 << 16;

    private final InputStream in;
    private final int largestToken;
    private boolean ended;

    protected byte[] buffer;

    /** The end of what is in the buffer. */
    protected int limit;

    /** The end of what is scanned; what lies before may go. */
    protected int position;

    BufferedXml(InputStream in, ReadLimits limits) throws IOException {
        this.in = in;
        // A workbook has many parts of a few hundred bytes.
        int told = in.available();
        this.buffer = new byte[told == 0 ? USUAL : Math.max(FEWEST, Math.min(USUAL, told))];
        // A character takes at most nine bytes as a reference such as &#x10FFF;, and markup needs a little room.
        this.largestToken = (int) Math.min(1 << 26, 9L * limits.cellCharacters() + (1 << 16));
    }

    /** Reads more after what is not consumed yet; false at the end. */
    protected final boolean more() throws IOException {
        if (ended) {
            return false;
        }
        if (limit == buffer.length) {
            if (position < buffer.length / 2) {
                if (buffer.length > largestToken) {
                    throw Unreadable.overLimit(
                            Message.of("A cell's text is longer than its limit"), Limit.CELL_CHARACTERS);
                }
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            position = 0;
        }
        return fill();
    }

    protected final boolean fill() throws IOException {
        int n = in.read(buffer, limit, buffer.length - limit);
        if (n < 0) {
            ended = true;
            return false;
        }
        limit += n;
        return true;
    }

    @Override
    public final void close() throws IOException {
        in.close();
    }
}
