package dev.apportion.intake.infer;

import dev.apportion.cost.received.SheetReading.Looks;
import dev.apportion.intake.numbers.ValueLooks;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.ColumnMapping.Inferred;
import dev.apportion.intake.table.HeaderMatcher;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.intake.table.HeadingWords.Role;
import dev.apportion.intake.table.SampleRow;
import dev.apportion.message.Message;
import dev.apportion.policy.Field;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;

/**
 * Whose currency a column of currencies states, where amounts stand twice: in the currency of the document and in that of the books.
 */
final class CurrencyColumns {

    /** Of ten values so many must be currencies. */
    private static final int NEARLY_ALL = 9;

    private static final int FIRST = 3;

    private final ValueLooks looks;
    private final HeaderMatcher matcher;

    CurrencyColumns(ValueLooks looks, HeaderMatcher matcher) {
        this.looks = looks;
        this.matcher = matcher;
    }

    /** The mapping with the currency of its amount, or without one that is another amount's. */
    ColumnMapping find(ColumnMapping mapping, SampledTable table) {
        int amount = mapping.shares().isEmpty() ? mapping.amount() : -1;
        if (amount < 0) {
            return mapping;
        }
        List<Integer> columns = IntStream.range(0, table.width())
                .boxed()
                .filter(column -> !mapping.isMapped(column) || column == mapping.column(Field.CURRENCY))
                .filter(column -> table.first(column, FIRST).allMatch(text -> looks.of(text) == Looks.CURRENCIES))
                .filter(column -> table.profile(column).ofTen(Looks.CURRENCIES) >= NEARLY_ALL)
                .toList();
        return switch (columns.size()) {
            case 0 -> mapping;
            case 1 -> {
                ColumnMapping booked = booked(mapping, table, amount, columns.get(0));
                yield booked == mapping ? ofBooks(mapping, table, amount, columns.get(0)) : booked;
            }
            default -> nearest(mapping, table, amount, columns);
        };
    }

    /** Of several columns that whose heading has most words of the amount's, as "Local currency" has of "Amount in local currency". */
    private static ColumnMapping nearest(ColumnMapping mapping, SampledTable table, int amount, List<Integer> columns) {
        List<Integer> byWords = columns.stream()
                .sorted(Comparator.comparing((Integer column) -> -shared(table, column, amount)))
                .toList();
        int best = byWords.get(0);
        return best == mapping.column(Field.CURRENCY)
                        || shared(table, best, amount) == shared(table, byWords.get(1), amount)
                ? mapping
                : mapping.with(new Inferred(
                        Field.CURRENCY, best, Message.of("its heading has words of \"{0}\"", table.heading(amount))));
    }

    /** With the amount whose heading names the currency of the reports, if that is the same money as the one beside its currency. */
    private ColumnMapping booked(ColumnMapping mapping, SampledTable table, int amount, int currency) {
        if (mapping.denomination().currency() != null || matcher.isWritten(table.heading(amount))) {
            return mapping;
        }
        return IntStream.range(0, table.width())
                .boxed()
                .filter(column -> !mapping.isMapped(column) && looks.isReporting(table.heading(column)))
                .filter(column -> isSameIn(looks.reporting(), table, currency, amount, column))
                .findFirst()
                .map(column -> mapping.with(new Inferred(
                                Field.AMOUNT,
                                column,
                                Message.of("it is \"{0}\" in the currency of the reports", table.heading(amount))))
                        .ofBooks(
                                looks.reporting(),
                                Set.of(currency, amount),
                                Message.of(
                                        "\"{0}\" is the currency of \"{1}\"; \"{2}\" is in {3}",
                                        table.heading(currency),
                                        table.heading(amount),
                                        table.heading(column),
                                        looks.reporting())))
                .orElse(mapping);
    }

    /** Without the currency if it is that of another column, and the amount stands in the currency of its heading or of the reports. */
    private ColumnMapping ofBooks(ColumnMapping mapping, SampledTable table, int amount, int currency) {
        CurrencyUnit named = mapping.denomination().currency();
        CurrencyUnit books = named == null ? looks.reporting() : named;
        Integer other = IntStream.range(0, table.width())
                .boxed()
                .filter(column -> !mapping.isMapped(column))
                .filter(column -> named != null || isOf(table, currency, column, amount))
                .filter(column -> isSameIn(books, table, currency, amount, column))
                .findFirst()
                .orElse(null);
        return other == null
                ? mapping
                : mapping.ofBooks(
                        books,
                        Set.of(currency, other),
                        Message.of(
                                "\"{0}\" is the currency of \"{1}\"; \"{2}\" is in {3}",
                                table.heading(currency), table.heading(other), table.heading(amount), books));
    }

    /** Whether a column of currencies is that of one amount rather than of another, by their headings. */
    private static boolean isOf(SampledTable table, int currency, int one, int other) {
        long more = shared(table, currency, one) - shared(table, currency, other);
        Set<Role> its = HeadingWords.roles(table.heading(one));
        Set<Role> others = HeadingWords.roles(table.heading(other));
        boolean document = its.contains(Role.DOCUMENT) && !others.contains(Role.DOCUMENT);
        boolean books = others.contains(Role.BOOKS) && !its.contains(Role.BOOKS);
        return more > 0 || (more == 0 && (document || books));
    }

    /** Whether two amounts are the same in just those rows that state the currency of the books, and some row states another. */
    private boolean isSameIn(CurrencyUnit books, SampledTable table, int currency, int amount, int other) {
        boolean foreign = false;
        for (SampleRow row : table.below()) {
            CurrencyUnit stated = looks.currency(row.cell(currency).text());
            BigDecimal one = table.number(row, amount);
            BigDecimal two = table.number(row, other);
            if (stated == null || one == null || one.signum() == 0) {
                continue;
            }
            if (two == null || stated.equals(books) != (one.compareTo(two) == 0)) {
                return false;
            }
            foreign |= !stated.equals(books);
        }
        return foreign;
    }

    /** How many words two headings share, abbreviated or not; "amount" and its like don't count. */
    private static long shared(SampledTable table, int one, int other) {
        Set<String> words = words(table.heading(other));
        return words(table.heading(one)).stream()
                .filter(word -> words.stream().anyMatch(its -> its.startsWith(word) || word.startsWith(its)))
                .count();
    }

    private static Set<String> words(String heading) {
        Set<String> words = new HashSet<>();
        HeadingWords.of(heading)
                .filter(word -> word.length() > 2)
                .filter(word -> !HeadingWords.all(Role.AMOUNT).contains(word))
                .forEach(words::add);
        return words;
    }
}
