package dev.apportion.intake.table;

import dev.apportion.cost.Period;
import dev.apportion.intake.value.CellReader;
import dev.apportion.intake.value.Currencies;
import dev.apportion.intake.value.FiscalPeriods;
import dev.apportion.intake.value.MonthNames;
import dev.apportion.intake.value.TextDates;
import dev.apportion.intake.value.Unit;
import dev.apportion.message.Message;
import dev.apportion.policy.Field;
import dev.apportion.policy.Policy;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Reads a row as headings. */
public final class HeaderMatcher {

    /** A table needs an amount and this many fields in all; one word that happens to be a heading makes no table. */
    private static final int FEWEST_FIELDS = 2;

    private static final int MONTHS = 12;

    private final KnownHeadings headings;
    private final AddedColumns added;
    private final Currencies currencies;
    private final TextDates dates;
    private final FiscalPeriods fiscal;
    private final Period period;

    /** @param period the run's */
    public HeaderMatcher(Policy policy, Period period, Currencies currencies) {
        this(
                new KnownHeadings(policy.reading().columns(), policy.reading().written(), currencies),
                new AddedColumns(policy.reading().sums()),
                new TextDates(policy.settings().locale()),
                new FiscalPeriods(period, policy.settings().fiscalYearStart()),
                period,
                currencies);
    }

    private HeaderMatcher(
            KnownHeadings headings,
            AddedColumns added,
            TextDates dates,
            FiscalPeriods fiscal,
            Period period,
            Currencies currencies) {
        this.fiscal = fiscal;
        this.headings = headings;
        this.added = added;
        this.dates = dates;
        this.period = period;
        this.currencies = currencies;
    }

    /** The same for a sheet of which somebody said what its columns are: these headings go before all others. */
    public HeaderMatcher with(Map<String, Field> said) {
        return new HeaderMatcher(headings.with(said), added, dates, fiscal, period, currencies);
    }

    /**
     * The mapping if the row is a header row of a table of cost, else null.
     *
     * @param above the row above, whose texts may be the upper half of two-row headings
     */
    @Nullable
    public ColumnMapping match(List<String> row, List<String> above, int rowNumber) {
        ColumnMapping mapping = read(row, above, rowNumber);
        long own = mapping.columns().entrySet().stream()
                .filter(column -> column.getKey() == field(row.get(column.getValue()), "")
                        || mapping.isOfOtherPeriod(column.getValue())
                        || mapping.shares().containsKey(column.getValue()))
                .count();
        return mapping.hasAmount() && own >= FEWEST_FIELDS ? mapping : null;
    }

    /** What of a row are known headings, be it much or nothing. */
    public ColumnMapping read(List<String> row, List<String> above, int rowNumber) {
        EnumMap<Field, Integer> columns = new EnumMap<>(Field.class);
        List<Message> notes = new ArrayList<>();
        Map<Integer, BigDecimal> factors = new HashMap<>();
        EnumMap<Field, Integer> rankOf = new EnumMap<>(Field.class);
        CurrencyUnit currency = null;
        boolean dollarSign = false;
        for (int column = 0; column < row.size(); column++) {
            String own = row.get(column);
            String upper = column < above.size() ? above.get(column) : "";
            Field field = field(own, upper);
            if (field == null) {
                continue;
            }
            Integer taken = columns.get(field);
            int rank = headings.rank(own, upper, field);
            if (taken != null && rank <= taken(rankOf, field)) {
                notes.add(
                        Message.of("\"{0}\" also reads as {1}; \"{2}\" is used", own, field.inWords(), row.get(taken)));
                continue;
            }
            columns.put(field, column);
            rankOf.put(field, rank);
            if (field == Field.AMOUNT || (field == Field.DEBIT && !columns.containsKey(Field.AMOUNT))) {
                currency = currencies.inHeading(own + " " + upper);
                dollarSign = (own + upper).indexOf('$') >= 0;
            }
            Unit unit = KnownHeadings.isAmount(field) ? unit(own, upper) : null;
            if (unit != null) {
                factors.put(column, unit.factor());
                currency = unit.currency() == null ? currency : unit.currency();
            }
        }
        MonthsAcross months = columns.isEmpty() ? null : months(row, above);
        if (months == null && columns.keySet().stream().noneMatch(KnownHeadings::isAmount)) {
            addAmountsOfTheMonth(row, columns);
        }
        ColumnMapping mapping =
                new ColumnMapping(rowNumber, columns, new Denomination(currency, dollarSign, factors, 0), notes);
        Map<Integer, String> parts = added.in(row);
        if (!parts.isEmpty()) {
            return mapping.ofParts(parts);
        }
        Integer stated = columns.get(Field.AMOUNT);
        if (months != null && (stated == null || !isWritten(row.get(stated)))) {
            int amount = months.column(period, row);
            mapping = amount < 0
                    ? mapping.without(Field.AMOUNT, months.inWords())
                    : with(mapping, inferred(amount, months), text(above, amount) + " " + row.get(amount))
                            .ofPeriod(months.months().keySet());
        }
        return mapping;
    }

