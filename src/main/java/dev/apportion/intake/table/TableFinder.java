package dev.apportion.intake.table;

import dev.apportion.policy.Field;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the header row among the first rows of a sheet, and the department if it stands above the table. */
public final class TableFinder {

    private static final int LOOK_AT = 100;
    private static final int LONGEST_UNIT = 60;

    /** Not 01.10 and not 2026.10. */
    private static final Pattern WITH_CENTS = Pattern.compile(
            "-?(?!(?:19|20)\\d\\d[.,])\\d{3,}[.,]\\d{1,2}|-?\\d{1,3}(?:([., '’])\\d{3})+(?!\\1)[.,]\\d{1,2}");

    /**
     * Where a sheet's table is.
     *
     * @param header index of the headings' row in the sample
     * @param department text beside the word for department above the table, null if there is none
     * @param unitAbove a text above the table that names a unit, such as "in thousands", where no heading of an amount
     *     names one; null if there is none
     * @param currencyAbove null if there is none
     */
    public record Found(
            ColumnMapping mapping,
            int header,
            @Nullable String department,
            @Nullable String unitAbove,
            @Nullable TitledCurrency currencyAbove) {}

    private final HeaderMatcher matcher;
    private @Nullable NearestRow nearest;

    public TableFinder(HeaderMatcher matcher) {
        this.matcher = matcher;
    }

    /**
     * The first table of the sheet; null if it has none. Of headings in two rows, one right below the other, the row that
     * names more fields is taken.
     */
    @Nullable
    public Found find(SheetSample sample) throws UnreadableWorkbookException {
        ColumnMapping best = null;
        int bestIndex = 0;
        // Only the row right below can be better than the best so far.
        for (int index = 0; index < (best == null ? LOOK_AT : bestIndex + 2) && sample.has(index); index++) {
            List<String> row = sample.headings(index);
            List<String> above = sample.above(index);
            int number = sample.row(index).number();
            ColumnMapping mapping = hasAmount(sample.row(index)) ? null : matcher.match(row, above, number);
            if (mapping == null && best != null && index == bestIndex + 1) {
                mapping = halves(best, row, above, sample.row(index));
            }
            if (best != null && index == bestIndex + 1 && spans(best, row, above, sample.row(index))) {
                ColumnMapping both = spanned(best, row, above, number);
                return both == null ? null : found(both, index, sample);
            }
            if (mapping == null && best == null) {
                keepNearest(matcher.nearest(sample.sheet(), row, above, number));
            }
            if (mapping != null && (best == null || improves(mapping, best, index - bestIndex))) {
                best = mapping;
                bestIndex = index;
            }
        }
        return best == null ? null : found(best, bestIndex, sample);
    }

    /** Whether a row has an amount with cents, as no row of headings has; what may be a day or a month is none. */
    private static boolean hasAmount(SampleRow row) {
        return row.cells().stream()
                .filter(cell -> cell.type() == CellType.TEXT || cell.type() == CellType.NUMBER)
                .anyMatch(cell -> WITH_CENTS.matcher(cell.text()).matches());
    }

    /** The table of a mapping whose headings are in the sample's row of that index. */
    public Found found(ColumnMapping mapping, int header, SheetSample sample) {
        List<SampleRow> above = above(header, sample);
        return new Found(
                mapping,
                header,
                departmentAbove(above),
                unitAbove(mapping, above),
                matcher.currencyAbove(above, sample.sheet()));
    }

    private static List<SampleRow> above(int header, SheetSample sample) {
        List<SampleRow> above = new ArrayList<>();
        for (int index = 0; index < header; index++) {
            above.add(sample.row(index));
        }
        return above;
    }

    /** The text beside the word for department above a row of the sample, null if there is none. */
    public @Nullable String departmentAbove(int header, SheetSample sample) {
        return departmentAbove(above(header, sample));
    }

    /** The row that came nearest where {@link #find} found no table; null if none has a known heading. */
    public @Nullable NearestRow nearest() {
        return nearest;
    }

    private void keepNearest(@Nullable NearestRow row) {
        if (row != null && (nearest == null || row.isNearerThan(nearest))) {
            nearest = row;
        }
    }

