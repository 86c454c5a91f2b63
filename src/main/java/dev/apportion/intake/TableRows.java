package dev.apportion.intake;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.intake.doubt.CountedDoubts;
import dev.apportion.intake.doubt.StatedTotals;
import dev.apportion.intake.month.TitledMonth;
import dev.apportion.intake.numbers.SheetWatch;
import dev.apportion.intake.numbers.UnreadCurrencies;
import dev.apportion.intake.numbers.UnreadCurrency;
import dev.apportion.intake.table.AmountReader;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.ColumnMapping.Share;
import dev.apportion.intake.table.HeaderMatcher;
import dev.apportion.intake.table.RowGroups;
import dev.apportion.intake.table.TableFinder;
import dev.apportion.intake.value.DepartmentNames;
import dev.apportion.intake.value.FiscalPeriods;
import dev.apportion.intake.value.TextDates;
import dev.apportion.policy.Field;
import dev.apportion.policy.Layout;
import dev.apportion.policy.Policy;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.io.Closeable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet that has a table, each classified as what it is. */
final class TableRows implements Closeable {

    private final String file;
    private final String sheetName;
    private final DepartmentNames departments;
    private final LineReader lines;
    private final RowCursor cursor;
    private final @Nullable String department;
    private final StatedTotals totals;
    private final Policy policy;
    private final List<Finding> findings = new ArrayList<>();
    private ColumnMapping mapping;
    private CountedDoubts doubts;
    private boolean inTable;
    /** Whether the table has had a line that others may be parts of. */
    private boolean lineAbove;

    private final PartRows parts = new PartRows();
    private final OtherTable other;
    private final TitledMonth titled;
    private final Period undated;
    private final SectionRows sections;
    private final HiddenLines hidden = new HiddenLines();
    private final ColumnFindings columns;
    private final DepartmentShares shares = new DepartmentShares();
    private final RowsWithoutAmount withoutAmount = new RowsWithoutAmount();
    private final TableHeadings headings;
    private final SheetWatch watch;
    private final UnreadCurrencies unreadCurrencies = new UnreadCurrencies();

    /** @param undated the period of lines without a date */
    TableRows(
            Policy policy,
            Period period,
            Period undated,
            HeaderMatcher matcher,
            DepartmentNames departments,
            SheetWatch watch,
            String file,
            Sheet sheet,
            TableFinder.Found found,
            @Nullable String department)
            throws UnreadableWorkbookException {
        this.file = file;
        this.sheetName = sheet.name();
        this.headings = new TableHeadings(matcher);
        this.departments = departments;
        this.other = new OtherTable(file, sheetName, department);
        this.sections = new SectionRows(matcher, departments);
        this.undated = undated;
        this.titled = new TitledMonth(
                period,
                new TextDates(policy.settings().locale()),
                new FiscalPeriods(period, policy.settings().fiscalYearStart()));
        this.department = department;
        this.totals = new StatedTotals(department);
        this.watch = watch;
        this.policy = policy;
        this.mapping = inSaidUnit(found.mapping());
        this.doubts = new CountedDoubts(policy, mapping);
        this.lines = new LineReader(policy, period, undated, departments, file, sheet, department);
        this.cursor = sheet.rows();
        this.columns = new ColumnFindings(file, sheetName, department);
        findings.addAll(columns.ofSheet(mapping, sheet.hiddenColumns()));
        if (found.unitAbove() != null && policy.reading().said(Layout::unit, department, file, sheetName) == null) {
            findings.add(columns.ofUnitAbove(mapping, found.unitAbove()));
        }
    }

    /** The next row, null after the last. */
    @Nullable
    RowOutcome read() throws UnreadableWorkbookException {
        Share another = shares.next();
        if (another != null) {
            return line(another);
        }
        if (!cursor.next()) {
            return null;
        }
        if (!inTable) {
            return beforeTheTable();
        }
        RowOutcome row = inTable();
        watch.add(cursor, row.kind());
        return row;
    }