    /** Whether a heading is the run's month and nothing else, but for its year perhaps. */
    public boolean isRunsMonth(String heading) {
        return MonthNames.without(heading).isEmpty() && namesRunsMonth(heading);
    }

    private boolean namesRunsMonth(String heading) {
        return period.month()
                .equals(dates.monthInHeading(heading, period.month().getYear()));
    }

    /** "Debit October" is the debit, in October. */
    private void addAmountsOfTheMonth(List<String> row, Map<Field, Integer> columns) {
        for (int column = 0; column < row.size(); column++) {
            String heading = row.get(column);
            if (namesRunsMonth(heading)) {
                Field field = field(MonthNames.without(heading), "");
                if (field != null && KnownHeadings.isAmount(field)) {
                    columns.putIfAbsent(field, column);
                }
            }
        }
    }

    private ColumnMapping.Inferred inferred(int amount, MonthsAcross months) {
        return new ColumnMapping.Inferred(
                Field.AMOUNT,
                amount,
                Message.of(
                        "it is that of {0} among {1}, which stand side by side; the others are for other periods",
                        period.month(), months.inWords()));
    }

    private static String text(List<String> above, int column) {
        return column < above.size() ? above.get(column) : "";
    }

    /** A mapping with one more column, the currency and unit that its heading may name included. */
    public ColumnMapping with(ColumnMapping mapping, ColumnMapping.Inferred more, String heading) {
        return KnownHeadings.isAmount(more.field())
                ? mapping.withAmount(
                        more, currencies.inHeading(heading), heading.indexOf('$') >= 0, Unit.in(heading, currencies))
                : mapping.with(more);
    }

    /** A mapping with what a row of units below the headings says of its amounts; the same if the row is none. */
    public ColumnMapping withUnits(ColumnMapping mapping, SampleRow row) {
        int column = mapping.amount();
        boolean texts = row.cells().stream().allMatch(cell -> cell.number() == null && cell.type() != CellType.DATE);
        String text = row.cell(column).text();
        boolean number = text.chars().anyMatch(c -> c >= '1' && c <= '9');
        if (column < 0 || !texts || text.isEmpty() || number) {
            return mapping;
        }
        String bare = text.replaceAll("^[(\\[]|[)\\]]$", "");
        Unit unit = Unit.in(bare, currencies);
        CurrencyUnit currency = unit == null ? currencies.parse(bare) : unit.currency();
        return unit == null && currency == null
                ? mapping
                : mapping.in(mapping.denomination()
                        .withUnitBelow(row.number(), column, currency, unit == null ? null : unit.factor()));
    }

    /** Whether the policy names a heading of its own for a column. */
    public boolean isWritten(String heading) {
        return headings.isWritten(heading);
    }

