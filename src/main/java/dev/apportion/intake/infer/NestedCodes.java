package dev.apportion.intake.infer;

import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.RowGroups;
import dev.apportion.intake.table.SampleRow;
import dev.apportion.intake.table.TotalWords;
import dev.apportion.intake.value.CellReader;
import dev.apportion.message.Message;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.policy.Field;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Groups that are told by codes alone, 6 and 61 above 6100 or below it: a row whose code others next to it begin with may hold the
 * sum of them.
 */
final class NestedCodes implements GroupScan {

    private static final Set<Field> CODES = EnumSet.of(
            Field.ACCOUNT,
            Field.ACCOUNT_NAME,
            Field.ACTIVITY_CODE,
            Field.ACTIVITY_NAME,
            Field.DESCRIPTION,
            Field.CATEGORY);

    /** At the beginning of a text; a letter before the digits is part of it. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z]?[0-9]+(?:[.-][0-9]+)*\\.?(?![0-9A-Za-z])");

    private final SampledTable table;
    private final int codes;
    private final int amount;
    private final CodeGroups above = new CodeGroups(true);
    private final CodeGroups below = new CodeGroups(false);

    private NestedCodes(SampledTable table, int codes, int amount) {
        this.table = table;
        this.codes = codes;
        this.amount = amount;
    }

    /** One for each column whose first rows look so. */
    static List<NestedCodes> in(SampledTable first, ColumnMapping mapping) {
        int amount = mapping.amount();
        if (amount < 0 || !mapping.shares().isEmpty()) {
            return List.of();
        }
        return IntStream.range(0, first.width())
                .filter(column -> mayHaveCodes(mapping.field(column)) && isNested(first, column, amount))
                .mapToObj(column -> new NestedCodes(first, column, amount))
                .toList();
    }

    private static boolean mayHaveCodes(@Nullable Field field) {
        return field == null || CODES.contains(field);
    }

    /** Whether the first rows have such a sum, or may be the parts of one whose end they don't show. */
    private static boolean isNested(SampledTable first, int column, int amount) {
        NestedCodes few = new NestedCodes(first, column, amount);
        first.rowsWith(amount).forEach(few::add);
        boolean unended = few.above.isUnended();
        few.above.end();
        return unended || !few.above.sums().isEmpty() || !few.below.sums().isEmpty();
    }

    private static String code(SampleRow row, int column) {
        SampleRow.Cell cell = row.cell(column);
        BigDecimal number = cell.number();
        Matcher code = CODE.matcher(
                number != null && cell.text().indexOf('.') >= 0
                        ? CellReader.clean(number).toPlainString()
                        : cell.text());
        String found = code.lookingAt() ? code.group() : "";
        return found.endsWith(".") ? found.substring(0, found.length() - 1) : found;
    }

    @Override
    public void add(SampleRow row) {
        BigDecimal number = table.number(row, amount);
        if (number != null && !TotalWords.isTotal(row.firstText()) && !TotalWords.isSubtotal(row.firstText())) {
            String code = code(row, codes);
            above.add(row.number(), code, number);
            below.add(row.number(), code, number);
        }
    }

    @Override
    public @Nullable ColumnMapping found(ColumnMapping mapping) {
        above.end();
        CodeGroups groups = below.sums().cardinality() > above.sums().cardinality() ? below : above;
        if (groups.sums().isEmpty()) {
            return null;
        }
        boolean certain = groups.areCertain();
        return mapping.with(mapping.shape()
                .with(new RowGroups(
                        certain ? groups.sums() : new BitSet(),
                        new BitSet(),
                        List.of(),
                        certain ? groups.differing() : List.of(),
                        certain ? new BitSet() : groups.sums(),
                        Message.of("the codes in column {0}", CellAddress.columnName(codes)))));
    }
}