    private @Nullable String unitAbove(ColumnMapping mapping, List<SampleRow> rows) {
        return mapping.denomination().hasFactor()
                ? null
                : rows.stream()
                        .flatMap(row -> row.cells().stream())
                        .map(SampleRow.Cell::textOrNumber)
                        .filter(text -> text.length() <= LONGEST_UNIT && matcher.namesUnit(text))
                        .findFirst()
                        .orElse(null);
    }

    /** The mapping by both rows where plan and actual stand below each month; null where they don't. */
    private @Nullable ColumnMapping halves(ColumnMapping upper, List<String> row, List<String> above, SampleRow below) {
        boolean months = upper.isOfOtherPeriod(upper.amount());
        if (!months || below.cells().stream().anyMatch(cell -> cell.type() == CellType.NUMBER)) {
            return null;
        }
        ColumnMapping both = matcher.read(row, above, below.number());
        boolean named = both.isOfOtherPeriod(both.amount())
                && !below.cell(both.amount()).text().isEmpty();
        return named && both.columns().size() >= upper.columns().size() ? both : null;
    }

    /**
     * Whether the heading of the amount stands above several, as "Cost" does above "Personnel", "Material" and "Total".
     *
     * @param row the row below the headings
     */
    private static boolean spans(ColumnMapping upper, List<String> row, List<String> above, SampleRow below) {
        int from = upper.column(Field.AMOUNT);
        return from >= 0
                && from + 1 < row.size()
                && !row.get(from).isEmpty()
                && !row.get(from + 1).isEmpty()
                && (from + 1 >= above.size() || above.get(from + 1).isEmpty())
                && below.cells().stream()
                        .filter(cell -> !cell.text().isEmpty())
                        .allMatch(cell -> cell.type() == CellType.TEXT
                                && Character.isLetter(cell.text().strip().codePointAt(0)));
    }

    /**
     * Whether a row's heading of the amount stands above several of which none is called an amount. The cost would be their sum,
     * of which the first is a part.
     *
     * @param index of the row in the sample
     */
    public boolean isDivided(SheetSample sample, int index) throws UnreadableWorkbookException {
        if (!sample.has(index + 1)) {
            return false;
        }
        List<String> above = sample.headings(index);
        List<String> row = sample.headings(index + 1);
        ColumnMapping upper = matcher.read(above, List.of(), sample.row(index).number());
        return spans(upper, row, above, sample.row(index + 1))
                && spanned(upper, row, above, sample.row(index + 1).number()) == null;
    }

    /** The mapping by both rows, null if none of the headings below that of the amount is called an amount. */
    private @Nullable ColumnMapping spanned(ColumnMapping upper, List<String> row, List<String> above, int number) {
        ColumnMapping both = matcher.read(row, above, number);
        int amount = both.column(Field.AMOUNT);
        boolean below = amount >= upper.column(Field.AMOUNT)
                && above
                        .subList(
                                Math.min(upper.column(Field.AMOUNT) + 1, above.size()),
                                Math.min(amount + 1, above.size()))
                        .stream()
                        .allMatch(String::isEmpty)
                && !row.get(amount).isEmpty();
        return below && matcher.field(row.get(amount), "") == Field.AMOUNT ? both : null;
    }

    private static boolean improves(ColumnMapping mapping, ColumnMapping best, int rowsBelow) {
        boolean halves = best.isOfOtherPeriod(best.amount()) && mapping.isOfOtherPeriod(mapping.amount());
        return rowsBelow == 1
                && (mapping.columns().size() > best.columns().size()
                        || (halves && mapping.columns().size() == best.columns().size()));
    }

    private @Nullable String departmentAbove(List<SampleRow> rows) {
        for (SampleRow sampled : rows) {
            List<String> row =
                    sampled.cells().stream().map(SampleRow.Cell::textOrNumber).toList();
            for (int column = 0; column < row.size(); column++) {
                String text = row.get(column);
                int colon = text.indexOf(':');
                if (colon > 0
                        && matcher.field(text.substring(0, colon), "") == Field.DEPARTMENT
                        && colon + 1 < text.length()) {
                    return text.substring(colon + 1).strip();
                }
                if (!text.isEmpty() && matcher.field(text, "") == Field.DEPARTMENT) {
                    String beside = nextText(row, column);
                    if (beside != null) {
                        return beside;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable String nextText(List<String> row, int column) {
        for (int next = column + 1; next < row.size(); next++) {
            if (!row.get(next).isEmpty()) {
                return row.get(next);
            }
        }
        return null;
    }
}
