package dev.apportion.intake.infer;

import dev.apportion.cost.Period;
import dev.apportion.cost.received.SheetReading.Looks;
import dev.apportion.intake.numbers.ValueLooks;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.ColumnMapping.Inferred;
import dev.apportion.intake.table.SampleRow;
import dev.apportion.intake.table.Sides;
import dev.apportion.message.Message;
import dev.apportion.policy.Field;
import dev.apportion.policy.Headings;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Columns whose values alone say what they are: registered projects and operations, currencies, days of the run's period. Where
 * two columns look alike neither is taken.
 */
final class ValueColumns {

    /** Of ten values so many must be of the kind. */
    private static final int NEARLY_ALL = 9;

    private static final int FIRST = 3;

    private final ValueLooks looks;
    private final Period period;

    /** @param period the run's */
    ValueColumns(ValueLooks looks, Period period) {
        this.looks = looks;
        this.period = period;
    }

    /** The mapping with the fields that it lacks, as far as one column each has their values. */
    ColumnMapping find(ColumnMapping known, SampledTable table) {
        ColumnMapping mapping = known;
        if (!mapping.has(Field.ACTIVITY_CODE)) {
            // Numbers that are registered codes may be anything.
            mapping = with(
                    mapping,
                    table,
                    Looks.ACTIVITIES,
                    Field.ACTIVITY_CODE,
                    Message.of("its values are registered projects and operations"),
                    column -> table.profile(column).ofTen(Looks.ACTIVITIES) >= NEARLY_ALL
                            && all(table, column, text -> text.codePoints().anyMatch(Character::isLetter)));
        }
        if (!mapping.has(Field.CURRENCY) && mapping.denomination().currency() == null) {
            mapping = with(
                    mapping,
                    table,
                    Looks.CURRENCIES,
                    Field.CURRENCY,
                    Message.of("its values are currencies"),
                    column -> table.profile(column).ofTen(Looks.CURRENCIES) >= NEARLY_ALL);
        }
        if (!mapping.has(Field.DATE) && !mapping.has(Field.PERIOD)) {
            // A day of another month would take its line out of the run, so its column needs a heading.
            mapping = with(
                    mapping,
                    table,
                    Looks.DATES,
                    Field.DATE,
                    Message.of("its values are days of {0}", period.month()),
                    column -> table.profile(column).ofTen(Looks.DATES) >= NEARLY_ALL
                            && all(table, column, text -> looks.isDayOf(text, period)));
        }
        return mapping.has(Field.AMOUNT) && !mapping.has(Field.SIDE) ? withSides(mapping, table) : mapping;
    }

    private static ColumnMapping withSides(ColumnMapping mapping, SampledTable table) {
        List<Integer> columns = IntStream.range(0, table.width())
                .boxed()
                .filter(column -> !mapping.isMapped(column))
                .filter(column -> table.first(column, FIRST).allMatch(ValueColumns::isSide) || isSigns(table, column))
                .filter(column -> hasSides(table, column))
                .limit(2)
                .toList();
        return columns.size() == 1
                ? mapping.with(new Inferred(Field.SIDE, columns.get(0), Message.of("its values are debit and credit")))
                : mapping;
    }

    /** Plus and minus below a heading that says no more, such as {@code +/-}. */
    private static boolean isSigns(SampledTable table, int column) {
        return !table.heading(column).isEmpty()
                && Headings.normalize(table.heading(column)).isEmpty()
                && table.rowsWith(column).stream()
                        .allMatch(row -> Sides.isSign(row.cell(column).text()));
    }

    /** Both, so that a state that is abbreviated MA is none. */
    private static boolean hasSides(SampledTable table, int column) {
        List<Integer> sides = table.rowsWith(column).stream()
                .map(row -> row.cell(column).text())
                .map(text -> isSide(text) || Sides.isSign(text) ? Sides.of(text) : 0)
                .distinct()
                .toList();
        return sides.contains(1) && sides.contains(-1) && sides.size() == 2;
    }

    /** Of single letters only those of German ledgers, which abbreviate nothing else together. */
    private static boolean isSide(String text) {
        return Sides.of(text) != 0 && (text.length() > 1 || text.equals("S") || text.equals("H"));
    }

    private ColumnMapping with(
            ColumnMapping mapping, SampledTable table, Looks kind, Field field, Message why, Predicate<Integer> isOne) {
        List<Integer> columns = IntStream.range(0, table.width())
                .boxed()
                .filter(column -> !mapping.isMapped(column))
                // A cheap check before the expensive one.
                .filter(column -> table.first(column, FIRST).anyMatch(text -> looks.of(text) == kind))
                .filter(isOne)
                .limit(2)
                .toList();
        return columns.size() == 1 ? mapping.with(new Inferred(field, columns.get(0), why)) : mapping;
    }

    private static boolean all(SampledTable table, int column, Predicate<String> test) {
        return table.rowsWith(column).stream()
                .map(row -> row.cell(column))
                .map(SampleRow.Cell::text)
                .allMatch(test);
    }
}
