package dev.apportion.intake.infer;

import dev.apportion.cost.Period;
import dev.apportion.cost.received.SheetReading.Looks;
import dev.apportion.intake.numbers.ValueLooks;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.ColumnMapping.Inferred;
import dev.apportion.intake.table.HeaderMatcher;
import dev.apportion.intake.table.SampleRow;
import dev.apportion.intake.table.SheetSample;
import dev.apportion.intake.table.TableFinder;
import dev.apportion.intake.value.DepartmentNames;
import dev.apportion.intake.value.WorkItemNames;
import dev.apportion.message.Message;
import dev.apportion.policy.Field;
import dev.apportion.policy.Policy;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Completes what headings say about a table, or finds a table whose headings are not known. One for each workbook. */
public final class ColumnInference {

    /** Headings are looked for in so many rows. */
    private static final int LOOK_AT = 60;

    /** Rows that show what the columns of a table hold whose headings are known. */
    private static final int FEW = 40;

    /** Fields that a nearly known heading may give; a wrong one loses no money. */
    private static final Set<Field> BY_NEAR_HEADING = EnumSet.of(
            Field.SUPPLIER,
            Field.DESCRIPTION,
            Field.DOCUMENT,
            Field.DATE,
            Field.ACCOUNT,
            Field.ACCOUNT_NAME,
            Field.ACTIVITY_NAME);

    private final HeadingYears years;
    private final HeaderMatcher matcher;
    private final ValueLooks looks;
    private final DepartmentColumns departments;
    private final NearHeadings near;
    private final ValueColumns values;
    private final CurrencyColumns currencies;
    private final GroupNames names;

    /** @param period the run's */
    public ColumnInference(
            Policy policy, Period period, HeaderMatcher matcher, ValueLooks looks, DepartmentNames departmentNames) {
        this.years = new HeadingYears(period, policy.settings().fiscalYearStart());
        this.matcher = matcher;
        this.looks = looks;
        this.near = new NearHeadings(matcher, policy.reading().columns());
        this.values = new ValueColumns(looks, period);
        this.currencies = new CurrencyColumns(looks, matcher);
        this.departments = new DepartmentColumns(matcher, looks, near, departmentNames);
        this.names = new GroupNames(departmentNames, new WorkItemNames(policy));
    }

    /**
     * The table of a sheet whose headings are known, completed by what they do not say.
     *
     * @param found what they say
     * @param sender whose sheet it is by what stands above the table, its name or the file's; null if unknown
     */
    public TableFinder.Found complete(
            TableFinder finder, TableFinder.Found found, SheetSample sample, @Nullable String sender)
            throws UnreadableWorkbookException {
        SampledTable table = new SampledTable(sample, found.header(), FEW, looks);
        ColumnMapping mapping =
                whole(completed(amount(sideBySide(found.mapping(), table), table), table, sender), table, sample);
        return mapping == found.mapping() ? found : finder.found(mapping, found.header(), sample);
    }

    /**
     * The table of a sheet none of whose rows has the headings of a table; null if no column of it is plainly money. To be
     * asked only where nothing else of the workbook is known to be cost: lists and summaries look like cost too.
     *
     * @param sender as for {@link #complete}, by the index of the row of headings in the sample
     */
    public TableFinder.@Nullable Found infer(
            TableFinder finder, SheetSample sample, IntFunction<@Nullable String> sender)
            throws UnreadableWorkbookException {
        ColumnMapping best = null;
        int header = 0;
        for (int index = 0; index < LOOK_AT && sample.has(index); index++) {
            if (isOfOtherPeriods(sample, index)) {
                return null;
            }
            if (mayBeHeadings(sample.row(index)) && !finder.isDivided(sample, index)) {
                ColumnMapping mapping = inferred(sample, index, sender.apply(index));
                if (mapping != null
                        && (best == null
                                || mapping.columns().size() > best.columns().size())) {
                    best = mapping;
                    header = index;
                }
            }
        }
        return best == null
                ? null
                : finder.found(whole(best, new SampledTable(sample, header, FEW, looks), sample), header, sample);
    }

    /** With what shows only in all rows of a table. */
    private ColumnMapping whole(ColumnMapping mapping, SampledTable few, SheetSample sample)
            throws UnreadableWorkbookException {
        return Statements.find(withGroups(mapping, few, sample), few, sample);
    }

