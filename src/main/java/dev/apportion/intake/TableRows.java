package dev.apportion.intake;

import dev.apportion.cost.Finding;
import dev.apportion.cost.Period;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.intake.doubt.CountedDoubts;
import dev.apportion.intake.doubt.NamedSheet;
import dev.apportion.intake.doubt.StatedTotals;
import dev.apportion.intake.line.LineReader;
import dev.apportion.intake.month.MonthSections;
import dev.apportion.intake.month.TitledMonth;
import dev.apportion.intake.numbers.SheetWatch;
import dev.apportion.intake.numbers.UnreadCurrency;
import dev.apportion.intake.row.OtherTable;
import dev.apportion.intake.row.RowKinds;
import dev.apportion.intake.row.TotalLabels;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.ColumnMapping.Share;
import dev.apportion.intake.table.HeaderMatcher;
import dev.apportion.intake.table.RowGroups;
import dev.apportion.intake.table.TableFinder;
import dev.apportion.intake.told.ColumnFindings;
import dev.apportion.intake.told.CurrencySections;
import dev.apportion.intake.value.Currencies;
import dev.apportion.intake.value.DepartmentNames;
import dev.apportion.message.Message;
import dev.apportion.policy.Layout;
import dev.apportion.policy.Policy;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet that has a table, each classified as what it is. */
final class TableRows implements Closeable {

    private final String file;
    private final String sheetName;
    private final LineReader lines;
    private final RowCursor cursor;
    private final @Nullable String department;
    private final StatedTotals totals;
    private final Policy policy;
    private final List<Finding> findings = new ArrayList<>();
    private ColumnMapping mapping;

    /** Whether the sheet's name says that it may be no cost; one of a department, such as Sales, doesn't. */
    private final boolean doubtedName;

    private final SaidAmounts amounts;
    private CountedDoubts doubts;
    private boolean inTable;

