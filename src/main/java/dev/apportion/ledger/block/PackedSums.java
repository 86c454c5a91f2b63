package dev.apportion.ledger.block;

import dev.apportion.cost.CostSum;
import dev.apportion.cost.CostType;
import dev.apportion.cost.DepartmentSum;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The sums of a department as a block of bytes, in the manner of {@link PackedLines}: texts once, then column after
 * column.
 */
public final class PackedSums {

    /** Written first, so that a later form can be distinguished from this one. */
    private static final int FORM = 1;

    private PackedSums() {}

    /** Packs the sums of one department, in order. */
    public static byte[] of(List<CostSum> sums) {
        NumberedTexts texts = new NumberedTexts();
        PackedOutput columns = new PackedOutput();
        int size = sums.size();
        long[] types = new long[size];
        long[] workItems = new long[size];
        long[] accounts = new long[size];
        long[] currencies = new long[size];
        long[] minor = new long[size];
        long[] reportingMore = new long[size];
        long[] hours = new long[size];
        long[] lines = new long[size];
        for (int i = 0; i < size; i++) {
            CostSum sum = sums.get(i);
            CostType type = sum.type();
            types[i] = texts.number(type == null ? null : type.name());
            workItems[i] = texts.number(sum.workItem());
            accounts[i] = texts.number(sum.account());
            currencies[i] = texts.number(sum.currency().getCode());
            minor[i] = sum.minor();
            reportingMore[i] = sum.reportingMinor() - sum.minor();
            hours[i] = texts.number(sum.hours().stripTrailingZeros().toString());
            lines[i] = sum.lines();
        }
        for (long[] column : List.of(types, minor, reportingMore, workItems, accounts, currencies, hours, lines)) {
            PackedColumn.write(column, columns);
        }
        PackedOutput all = new PackedOutput();
        all.count(FORM);
        all.count(size);
        texts.appendTo(all);
        all.append(columns);
        return Deflated.of(all.toBytes());
    }

    /**
     * The sums of a block, in order.
     *
     * @throws IllegalStateException if the block is damaged, or of a later version
     */
    public static List<CostSum> unpack(String department, byte[] block) {
        return unpack(department, block, type -> true);
    }

    /**
     * The sums of held cost of a block, in order.
     *
     * @throws IllegalStateException if the block is damaged, or of a later version
     */
    public static List<CostSum> held(String department, byte[] block) {
        return unpack(department, block, type -> type == 0);
    }

    /** @param wanted by number of their type, 0 for held cost */
    private static List<CostSum> unpack(String department, byte[] block, LongPredicate wanted) {
        PackedInput in = open(block);
        int size = in.smallCount();
        PackedTexts texts = new PackedTexts(in);
        RepeatedValues values = new RepeatedValues(texts);
        long[] types = PackedColumn.read(in, size);
        long[] minor = PackedColumn.read(in, size);
        long[] reportingMore = PackedColumn.read(in, size);
        long[] workItems = PackedColumn.read(in, size);
        long[] accounts = PackedColumn.read(in, size);
        long[] currencies = PackedColumn.read(in, size);
        long[] hours = PackedColumn.read(in, size);
        long[] lines = PackedColumn.read(in, size);
        List<CostSum> sums = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (!wanted.test(types[i])) {
                continue;
            }
            String type = texts.get((int) types[i]);
            sums.add(new CostSum(
                    department,
                    type == null ? null : CostType.valueOf(type),
                    needed(texts.get((int) workItems[i])),
                    needed(texts.get((int) accounts[i])),
                    values.currency((int) currencies[i]),
                    minor[i],
                    minor[i] + reportingMore[i],
                    needed(values.decimal((int) hours[i])),
                    lines[i]));
        }
        return sums;
    }

    /**
     * The sums of a block summed. Reads the columns that it takes only, since months of the past are read for nothing
     * else.
     *
     * @throws IllegalStateException if the block is damaged, or of a later version
     */
    public static DepartmentSum total(String department, byte[] block) {
        PackedInput in = open(block);
        int size = in.smallCount();
        new PackedTexts(in);
        long[] types = PackedColumn.read(in, size);
        long[] minor = PackedColumn.read(in, size);
        long[] reportingMore = PackedColumn.read(in, size);
        long all = 0;
        long held = 0;
        for (int i = 0; i < size; i++) {
            long cost = minor[i] + reportingMore[i];
            all = Math.addExact(all, cost);
            held = types[i] == 0 ? Math.addExact(held, cost) : held;
        }
        return new DepartmentSum(department, all, held);
    }

    private static PackedInput open(byte[] block) {
        PackedInput in = new PackedInput(Deflated.inflate(block));
        if (in.smallCount() != FORM) {
            throw new IllegalStateException("The ledger has sums in a form that this version doesn't know;"
                    + " use the version that wrote them or a later one.");
        }
        return in;
    }

    private static <T> T needed(@Nullable T value) {
        if (value == null) {
            throw PackedInput.damaged();
        }
        return value;
    }
}