    /** Most tables show in their first rows that they have no groups; of the others all rows are looked at. */
    private ColumnMapping withGroups(ColumnMapping mapping, SampledTable few, SheetSample sample)
            throws UnreadableWorkbookException {
        List<GroupScan> scans = new ArrayList<>(NestedRows.in(few, mapping, names));
        scans.addAll(GroupSums.in(few, mapping));
        scans.addAll(NestedCodes.in(few, mapping));
        if (scans.isEmpty()) {
            return mapping;
        }
        try (RowCursor rows = sample.all()) {
            while (rows.next()) {
                if (rows.rowNumber() > few.headerRow()) {
                    SampleRow row = SampleRow.of(rows);
                    scans.forEach(scan -> scan.add(row));
                }
            }
        }
        return scans.stream()
                .map(scan -> scan.found(mapping))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(mapping);
    }

    /** Months side by side with money below, none of which is the run's; a row of dates is none. */
    private boolean isOfOtherPeriods(SheetSample sample, int header) throws UnreadableWorkbookException {
        Set<Integer> months = matcher.monthsOfOthers(sample.headings(header), sample.above(header));
        if (months.isEmpty()) {
            return false;
        }
        SampledTable table = new SampledTable(sample, header, FEW, looks);
        return months.stream().anyMatch(column -> table.profile(column).mayBeMoney())
                && months.stream().allMatch(column -> table.profile(column).mayBeMoneyOrNothing());
    }

    /** Departments, or amounts of several currencies, that stand side by side. */
    private ColumnMapping sideBySide(ColumnMapping known, SampledTable table) {
        return CurrencyAmounts.find(departments.sideBySide(known, table), table, matcher);
    }

    private static boolean mayBeHeadings(SampleRow row) {
        int texts = 0;
        for (SampleRow.Cell cell : row.cells()) {
            texts += cell.type() == CellType.TEXT && !cell.text().isEmpty() ? 1 : 0;
        }
        return texts >= 2;
    }

    private @Nullable ColumnMapping inferred(SheetSample sample, int header, @Nullable String sender)
            throws UnreadableWorkbookException {
        SampledTable table = new SampledTable(sample, header, SheetSample.MOST, looks);
        ColumnMapping known =
                sideBySide(matcher.read(sample.headings(header), sample.above(header), table.headerRow()), table);
        SidePairs.Pair sides = known.hasAmount() ? null : SidePairs.find(table);
        if (sides != null && !isBlank(table, sides.debit().column())) {
            known = matcher.with(
                            known, sides.debit(), table.heading(sides.debit().column()))
                    .with(sides.credit());
        } else if (!known.hasAmount()) {
            AmountColumns.Chosen month = ofMonth(table);
            AmountColumns.Chosen amount = month == null ? AmountColumns.choose(table, known, years) : month;
            if (amount == null || isBlank(table, amount.column())) {
                return null;
            }
            known = matcher.with(
                    known, new Inferred(Field.AMOUNT, amount.column(), amount.why()), table.heading(amount.column()));
        } else {
            known = amount(known, table);
            if (table.profile(known.amount()).isWords()) {
                return null;
            }
        }
        ColumnMapping mapping = completed(known, table, sender);
        return mapping.saysWhatFor()
                        || mapping.has(Field.DEPARTMENT)
                        || !mapping.shares().isEmpty()
                ? mapping
                : null;
    }

    /** The column that is called as the run's month, null if there is none; of several months side by side it is known already. */
    private AmountColumns.@Nullable Chosen ofMonth(SampledTable table) {
        for (int column = 0; column < table.width(); column++) {
            if (matcher.isRunsMonth(table.heading(column))
                    && table.profile(column).mayBeMoney()) {
                return new AmountColumns.Chosen(column, Message.of("it is called as the run's month"));
            }
        }
        return null;
    }

    private static boolean isBlank(SampledTable table, int column) {
        return column >= table.own().size() || table.own().get(column).isEmpty();
    }