    /** The columns of months that stand side by side as headings, none of which is the run's; empty if there are none. */
    public Set<Integer> monthsOfOthers(List<String> row, List<String> above) {
        MonthsAcross months = months(row, above);
        return months == null || months.column(period, row) >= 0
                ? Set.of()
                : months.months().keySet();
    }

    /** The months that stand side by side as headings, null if there are none. */
    @Nullable
    MonthsAcross months(List<String> row, List<String> above) {
        return MonthsAcross.in(row, above, dates, fiscal, period);
    }

    private @Nullable Unit unit(String own, String above) {
        Unit unit = Unit.in(own, currencies);
        return unit == null ? Unit.in(above, currencies) : unit;
    }

    /** The unit that a text above a table names for all of its amounts, null if it names none. */
    boolean namesUnit(String text) {
        return Unit.in(text, currencies) != null;
    }

    /** The currency that a heading names, null if it names none. */
    public @Nullable CurrencyUnit currency(String heading) {
        return currencies.inHeading(heading);
    }

    /** The currency of all amounts by what stands above a table or the sheet's name, null if nothing says one. */
    @Nullable
    TitledCurrency currencyAbove(List<SampleRow> rows, String sheet) {
        return TitledCurrency.in(rows, sheet, currencies);
    }

    private static int taken(Map<Field, Integer> ranks, Field field) {
        return ranks.getOrDefault(field, 0);
    }

    /** The field that a heading names, null if it names none. */
    public @Nullable Field field(String own, String above) {
        return headings.field(own, above);
    }

    /** The texts of a row that may be headings: a date, but a number only if the policy has it as a heading. */
    public List<String> texts(RowCursor row) {
        List<String> texts = new ArrayList<>(row.width());
        int first = firstOfMonths(row);
        for (int column = 0; column < row.width(); column++) {
            boolean month = first >= 0 && column >= first && column < first + MONTHS;
            texts.add(month ? number(row, column) : text(row, column));
        }
        return texts;
    }

    /** Where the numbers 1 to 12 stand side by side; -1 where they do not. */
    private static int firstOfMonths(RowCursor row) {
        for (int column = 0; column + MONTHS <= row.width(); column++) {
            int months = 0;
            while (months < MONTHS
                    && row.type(column + months) == CellType.NUMBER
                    && row.number(column + months).compareTo(BigDecimal.valueOf(months + 1L)) == 0) {
                months++;
            }
            if (months == MONTHS) {
                return column;
            }
        }
        return -1;
    }

    private String text(RowCursor row, int column) {
        CellType type = row.type(column);
        if (type == CellType.TEXT) {
            return row.text(column).strip();
        }
        return type == CellType.DATE || isNumberHeading(row, column) ? number(row, column) : "";
    }

    /** Whether a cell is a number or a date that the policy has as a heading. */
    public boolean isNumberHeading(RowCursor row, int column) {
        return headings.hasNumbers()
                && (row.type(column) == CellType.NUMBER || row.type(column) == CellType.DATE)
                && headings.isWritten(number(row, column));
    }

    private static String number(RowCursor row, int column) {
        return row.type(column) == CellType.DATE
                ? row.dateTime(column).toLocalDate().toString()
                : CellReader.clean(row.number(column)).toPlainString();
    }

    /**
     * How much of a header row a row has that is none; null if it has no known heading at all.
     *
     * @param above the row above
     */
    @Nullable
    NearestRow nearest(String sheet, List<String> row, List<String> above, int rowNumber) {
        Set<Field> found = new LinkedHashSet<>();
        List<String> others = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            Field field = field(row.get(column), column < above.size() ? above.get(column) : "");
            if (field != null) {
                found.add(field);
            } else if (!row.get(column).isEmpty()) {
                others.add(row.get(column));
            }
        }
        MonthsAcross months = found.isEmpty() ? null : months(row, above);
        return found.isEmpty()
                ? null
                : new NearestRow(
                        sheet,
                        rowNumber,
                        List.copyOf(found),
                        List.copyOf(others),
                        months == null ? null : Message.of("{0} but not {1}", months.inWords(), period.month()));
    }
}
