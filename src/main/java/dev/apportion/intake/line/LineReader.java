package dev.apportion.intake.line;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.intake.month.LinePeriods;
import dev.apportion.intake.month.PeriodColumns;
import dev.apportion.intake.numbers.UnreadCurrency;
import dev.apportion.intake.row.RowKinds;
import dev.apportion.intake.table.AmountReader;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.RoundedAmounts;
import dev.apportion.intake.table.RowGroups.Names;
import dev.apportion.intake.table.RowGroups.Span;
import dev.apportion.intake.value.CellReader;
import dev.apportion.intake.value.ColumnTexts;
import dev.apportion.intake.value.Currencies;
import dev.apportion.intake.value.DepartmentNames;
import dev.apportion.intake.value.FiscalPeriods;
import dev.apportion.intake.value.TextDates;
import dev.apportion.intake.value.TextNumbers;
import dev.apportion.intake.value.TypeWords;
import dev.apportion.message.Message;
import dev.apportion.money.Amount;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.policy.Field;
import dev.apportion.policy.Layout;
import dev.apportion.policy.Layout.DayOrder;
import dev.apportion.policy.Layout.DecimalMark;
import dev.apportion.policy.Policy;
import dev.apportion.policy.Settings;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Turns a row of a table into a cost line, or rejects it with all that is wrong with it. One for each sheet. */
public final class LineReader {

    /** Stands in a line that is rejected for its amount. */
    private static final Amount NONE = new Amount(0, CurrencyUnit.EUR);

    private final String file;
    private final String sheetName;
    private final Period period;
    private final CurrencyUnit reporting;
    private final LineDepartment department;
    private final Sheet sheet;
    private final TextNumbers numbers;
    private final Currencies currencies;
    private final ColumnTexts.Ways ways;
    private final TextDates dates;
    private final CellReader cells;
    private final LinePeriods periods;
    private final AmountReader amounts;
    private final MergedTexts merged;
    private final GroupWalk groups = new GroupWalk();
    private final SharedTexts shared = new SharedTexts();

    /** Words of the type column that were reported already; a finding for each row would drown the others. */
    private final Set<String> unknownTypes = new HashSet<>();

    private RoundedAmounts rounded = new RoundedAmounts();
    private @Nullable ColumnTexts texts;
    private UnreadFields unreadFields = new UnreadFields();

    /**
     * Of a sheet.
     *
     * @param undated the period of lines without a date
     * @param department of all lines that don't name one, null if unknown
     */
    public LineReader(
            Policy policy,
            Period period,
            Period undated,
            DepartmentNames departments,
            String file,
            Sheet sheet,
            @Nullable String department) {
        Locale locale = policy.settings().locale();
        CurrencyUnit reporting = policy.settings().currency();
        this.numbers = new TextNumbers(locale);
        this.currencies = new Currencies(reporting);
        this.ways = new ColumnTexts.Ways(
                DecimalMark.of(locale),
                DayOrder.of(locale),
                policy.reading().said(Layout::numbers, department, file, sheet.name()),
                policy.reading().said(Layout::dates, department, file, sheet.name()));
        this.sheet = sheet;
        this.file = file;
        this.sheetName = sheet.name();
        this.period = period;
        this.reporting = reporting;
        this.dates = new TextDates(locale);
        this.cells = new CellReader(dates);
        this.periods = new LinePeriods(
                file,
                sheetName,
                period,
                undated,
                dates,
                cells,
                new FiscalPeriods(period, policy.settings().fiscalYearStart()));
        this.amounts = new AmountReader(
                cells, numbers, currencies, reporting, policy.settings().moreDecimals() == Settings.MoreDecimals.ROUND);
        this.merged = new MergedTexts(sheet);
        this.department = new LineDepartment(departments, cells, merged, groups, department);
    }