    private ColumnMapping completed(ColumnMapping known, SampledTable table, @Nullable String sender) {
        ColumnMapping paid = Payroll.find(known, table);
        ColumnMapping mapping = departments.find(withoutNumberedDates(paid, table), table, sender);
        mapping = sender == null && departments.areGrouped(mapping, table)
                ? mapping.with(mapping.shape().asGrouped(Field.DEPARTMENT))
                : mapping;
        mapping = MonthGroups.find(mapping, table);
        for (int column = 0; column < table.width(); column++) {
            boolean open = !mapping.isMapped(column) && !table.heading(column).isEmpty();
            NearHeadings.Near heading = open ? near.of(table.heading(column)) : null;
            if (heading != null
                    && BY_NEAR_HEADING.contains(heading.field())
                    && !mapping.has(heading.field())
                    && fits(heading.field(), table.profile(column))) {
                mapping = mapping.with(new Inferred(heading.field(), column, heading.why()));
            }
        }
        mapping = PlanRows.find(currencies.find(values.find(mapping, table), table), table, matcher);
        mapping = mapping.saysWhatFor() ? mapping : description(mapping, table);
        SampleRow below = table.firstBelow();
        mapping = below == null ? mapping : matcher.withUnits(mapping, below);
        mapping = mapping.has(Field.CREDIT) && table.isNegative(mapping.column(Field.CREDIT))
                ? mapping.with(mapping.shape().withNegativeCredits())
                : mapping;
        return isSparse(mapping, table) ? mapping.with(mapping.shape().asSparse()) : mapping;
    }

    /** "Data" is the date in several languages, and something to be counted in English. */
    private ColumnMapping withoutNumberedDates(ColumnMapping known, SampledTable table) {
        int column = known.column(Field.DATE);
        return column < 0 || matcher.isWritten(table.heading(column)) || !table.isCounted(column)
                ? known
                : known.without(
                        Field.DATE,
                        Message.of(
                                "\"{0}\" was not read as the date: none of its values is one", table.heading(column)));
    }

    /** One missing amount is a slip, many are how the table is made. */
    private static boolean isSparse(ColumnMapping mapping, SampledTable table) {
        int blank = mapping.has(Field.AMOUNT) && mapping.shares().isEmpty()
                ? table.rows() - table.present(mapping.column(Field.AMOUNT))
                : 0;
        return blank >= 3 && 3 * blank >= table.rows();
    }

    /** A column that is called an amount and has no number is none, nor is one that adds up years, if another looks like money. */
    private ColumnMapping amount(ColumnMapping known, SampledTable table) {
        if (known.has(Field.CREDIT) && !known.has(Field.AMOUNT) && !known.has(Field.DEBIT)) {
            AmountColumns.Chosen cost = AmountColumns.choose(table, known, years);
            return cost == null || cost.column() == known.column(Field.CREDIT)
                    ? known
                    : matcher.with(
                            known,
                            new Inferred(
                                    Field.AMOUNT, cost.column(), Message.of("beside credits alone {0}", cost.why())),
                            table.heading(cost.column()));
        }
        int named = known.shares().isEmpty() ? known.column(Field.AMOUNT) : -1;
        if (named < 0 || matcher.isWritten(table.heading(named))) {
            return known;
        }
        AmountColumns.Chosen within = table.hasNumber(named) ? AmountColumns.within(table, named) : null;
        if (within != null && (!known.isMapped(within.column()) || known.field(within.column()) == Field.AMOUNT)) {
            return matcher.with(
                    known, new Inferred(Field.AMOUNT, within.column(), within.why()), table.heading(within.column()));
        }
        Message why = !table.hasNumber(named)
                ? Message.of("no number stands below \"{0}\"", table.heading(named))
                : AmountColumns.isOfYears(table, named, years)
                        ? Message.of("it is that of the run's year, and \"{0}\" adds up years", table.heading(named))
                        : Message.NONE;
        AmountColumns.Chosen other = why.isEmpty() ? null : AmountColumns.choose(table, known, years);
        return other == null || other.column() == named
                ? known
                : matcher.with(known, new Inferred(Field.AMOUNT, other.column(), why), table.heading(other.column()));
    }

    private static boolean fits(Field field, ColumnProfile profile) {
        return switch (field) {
            case DATE -> profile.isOf(Looks.DATES);
            case ACCOUNT, DOCUMENT -> !profile.isEmpty() && !profile.hasFractions();
            default -> profile.isWords();
        };
    }

    /** A table that says nowhere what its cost is for may have that in a column without a known heading. */
    private static ColumnMapping description(ColumnMapping mapping, SampledTable table) {
        int best = -1;
        for (int column = 0; column < table.width(); column++) {
            if (!mapping.isMapped(column)
                    && table.profile(column).isWords()
                    && 2 * table.profile(column).filled() >= table.rows()
                    && (best < 0
                            || table.profile(column).saying()
                                    > table.profile(best).saying())) {
                best = column;
            }
        }
        return best < 0
                ? mapping
                : mapping.with(new Inferred(
                        Field.DESCRIPTION, best, Message.of("no other column says better what the cost is for")));
    }
}
