package dev.apportion.intake.value;

import dev.apportion.cost.Finding;
import dev.apportion.cost.Period;
import dev.apportion.intake.value.Evidence.Verdict;
import dev.apportion.message.Message;
import dev.apportion.policy.Layout.DayOrder;
import dev.apportion.policy.Layout.DecimalMark;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and dates that stand as text in the columns of one table. A text with one reading is read so, whatever the locale
 * is. One with two, such as {@code 1.234}, is read as the others of its column, else of its table; where these say
 * nothing, as the locale has it if that is likely; else the line is held. The sheet is gone through for that once, and only
 * if there is such a text.
 */
public final class ColumnTexts {

    /**
     * Where and how to look.
     *
     * @param headerRow row of the headings, from 1
     * @param numbers columns that hold numbers, with their headings
     * @param dates columns that hold dates, with their headings
     * @param decimals how many decimals a number in a row's column can have, as its currency says
     */
    public record Table(
            Sheet sheet,
            int headerRow,
            Map<Integer, String> numbers,
            Map<Integer, String> dates,
            ToIntBiFunction<RowCursor, Integer> decimals) {}

    /**
     * How the sender writes.
     *
     * @param usualMark the locale's
     * @param usualOrder the locale's
     * @param saidMark what the policy says of the sender, null if nothing
     * @param saidOrder what the policy says of the sender, null if nothing
     */
    public record Ways(
            DecimalMark usualMark,
            DayOrder usualOrder,
            @Nullable DecimalMark saidMark,
            @Nullable DayOrder saidOrder) {}

    /**
     * A text that was read.
     *
     * @param doubt its two readings in words, null if it has but one
     */
    public record Read<T>(T value, @Nullable Message doubt) {}

    private final Table table;
    private final Ways ways;
    private final TextNumbers numbers;
    private final TextDates dates;
    private final Currencies currencies;
    private final Period period;
    private final Map<Integer, TextColumn> columns = new TreeMap<>();
    private final Map<Integer, Evidence> evidence = new TreeMap<>();
    private final Evidence allNumbers = new Evidence();
    private final Evidence allDates = new Evidence();
    private boolean surveyed;

    public ColumnTexts(
            Table table, Ways ways, TextNumbers numbers, TextDates dates, Currencies currencies, Period period) {
        this.table = table;
        this.ways = ways;
        this.numbers = numbers;
        this.dates = dates;
        this.currencies = currencies;
        this.period = period;
        table.numbers().forEach((column, heading) -> columns.put(column, new TextColumn(column, heading, true)));
        table.dates().forEach((column, heading) -> columns.put(column, new TextColumn(column, heading, false)));
    }

    /**
     * The number that a text is, a currency sign already off; null if it is none.
     *
     * @param row the text's row, from 1
     * @param counts whether the text is to be told of in {@link #findings}
     */
    public @Nullable Read<BigDecimal> number(int row, int column, String text, boolean counts)
            throws UnreadableWorkbookException {
        BigDecimal usual = numbers.parse(text, ways.usualMark());
        boolean open = usual != null && TextNumbers.isOpen(text);
        BigDecimal other =
                usual == null || open ? numbers.parse(text, ways.usualMark().other()) : null;
        if (usual == null || other == null) {
            BigDecimal number = usual == null ? other : usual;
            if (number != null && counts && hasMark(text)) {
                TextColumn told = column(column);
                if (usual == null) {
                    told.other.add(text, number);
                } else {
                    told.usual.add(text);
                }
            }
            return number == null ? null : new Read<>(number, null);
        }
        Verdict verdict =
                verdict(column, allNumbers, ways.saidMark() == null ? null : ways.saidMark() == ways.usualMark());
        if (verdict == Verdict.OPEN && counts) {
            column(column).open(row, text, usual, other);
        } else if (verdict == Verdict.OTHER && counts) {
            column(column).other.add(text, other);
        }
        return switch (verdict) {
            case USUAL -> new Read<>(usual, null);
            case OTHER -> new Read<>(other, null);
            case OPEN -> new Read<>(usual, Message.of("{0} is {1} or {2}", text, usual, other));
        };
    }