    private RowOutcome inTable() throws UnreadableWorkbookException {
        if (RowKinds.isBlank(cursor, mapping)) {
            return ignored(RowOutcome.Reason.BLANK, "Blank row");
        }
        if (cursor.rowNumber() == mapping.denomination().unitRow()) {
            return ignored(RowOutcome.Reason.HEADER, "Units of the headings");
        }
        RowOutcome header = anotherHeader();
        if (header != null) {
            other.end();
            return header;
        }
        if (other.has(cursor, mapping, headings.texts())) {
            return ignored(RowOutcome.Reason.NOTE, "A row of another table, which has no known amount");
        }
        RowGroups groups = mapping.shape().groups();
        if (groups.sums().get(cursor.rowNumber())) {
            return groupSum();
        }
        if (groups.headings().get(cursor.rowNumber())) {
            return ignored(RowOutcome.Reason.NOTE, "Heading of the rows that belong to it");
        }
        RowOutcome begins = section();
        if (begins != null) {
            return begins;
        }
        RowOutcome.Reason total = RowKinds.total(cursor, mapping);
        if (total == null && RowKinds.isStarred(cursor, mapping)) {
            return starred();
        }
        if (total != null && RowKinds.mayBeLineOfDepartment(cursor, mapping)) {
            return calledTotal();
        }
        if (total != null) {
            return mapping.shares().isEmpty() ? total(total) : ignored(total, "A total of departments side by side");
        }
        if (RowKinds.isNote(cursor, mapping)) {
            String section =
                    mapping.has(Field.DEPARTMENT) ? null : departments.resolve(String.valueOf(RowKinds.label(cursor)));
            if (section != null) {
                lines.section(section, section);
            }
            return ignored(RowOutcome.Reason.NOTE, section == null ? "A note" : "Heading of the lines of " + section);
        }
        if (!mapping.shares().isEmpty()) {
            Share first = shares.begin(cursor, mapping);
            return first == null ? ignored(RowOutcome.Reason.NO_AMOUNT, "No amount") : line(first);
        }
        if (mapping.isSparse() && !RowKinds.isFilled(cursor, mapping.column(Field.AMOUNT))) {
            withoutAmount.add(cursor.rowNumber(), mapping.column(Field.AMOUNT));
            return ignored(RowOutcome.Reason.NO_AMOUNT, "No amount");
        }
        if (arithmeticTotal()) {
            return total(RowOutcome.Reason.SUBTOTAL);
        }
        if (lineAbove && parts.isOne(cursor, mapping)) {
            AmountReader.Found amount = lines.peekAmount(cursor, mapping, totals.currency());
            parts.add(cursor.rowNumber(), amount);
            return sum(RowOutcome.Reason.SUBTOTAL, "A part of a row above", amount);
        }
        return RowKinds.isCalledTotal(cursor, mapping) ? calledTotal() : line();
    }

    /** Findings about the sheet; complete when {@link #read} gave null. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(lines.findings(department));
        all.addAll(totals.findings());
        all.addAll(doubts.findings(department, file, sheetName));
        all.addAll(hidden.findings(department, file, sheetName));
        all.addAll(withoutAmount.findings(department, file, sheetName));
        all.addAll(parts.findings(department, file, sheetName));
        all.addAll(other.findings());
        all.addAll(unreadCurrencies.findings(department, file, sheetName));
        return all;
    }

    String sheet() {
        return sheetName;
    }

    /** Whether lines are held since their currency was not read. */
    boolean hasUnreadCurrencies() {
        return !unreadCurrencies.isEmpty();
    }

    @Override
    public void close() {
        cursor.close();
    }

    private ColumnMapping inSaidUnit(ColumnMapping read) {
        Integer unit = policy.reading().said(Layout::unit, department, file, sheetName);
        return unit == null ? read : read.in(BigDecimal.valueOf(unit));
    }

    private void beginTable(List<String> headings) {
        watch.begin(mapping, headings);
        lines.beginTable(mapping, headings);
        findings.addAll(columns.findings(mapping, headings));
        findings.addAll(columns.ofQuarters(mapping, headings));
        findings.addAll(columns.ofCurrency(mapping, headings, policy.settings().currency()));
    }

    private RowOutcome beforeTheTable() {
        if (cursor.rowNumber() == mapping.headerRow()) {
            inTable = true;
            beginTable(headings.begin(cursor));
            tellTitle();
            watch.add(cursor, RowOutcome.Kind.IGNORED);
            return ignored(RowOutcome.Reason.HEADER, "Headings");
        }
        headings.above(cursor);
        titled.add(cursor);
        watch.add(cursor, RowOutcome.Kind.IGNORED);
        return RowKinds.isBlank(cursor)
                ? ignored(RowOutcome.Reason.BLANK, "Blank row")
                : ignored(RowOutcome.Reason.ABOVE_THE_TABLE, "Above the table");
    }

    private void tellTitle() {
        String title = mapping.has(Field.DATE) || mapping.has(Field.PERIOD) ? null : titled.other();
        if (title != null) {
            findings.add(new Finding(
                    Finding.Severity.WARNING,
                    FindingCode.FILE_NOTE,
                    department,
                    new Source(file, sheetName, mapping.headerRow()),
                    null,
                    "Above the table stands \"" + title + "\", but rows without a date count in " + undated
                            + ". If they are of another month, take the file out of the folder."));
        }
    }

    private @Nullable RowOutcome anotherHeader() {
        TableHeadings.Further further = headings.further(cursor, mapping);
        if (further == null) {
            return null;
        }
        if (further.mapping() == mapping) {
            return ignored(RowOutcome.Reason.REPEATED_HEADER, "Repeated headings");
        }
        findings.addAll(doubts.findings(department, file, sheetName));
        findings.addAll(lines.findings(department));
        mapping = inSaidUnit(further.mapping());
        doubts = new CountedDoubts(policy, mapping);
        totals.beginTable();
        beginTable(further.headings());
        return ignored(RowOutcome.Reason.HEADER, "Headings of another table");
    }