    private final RowNotes notes;
    private final IgnoredRows ignored;
    private final TotalRows sums;
    private final NoCostRows noCost;
    private final TitledMonth titled;
    private final Period undated;
    private final SectionRows sections;
    private final CurrencySections currencies;
    private final ColumnFindings columns;
    private final DepartmentShares shares = new DepartmentShares();
    private final TableHeadings headings;
    private final SheetWatch watch;

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
        this.notes = new RowNotes(new OtherTable(file, sheetName, department));
        this.undated = undated;
        this.titled = TitledMonth.of(policy, period);
        this.department = department;
        this.totals = new StatedTotals(department);
        this.watch = watch;
        this.policy = policy;
        this.amounts = new SaidAmounts(found, policy.reading().said(Layout::unit, department, file, sheetName));
        this.mapping = amounts.of(found.mapping());
        this.doubtedName = NamedSheet.isDoubted(sheetName, file) && !departments.isOne(sheetName);
        this.doubts = new CountedDoubts(policy, mapping, undated, doubtedName);
        this.lines = new LineReader(policy, period, undated, departments, file, sheet, department);
        this.sections = new SectionRows(
                matcher,
                departments,
                lines,
                notes.unknown,
                new MonthSections(period, policy.settings().locale()));
        this.currencies = new CurrencySections(new Currencies(policy.settings().currency()), departments);
        this.cursor = sheet.rows();
        this.ignored = new IgnoredRows(file, sheetName, cursor);
        this.sums = new TotalRows(lines, cursor, totals, ignored);
        this.noCost = new NoCostRows(lines, cursor, totals, ignored);
        this.columns = new ColumnFindings(file, sheetName, department);
        findings.addAll(columns.ofSheet(mapping, sheet.hiddenColumns()));
        findings.addAll(amounts.findings(columns, policy.settings().currency()));
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
        if (row instanceof RowOutcome.Ignored other) {
            noCost.sum(other.reason());
        }
        return row;
    }

    /** Each kind of row is asked for in turn; what is none is a line. */
    private RowOutcome inTable() throws UnreadableWorkbookException {
        RowOutcome row = header();
        row = row == null ? noCost.ofStatement(mapping) : row;
        row = row == null ? group() : row;
        row = row == null ? total() : row;
        row = row == null && RowKinds.isNote(cursor, mapping) ? note() : row;
        row = row == null ? noCost.belowTotal(mapping, sections) : row;
        if (row == null && RowKinds.lacksNumber(cursor, mapping) && headings.isTitle(cursor)) {
            return ignored(RowOutcome.Reason.NOTE, Message.of("A title, as above the table"));
        }
        if (row == null && !mapping.shares().isEmpty()) {
            Share first = shares.begin(cursor, mapping);
            return first == null ? ignored(RowOutcome.Reason.NO_AMOUNT, Message.of("No amount")) : line(first);
        }
        row = row == null ? noCost.withoutAmount(mapping) : row;
        row = row == null ? noCost.planned(mapping) : row;
        if (row == null && (sums.isArithmetic(mapping) || sums.isOfAbove(mapping))) {
            return sums.total(mapping, RowOutcome.Reason.SUBTOTAL);
        }
        row = row == null ? noCost.part(mapping) : row;
        if (row != null) {
            return row;
        }
        return TotalLabels.isCalledTotal(cursor, mapping) ? calledTotal() : line();
    }

    /** A blank row, one that belongs to headings, or one of another table; null if it is something else. */
    private @Nullable RowOutcome header() {
        if (RowKinds.isBlank(cursor, mapping)) {
            return ignored(RowOutcome.Reason.BLANK, Message.of("Blank row"));
        }
        if (cursor.rowNumber() == mapping.denomination().unitRow()) {
            return ignored(RowOutcome.Reason.HEADER, Message.of("Units of the headings"));
        }
        if (!noCost.isLineAbove() && RowKinds.numbersColumns(cursor)) {
            return ignored(RowOutcome.Reason.HEADER, Message.of("Numbers of the columns"));
        }
        RowOutcome header = anotherHeader();
        if (header != null) {
            notes.other.end();
            return header;
        }
        return notes.other.has(cursor, mapping, headings.texts())
                ? ignored(RowOutcome.Reason.NOTE, Message.of("A row of another table, which has no known amount"))
                : null;
    }

    /** The head or the sum of a group of rows, or what begins a section; null if it is something else. */
    private @Nullable RowOutcome group() throws UnreadableWorkbookException {
        RowGroups groups = mapping.shape().groups();
        if (groups.sums().get(cursor.rowNumber())) {
            return sums.ofGroup(mapping);
        }
        if (groups.headings().get(cursor.rowNumber())) {
            return ignored(RowOutcome.Reason.NOTE, Message.of("Heading of the rows that belong to it"));
        }
        Message begins = sections.begin(cursor, mapping);
        return begins == null ? null : ignored(RowOutcome.Reason.NOTE, begins);
    }

    /** A total by its label or its mark, be it one or a line that looks so; null if it is something else. */
    private @Nullable RowOutcome total() throws UnreadableWorkbookException {
        RowOutcome.Reason total = TotalLabels.total(cursor, mapping);
        if (total == null) {
            return !TotalLabels.isStarred(cursor, mapping)
                    ? null
                    : sums.isStarredSum(mapping) ? sums.total(mapping, RowOutcome.Reason.SUBTOTAL) : counted();
        }
        if ((total == RowOutcome.Reason.SUBTOTAL && TotalLabels.isCarried(cursor, mapping))
                || TotalLabels.mayBeLineOfDepartment(cursor, mapping)) {
            return calledTotal();
        }
        return mapping.shares().isEmpty()
                ? sums.total(mapping, total)
                : ignored(total, Message.of("A total of amounts side by side"));
    }

    private RowOutcome note() {
        noCost.title();
        CurrencyUnit currency = currencies.begin(cursor.rowNumber(), String.valueOf(RowKinds.label(cursor)), mapping);
        if (currency == null) {
            return ignored(RowOutcome.Reason.NOTE, sections.note(cursor, mapping));
        }
        mapping = mapping.in(currency);
        return ignored(RowOutcome.Reason.NOTE, Message.of("Heading of lines in {0}", currency.getCode()));
    }

    /** Findings about the sheet; complete when {@link #read} gave null. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(lines.findings(department));
        all.addAll(totals.findings());
        all.addAll(doubts.findings(department, file, sheetName));
        all.addAll(notes.findings(department, file, sheetName));
        all.addAll(noCost.findings(department, file, sheetName));
        all.addAll(currencies.findings(department, file, sheetName));
        return all;
    }

    String sheet() {
        return sheetName;
    }

    /** Whether lines are held since their currency was not read. */
    boolean hasUnreadCurrencies() {
        return notes.hasUnreadCurrencies();
    }

    @Override
    public void close() {
        cursor.close();
    }

    private void beginTable(List<String> headings) {
        watch.begin(mapping, headings);
        lines.beginTable(mapping, headings);
        doubts.begin(headings);
        findings.addAll(columns.ofTable(mapping, headings, policy.settings().currency()));
    }

    private RowOutcome beforeTheTable() {
        if (cursor.rowNumber() == mapping.headerRow()) {
            inTable = true;
            beginTable(headings.begin(cursor));
            findings.addAll(titled.findings(mapping, undated, department, file, sheetName));
            watch.add(cursor, RowOutcome.Kind.IGNORED);
            return ignored(RowOutcome.Reason.HEADER, Message.of("Headings"));
        }
        headings.above(cursor);
        titled.add(cursor);
        watch.add(cursor, RowOutcome.Kind.IGNORED);
        return RowKinds.isBlank(cursor)
                ? ignored(RowOutcome.Reason.BLANK, Message.of("Blank row"))
                : ignored(RowOutcome.Reason.ABOVE_THE_TABLE, Message.of("Above the table"));
    }

    private @Nullable RowOutcome anotherHeader() {
        TableHeadings.Further further = headings.further(cursor, mapping);
        if (further == null) {
            return null;
        }
        if (further.mapping() == mapping) {
            return ignored(RowOutcome.Reason.REPEATED_HEADER, Message.of("Repeated headings"));
        }
        findings.addAll(doubts.findings(department, file, sheetName));
        findings.addAll(lines.findings(department));
        mapping = amounts.of(further.mapping());
        doubts = new CountedDoubts(policy, mapping, undated, doubtedName);
        totals.beginTable();
        noCost.beginTable();
        beginTable(further.headings());
        return ignored(RowOutcome.Reason.HEADER, Message.of("Headings of another table"));
    }

    /** The row as one of several departments has it. */
    private RowOutcome line(Share share) throws UnreadableWorkbookException {
        if (share.department() != null) {
            lines.section(share.department(), share.department());
        }
        return readLine(share.mapping());
    }

    private RowOutcome line() throws UnreadableWorkbookException {
        RowOutcome row = readLine(mapping);
        totals.add(row);
        notes.unknown.line();
        if (row instanceof RowOutcome.Accepted accepted) {
            doubts.add(cursor, accepted.line());
            sums.line(mapping);
        }
        return row;
    }

    /** @param columns the table's, or those of it that one department has */
    private RowOutcome readLine(ColumnMapping columns) throws UnreadableWorkbookException {
        UnreadCurrency unread = watch.unreadCurrency(cursor);
        RowOutcome row = lines.read(cursor, columns, unread);
        noCost.line(mapping, row);
        notes.read(cursor, row, unread);
        return row;
    }

    private RowOutcome calledTotal() throws UnreadableWorkbookException {
        RowOutcome carried = TotalLabels.isCarried(cursor, mapping) ? sums.carried(mapping, notes.carried) : null;
        if (carried != null) {
            return carried;
        }
        return switch (sums.called(mapping)) {
            case SUM -> sums.total(mapping, RowOutcome.Reason.TOTAL);
            case DOUBTFUL -> counted();
            case LINE -> line();
        };
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

    private RowOutcome ignored(RowOutcome.Reason reason, Message detail) {
        return ignored.of(reason, detail, List.of());
    }
}