    /** The day that a text is, null if it is none. */
    public @Nullable Read<LocalDate> date(int row, int column, String text) throws UnreadableWorkbookException {
        TextDates.Days days = dates.days(text);
        LocalDate usual = days.in(ways.usualOrder());
        LocalDate other = days.in(ways.usualOrder().other());
        if (usual == null || other == null || usual.equals(other)) {
            LocalDate day = usual == null ? other : usual;
            if (day != null && usual == null) {
                column(column).other.add(text, BigDecimal.ZERO);
            } else if (day != null && other == null) {
                column(column).usual.add(text);
            }
            return day == null ? null : new Read<>(day, null);
        }
        Verdict verdict =
                verdict(column, allDates, ways.saidOrder() == null ? null : ways.saidOrder() == ways.usualOrder());
        if (verdict == Verdict.OPEN) {
            column(column).open(row, text, BigDecimal.ZERO, BigDecimal.ZERO);
        } else if (verdict == Verdict.OTHER) {
            column(column).other.add(text, BigDecimal.ZERO);
        }
        return switch (verdict) {
            case USUAL -> new Read<>(usual, null);
            case OTHER -> new Read<>(other, null);
            case OPEN -> new Read<>(usual, Message.of("{0} is {1} or {2}", text, usual.toString(), other.toString()));
        };
    }

    /** What is to be told of the columns, once all rows were read. */
    public List<Finding> findings(@Nullable String department, String file, String sheet) {
        List<Finding> findings = new ArrayList<>();
        TextColumn.Words marks = new TextColumn.Words(
                ways.usualMark().inWords(),
                ways.usualMark().other().inWords(),
                "Numbers",
                Message.of("Decimal point or Decimal comma"));
        TextColumn.Words orders = new TextColumn.Words(
                ways.usualOrder().inWords(),
                ways.usualOrder().other().inWords(),
                "Dates",
                Message.of("Day first or Month first"));
        columns.forEach((index, column) -> findings.addAll(column.findings(
                department, file, sheet, table.headerRow(), table.numbers().containsKey(index) ? marks : orders)));
        return findings;
    }

    private TextColumn column(int index) {
        TextColumn known = columns.get(index);
        return known != null ? known : columns.computeIfAbsent(index, added -> new TextColumn(added, "", true));
    }

    private static boolean hasMark(String text) {
        return text.indexOf('.') >= 0 || text.indexOf(',') >= 0;
    }

    private Verdict verdict(int column, Evidence all, @Nullable Boolean said) throws UnreadableWorkbookException {
        if (said == null) {
            survey();
        }
        return evidence(column).verdict(all, said == null ? null : said ? Verdict.USUAL : Verdict.OTHER);
    }

    private Evidence evidence(int column) {
        return evidence.computeIfAbsent(column, added -> new Evidence());
    }

    private void survey() throws UnreadableWorkbookException {
        if (surveyed) {
            return;
        }
        surveyed = true;
        Map<Integer, Set<String>> openDates = new TreeMap<>();
        try (RowCursor row = table.sheet().rows()) {
            while (row.next()) {
                if (row.rowNumber() > table.headerRow()) {
                    table.numbers().keySet().forEach(column -> lookAtNumber(row, column));
                    table.dates().keySet().forEach(column -> lookAtDate(row, column, openDates));
                }
            }
        }
        openDates.forEach((column, texts) -> {
            // Dates that all lie in the month one way and not the other are not read the other way unasked.
            if (allIn(texts, ways.usualOrder().other()) && !allIn(texts, ways.usualOrder())) {
                evidence(column).unlikely(true);
            }
        });
    }

    private void lookAtNumber(RowCursor row, int column) {
        if (row.type(column) != CellType.TEXT) {
            return;
        }
        String text = currencies.strip(row.text(column).strip()).number();
        if (!hasMark(text)) {
            return;
        }
        BigDecimal usual = numbers.parse(text, ways.usualMark());
        BigDecimal other = numbers.parse(text, ways.usualMark().other());
        if ((usual == null) != (other == null)) {
            evidence(column).certain(usual != null);
            allNumbers.certain(usual != null);
        } else if (usual != null && TextNumbers.isOpen(text)) {
            boolean usualHasDecimals = text.indexOf(ways.usualMark().decimals()) >= 0;
            if (table.decimals().applyAsInt(row, column) < 3) {
                evidence(column).unlikely(usualHasDecimals);
            }
        }
    }

    private void lookAtDate(RowCursor row, int column, Map<Integer, Set<String>> openDates) {
        if (row.type(column) != CellType.TEXT) {
            return;
        }
        String text = row.text(column).strip();
        LocalDate usual = dates.date(text, ways.usualOrder());
        LocalDate other = dates.date(text, ways.usualOrder().other());
        if ((usual == null) != (other == null)) {
            evidence(column).certain(usual != null);
            allDates.certain(usual != null);
        } else if (usual != null && !usual.equals(other)) {
            openDates.computeIfAbsent(column, added -> new HashSet<>()).add(text);
        }
    }

    private boolean allIn(Set<String> texts, DayOrder order) {
        return texts.stream()
                .map(text -> dates.date(text, order))
                .allMatch(day -> day != null && Period.of(day).equals(period));
    }
}