    /**
     * A table begins, whose columns are read as a whole; what was to be told of the one before is forgotten.
     *
     * @param headings by column
     */
    public void beginTable(ColumnMapping mapping, List<String> headings) {
        periods.beginTable(PeriodColumns.of(mapping, headings));
        groups.begin(mapping.shape().groups());
        department.beginTable();
        unreadFields = new UnreadFields();
        rounded = new RoundedAmounts();
        amounts.beginTable(mapping);
        texts = new ColumnTexts(
                TextColumns.of(sheet, mapping, headings, (row, column) -> amounts.decimals(row, column, mapping)),
                ways,
                numbers,
                dates,
                currencies,
                period);
        cells.beginTable(texts);
    }

    /** What is to be told of the columns of the table so far, as of one sender. */
    public List<Finding> findings(@Nullable String sender) {
        List<Finding> findings = new ArrayList<>();
        if (texts != null) {
            findings.addAll(texts.findings(sender, file, sheetName));
        }
        findings.addAll(rounded.findings(sender, file, sheetName));
        findings.addAll(amounts.findings(sender, file, sheetName));
        findings.addAll(unreadFields.findings(sender, file, sheetName, period));
        findings.addAll(periods.findings());
        return findings;
    }

    /** Rows below name no department by standing below one. */
    public void endGroup() {
        department.beginTable();
    }

    /** A row that is no line names the department of those below it. */
    public void beginGroup(RowCursor row, ColumnMapping mapping) throws UnreadableWorkbookException {
        cells.beginRow();
        department.of(row, mapping);
    }

    /**
     * A section of the sheet begins: its lines belong to this department unless they say otherwise.
     *
     * @param departmentCode null if there is no such department
     * @param label what the sheet calls it
     */
    public void section(@Nullable String departmentCode, String label) {
        department.section(departmentCode, label);
    }

    /** A section of the sheet begins: its lines are of that period unless they say otherwise. */
    public void section(Period month) {
        periods.section(month);
    }

    /**
     * The amount of a row that is not a line; {@code otherwise} is its currency where it names none, null the reporting
     * one.
     */
    public AmountReader.@Nullable Found peekAmount(
            RowCursor row, ColumnMapping mapping, @Nullable CurrencyUnit otherwise) throws UnreadableWorkbookException {
        cells.beginRow();
        AmountReader.Found found = amounts.peek(row, mapping, otherwise);
        return cells.doubt() == null ? found : null;
    }

    /**
     * A row as a line, or as rejected.
     *
     * @param unread a currency that the row names in a column that is not read, null if there is none
     */
    public RowOutcome read(RowCursor row, ColumnMapping mapping, @Nullable UnreadCurrency unread)
            throws UnreadableWorkbookException {
        cells.beginRow();
        groups.moveTo(row.rowNumber());
        Source source = new Source(file, sheetName, row.rowNumber());
        List<Finding> findings = new ArrayList<>(0);
        String bearer = department.of(row, mapping);
        AmountReader.Found found = amounts.read(row, mapping, unread == null ? reporting : unread.currency());
        Amount amount = found == null ? null : found.amount();
        String activityCode =
                merged.fill(row, mapping.column(Field.ACTIVITY_CODE), code(row, mapping, Field.ACTIVITY_CODE));
        String activityName =
                merged.fill(row, mapping.column(Field.ACTIVITY_NAME), text(row, mapping, Field.ACTIVITY_NAME));
        if (activityCode == null && activityName == null) {
            Span item = groups.innermost(Names.WORK_ITEM);
            activityName = item == null ? null : item.label();
        }
        String account = merged.fill(row, mapping.column(Field.ACCOUNT), code(row, mapping, Field.ACCOUNT));
        String description = text(row, mapping, Field.DESCRIPTION);
        CostType declared = declaredType(row, mapping, bearer, source, findings);
        int dateColumn = mapping.column(Field.DATE);
        Period monthOnly = periods.monthOnly(row, dateColumn);
        LocalDate date = monthOnly == null ? cells.date(row, dateColumn, Field.DATE.label()) : null;
        // Cells are read in the order in which their faults are told.
        CostLine line = new CostLine(
                source,
                bearer == null ? "" : bearer,
                new CostLine.Account(account, accountName(row, mapping)),
                new CostLine.Posting(
                        description, text(row, mapping, Field.SUPPLIER), code(row, mapping, Field.DOCUMENT), date),
                periods.of(row, mapping.column(Field.PERIOD), date, monthOnly),
                new CostLine.Activity(
                        activityCode,
                        activityName,
                        declared,
                        cells.date(row, mapping.column(Field.START), Field.START.label()),
                        cells.date(row, mapping.column(Field.END), Field.END.label()),
                        text(row, mapping, Field.FREQUENCY)),
                amount == null ? NONE : amount,
                cells.number(row, mapping.column(Field.HOURS), Field.HOURS.label()),
                cells.number(row, mapping.column(Field.QUANTITY), Field.QUANTITY.label()),
                text(row, mapping, Field.CATEGORY));
        boolean isLine = hasMoreThanAnAmount(row, mapping);
        if (bearer == null || found == null || !isLine || !UnreadFields.areOptional(cells.faults())) {
            return new RowOutcome.Rejected(
                    source,
                    bearer,
                    List.copyOf(cells.faults()),
                    amount == null ? null : amount.minor(),
                    amount == null ? null : amount.currency());
        }
        rounded.add(row.rowNumber(), found);
        unreadFields.add(row.rowNumber(), cells.faults());
        return new RowOutcome.Accepted(line, findings, heldFor(line, unread));
    }