    /** The row as one of several departments has it. */
    private RowOutcome line(Share share) throws UnreadableWorkbookException {
        lines.section(share.department(), share.department());
        return readLine(share.mapping());
    }

    private RowOutcome line() throws UnreadableWorkbookException {
        RowOutcome row = readLine(mapping);
        totals.add(row);
        lineAbove = true;
        if (row instanceof RowOutcome.Accepted accepted) {
            doubts.add(cursor, accepted.line());
        }
        return row;
    }

    /** @param columns the table's, or those of it that one department has */
    private RowOutcome readLine(ColumnMapping columns) throws UnreadableWorkbookException {
        UnreadCurrency unread = watch.unreadCurrency(cursor);
        RowOutcome row = lines.read(cursor, columns, unread);
        hidden.add(cursor.hidden());
        if (unread != null && row instanceof RowOutcome.Accepted accepted && accepted.heldFor() != null) {
            unreadCurrencies.add(cursor.rowNumber(), unread, accepted.line().minor());
        }
        return row;
    }

    /**
     * A line by its looks that is called a total. Certain is only the word alone beside the sum of lines above;
     * anything else that is called a total, or is such a sum, counts and is reported.
     */
    private RowOutcome calledTotal() throws UnreadableWorkbookException {
        AmountReader.Found amount = lines.peekAmount(cursor, mapping, totals.currency());
        boolean sum = amount != null && totals.isSumAbove(amount);
        boolean alone = RowKinds.isCalledTotalAlone(cursor, mapping);
        boolean unnamed = RowKinds.mayBeLineOfDepartment(cursor, mapping);
        if (sum && (alone || unnamed)) {
            return total(RowOutcome.Reason.TOTAL);
        }
        return sum || alone ? counted() : line();
    }

    /** A line that counts though it is called a total. */
    private RowOutcome counted() throws UnreadableWorkbookException {
        RowOutcome row = readLine(mapping);
        if (row instanceof RowOutcome.Accepted accepted) {
            doubts.addTotal(cursor, accepted.line());
            totals.endGroup();
        } else {
            totals.add(row);
        }
        return row;
    }

    /** A row that a ledger marks as a sum. It counts, and that is reported, if it is not that of the lines above. */
    private RowOutcome starred() throws UnreadableWorkbookException {
        AmountReader.Found amount = lines.peekAmount(cursor, mapping, totals.currency());
        if (amount == null || amount.amount().minor() == 0 || totals.isSum(amount) || totals.isSumAbove(amount)) {
            return total(RowOutcome.Reason.SUBTOTAL);
        }
        return counted();
    }

    /** A row that says whose the lines below it are, null if it is none. */
    private @Nullable RowOutcome section() {
        SectionRows.Section section = mapping.has(Field.DEPARTMENT) ? null : sections.of(cursor, mapping);
        if (section == null) {
            return null;
        }
        lines.section(section.department(), section.label());
        return ignored(
                RowOutcome.Reason.NOTE,
                section.department() == null
                        ? "Heading of lines of a department that is not known"
                        : "Heading of the lines of " + section.department());
    }

    private RowOutcome total(RowOutcome.Reason reason) throws UnreadableWorkbookException {
        AmountReader.Found amount = lines.peekAmount(cursor, mapping, totals.currency());
        Source source = new Source(file, sheetName, cursor.rowNumber());
        String label = RowKinds.isBareAmount(cursor, mapping) ? null : RowKinds.label(cursor);
        totals.total(source, label, amount, reason == RowOutcome.Reason.SUBTOTAL);
        if (reason == RowOutcome.Reason.TOTAL) {
            lines.endGroup();
        }
        return sum(reason, label == null ? "A sum of the lines above" : label, amount);
    }

    /** The head of a group with its sum, whose department may be that of the rows below. */
    private RowOutcome groupSum() throws UnreadableWorkbookException {
        AmountReader.Found amount = lines.peekAmount(cursor, mapping, null);
        if (mapping.shape().groups().nested() == null) {
            lines.beginGroup(cursor, mapping);
        }
        return sum(RowOutcome.Reason.SUBTOTAL, "The sum of the rows below", amount);
    }

    private RowOutcome sum(RowOutcome.Reason reason, String detail, AmountReader.@Nullable Found amount) {
        return new RowOutcome.Ignored(
                new Source(file, sheetName, cursor.rowNumber()),
                reason,
                detail,
                amount == null ? null : amount.amount().minor(),
                amount == null ? null : amount.amount().currency());
    }

    private boolean arithmeticTotal() throws UnreadableWorkbookException {
        if (!RowKinds.isBareAmount(cursor, mapping) && !RowKinds.isNamedLikeATotal(cursor, mapping)) {
            return false;
        }
        AmountReader.Found amount = lines.peekAmount(cursor, mapping, totals.currency());
        return amount != null && totals.isSum(amount);
    }

    private RowOutcome ignored(RowOutcome.Reason reason, String detail) {
        return sum(reason, detail, null);
    }
}
