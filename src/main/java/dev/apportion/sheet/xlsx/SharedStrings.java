package dev.apportion.sheet.xlsx;

import dev.apportion.message.Message;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.cells.Unreadable;
import dev.apportion.sheet.xml.Xml;
import dev.apportion.sheet.xml.XmlNames;
import dev.apportion.sheet.xml.XmlPull;
import dev.apportion.sheet.zip.ZipArchive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The workbook's texts as UTF-8 in blocks, decoded when asked for; the texts asked for last are kept. */
final class SharedStrings {

    private static final long SI = XmlNames.code("si");
    private static final int BLOCK_BITS = 20;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int FIRST_BLOCK = 1 << 14;
    private static final int KEPT = 1 << 15;
    private static final int KEPT_BYTES = 128;

    private final List<byte[]> blocks = new ArrayList<>();
    private final long largest = Math.max(32L << 20, Runtime.getRuntime().maxMemory() / 2);
    private long held;
    private int blockUsed;
    private int blockSize;
    private long[] places = new long[256];
    private int[] lengths = new int[256];
    private int count;
    private int[] keptIndexes = new int[0];
    private @Nullable String[] kept = new String[0];

    private SharedStrings() {}

    static SharedStrings read(@Nullable String part, ZipArchive zip, ReadLimits limits) throws IOException {
        if (part == null || !zip.has(part)) {
            return new SharedStrings();
        }
        return Xml.read(() -> zip.stream(part), limits, xml -> {
            SharedStrings strings = new SharedStrings();
            RichText text = new RichText(limits);
            for (int event; (event = xml.next()) != XmlPull.END_OF_DOCUMENT; ) {
                if (event == XmlPull.START && xml.name() == SI) {
                    text.read(xml);
                    strings.add(text.bytes(), text.length());
                }
            }
            strings.keepSome();
            return strings;
        });
    }

    int count() {
        return count;
    }

    String get(int index) {
        int slot = index & (kept.length - 1);
        String text = kept[slot];
        if (text != null && keptIndexes[slot] == index) {
            return text;
        }
        int length = lengths[index];
        long place = places[index];
        String decoded = new String(
                blocks.get((int) (place >>> BLOCK_BITS)), (int) (place & (BLOCK - 1)), length, StandardCharsets.UTF_8);
        if (length <= KEPT_BYTES) {
            kept[slot] = decoded;
            keptIndexes[slot] = index;
        }
        return decoded;
    }

    /** Makes room for the texts asked for last: for all if they are few. */
    private void keepSome() {
        int size = Math.min(KEPT, Integer.highestOneBit(Math.max(1, count - 1)) * 2);
        keptIndexes = new int[size];
        kept = new String[size];
    }

    private void add(byte[] bytes, int length) throws IOException {
        if (count == lengths.length) {
            places = Arrays.copyOf(places, count * 2);
            lengths = Arrays.copyOf(lengths, count * 2);
        }
        if (blocks.isEmpty() || length > blockSize - blockUsed) {
            // As large as all before together, so that few texts cost little.
            int size = Math.max((int) Math.min(BLOCK, Math.max(FIRST_BLOCK, held)), length);
            held += size;
            if (held > largest) {
                throw Unreadable.overMemory(
                        Message.of("Its texts take more than the limit of half the memory given, {0} bytes", largest));
            }
            blocks.add(new byte[size]);
            blockUsed = 0;
            blockSize = size;
        }
        System.arraycopy(bytes, 0, blocks.get(blocks.size() - 1), blockUsed, length);
        places[count] = ((long) (blocks.size() - 1) << BLOCK_BITS) | blockUsed;
        lengths[count] = length;
        count++;
        blockUsed += length;
    }
}
