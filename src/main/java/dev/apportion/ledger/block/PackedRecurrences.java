package dev.apportion.ledger.block;

import dev.apportion.cost.Recurrence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of a department by account and supplier as a block of bytes, in the manner of {@link PackedSums}. Amounts stand in
 * order, each as the difference to the one before. The same amounts give the same bytes.
 */
public final class PackedRecurrences {

    /** Written first, so that a later form can be distinguished from this one. */
    private static final int FORM = 1;

    private PackedRecurrences() {}

    /**
     * Packs what recurs in one department.
     *
     * @param amounts each in order
     */
    public static byte[] of(Map<Recurrence, long[]> amounts) {
        List<Map.Entry<Recurrence, long[]>> groups = new ArrayList<>(amounts.entrySet());
        groups.sort(Map.Entry.comparingByKey(
                Comparator.comparing(Recurrence::account).thenComparing(Recurrence::supplier)));
        NumberedTexts texts = new NumberedTexts();
        long[] accounts = new long[groups.size()];
        long[] suppliers = new long[groups.size()];
        long[] sizes = new long[groups.size()];
        Longs differences = new Longs();
        for (int i = 0; i < groups.size(); i++) {
            accounts[i] = texts.number(groups.get(i).getKey().account());
            suppliers[i] = texts.number(groups.get(i).getKey().supplier());
            long[] minor = groups.get(i).getValue();
            sizes[i] = minor.length;
            long before = 0;
            for (long one : minor) {
                differences.add(one - before); // may wrap around, as adding it back does
                before = one;
            }
        }
        PackedOutput all = new PackedOutput();
        all.count(FORM);
        all.count(groups.size());
        all.count(differences.size());
        texts.appendTo(all);
        for (long[] column : List.of(accounts, suppliers, sizes, differences.toArray())) {
            PackedColumn.write(column, all);
        }
        return Deflated.of(all.toBytes());
    }

    /**
     * The amounts of a block.
     *
     * @throws IllegalStateException if the block is damaged, or of a later version
     */
    public static Map<Recurrence, long[]> unpack(byte[] block) {
        PackedInput in = new PackedInput(Deflated.inflate(block));
        if (in.smallCount() != FORM) {
            throw new IllegalStateException("The ledger has recurrences in a form that this version doesn't know;"
                    + " use the version that wrote them or a later one.");
        }
        int groups = in.smallCount();
        int amounts = in.smallCount();
        PackedTexts texts = new PackedTexts(in);
        long[] accounts = PackedColumn.read(in, groups);
        long[] suppliers = PackedColumn.read(in, groups);
        long[] sizes = PackedColumn.read(in, groups);
        long[] differences = PackedColumn.read(in, amounts);
        Map<Recurrence, long[]> unpacked = new HashMap<>();
        int at = 0;
        for (int i = 0; i < groups; i++) {
            long[] minor = new long[(int) sizes[i]];
            long before = 0;
            for (int j = 0; j < minor.length; j++) {
                before += differences[at++];
                minor[j] = before;
            }
            unpacked.put(
                    new Recurrence(needed(texts.get((int) accounts[i])), needed(texts.get((int) suppliers[i]))), minor);
        }
        return unpacked;
    }

    private static String needed(@Nullable String text) {
        if (text == null) {
            throw PackedInput.damaged();
        }
        return text;
    }
}