    /** Which part of the cost the amount is says more than a name for all of it. */
    private @Nullable String accountName(RowCursor row, ColumnMapping mapping) {
        return mapping.part() != null ? mapping.part() : text(row, mapping, Field.ACCOUNT_NAME);
    }

    /** An amount beside a currency that is not read is never taken for one in the reporting currency. */
    private @Nullable Message heldFor(CostLine line, @Nullable UnreadCurrency unread) {
        Message doubt = cells.doubt();
        if (doubt != null) {
            return Message.of("{0}, and nothing in its column says which", doubt);
        }
        if (unread == null || line.currency().equals(reporting)) {
            return null;
        }
        return Message.of("Column {0} says {1} but is not read as the currency", unread.name(), unread.currency());
    }

    private @Nullable CostType declaredType(
            RowCursor row, ColumnMapping mapping, @Nullable String bearer, Source source, List<Finding> findings) {
        int column = mapping.column(Field.TYPE);
        String text = cells.text(row, column, Field.TYPE.label());
        CostType declared = text == null ? null : TypeWords.parse(text);
        if (text != null && declared == null && unknownTypes.add(text)) {
            findings.add(new Finding(
                    FindingCode.UNKNOWN_TYPE,
                    bearer,
                    source,
                    CellAddress.of(row.rowNumber(), column),
                    Message.of(
                            "\"{0}\" is neither project nor operation; it was ignored here and in the rows "
                                    + "below. Write Project or Operation.",
                            text)));
        }
        return declared;
    }

    /**
     * An amount and nothing else, in a table that says of its other rows what they are for, may be a sum without a label.
     * Cost with a department or anything else beside it is somebody's to decide.
     */
    private boolean hasMoreThanAnAmount(RowCursor row, ColumnMapping mapping) {
        if (!mapping.saysWhatFor()
                || !RowKinds.isBareAmount(row, mapping)
                || isFilled(row, mapping.column(Field.DEPARTMENT))) {
            return true;
        }
        int column = mapping.columns().values().stream()
                .mapToInt(Integer::intValue)
                .min()
                .orElse(0);
        cells.fault(
                row,
                column,
                Field.DESCRIPTION.label(),
                Message.of(
                        "This row is an amount and nothing else. Say what the cost is for, or call it Total if it is a sum."));
        return false;
    }

    private static boolean isFilled(RowCursor row, int column) {
        return column >= 0 && RowKinds.isFilled(row, column);
    }

    private @Nullable String text(RowCursor row, ColumnMapping mapping, Field field) {
        int column = mapping.column(field);
        return column < 0 ? null : shared.of(cells.text(row, column, field.label()));
    }

    private @Nullable String code(RowCursor row, ColumnMapping mapping, Field field) {
        int column = mapping.column(field);
        return column < 0 ? null : shared.of(cells.code(row, column, field.label()));
    }
}
