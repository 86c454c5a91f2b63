package dev.apportion.sheet.xlsx;

import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.cells.Findings;
import dev.apportion.sheet.xml.Names;
import dev.apportion.sheet.xml.Xml;
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

    private static final long SI = Names.code("si");
    private static final int BLOCK_BITS = 20;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int KEPT = 1 << 15;
    private static final int KEPT_BYTES = 128;

    private final List<byte[]> blocks = new ArrayList<>();
    private final long largest = Math.max(32L << 20, Runtime.getRuntime().maxMemory() / 2);
    private long held;
    private int blockUsed = BLOCK;
    private long[] places = new long[256];
    private int[] lengths = new int[256];
    private int count;
    private final int[] keptIndexes = new int[KEPT];
    private final @Nullable String[] kept = new String[KEPT];

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
            return strings;
        });
    }

    int count() {
        return count;
    }

    String get(int index) {
        int slot = index & (KEPT - 1);
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

    private void add(byte[] bytes, int length) throws IOException {
        if (count == lengths.length) {
            places = Arrays.copyOf(places, count * 2);
            lengths = Arrays.copyOf(lengths, count * 2);
        }
        if (length >= BLOCK - blockUsed) {
            int size = Math.max(BLOCK, length);
            held += size;
            if (held > largest) {
                throw Findings.overMemory(
                        "Its texts take more than the limit of half the memory given, " + largest + " bytes");
            }
            blocks.add(new byte[size]);
            blockUsed = 0;
        }
        System.arraycopy(bytes, 0, blocks.get(blocks.size() - 1), blockUsed, length);
        places[count] = ((long) (blocks.size() - 1) << BLOCK_BITS) | blockUsed;
        lengths[count] = length;
        count++;
        blockUsed += length;
    }
}
