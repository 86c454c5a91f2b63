package dev.apportion.intake;

import dev.apportion.cost.Finding;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.policy.Field;
import dev.apportion.policy.Policy;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet that has a table, each told for what it is. */
final class TableRows implements Closeable {

    /** The month or day in a file's name, which must not be taken for a department's number. */
    private static final Pattern MONTH_IN_NAME =
            Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}[-_. ]?[0-9]{2}(?:[-_. ]?[0-9]{2})?(?![0-9])");

    private final String file;
    private final String sheetName;
    private final HeaderMatcher matcher;
    private final DepartmentNames departments;
    private final LineReader lines;
    private final RowCursor cursor;
    private final @Nullable String department;
    private final StatedTotals totals;
    private final List<Finding> findings = new ArrayList<>();
    private ColumnMapping mapping;
    private boolean inTable;
    private int hiddenLines;
    private List<String> above = List.of();

    TableRows(
            Policy policy,
            Period period,
            HeaderMatcher matcher,
            DepartmentNames departments,
            String file,
            Sheet sheet,
            TableFinder.Found found)
            throws UnreadableWorkbookException {
        this.file = file;
        this.sheetName = sheet.name();
        this.matcher = matcher;
        this.departments = departments;
        this.mapping = found.mapping();
        this.department = department(found);
        this.totals = new StatedTotals(department);
        this.lines = new LineReader(policy, period, departments, file, sheet, department);
        this.cursor = sheet.rows();
        found.mapping()
                .notes()
                .forEach(note -> note("column-not-used", found.mapping().headerRow(), note + "."));
        tellHiddenColumns(sheet.hiddenColumns());
    }

    /** The next row, null after the last. */
    @Nullable
    IntakeRow read() throws UnreadableWorkbookException {
        if (!cursor.next()) {
            return null;
        }
        if (!inTable) {
            return beforeTheTable();
        }
        if (RowKinds.isBlank(cursor, mapping)) {
            return ignored(IntakeRow.Reason.BLANK, "Blank row");
        }
        IntakeRow header = anotherHeader();
        if (header != null) {
            return header;
        }
        IntakeRow.Reason total = RowKinds.total(cursor, mapping);
        if (total != null) {
            return total(total);
        }
        if (RowKinds.isNote(cursor, mapping)) {
            String section =
                    mapping.has(Field.DEPARTMENT) ? null : departments.resolve(String.valueOf(RowKinds.label(cursor)));
            if (section != null) {
                lines.section(section);
            }
            return ignored(IntakeRow.Reason.NOTE, section == null ? "A note" : "Heading of the lines of " + section);
        }
        return arithmeticTotal() ? total(IntakeRow.Reason.SUBTOTAL) : line();
    }

    /** What is to be said of the sheet; complete when {@link #read} gave null. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(totals.findings());
        if (hiddenLines > 0) {
            all.add(new Finding(
                    Finding.Severity.INFO,
                    "hidden-rows",
                    department,
                    new Source(file, sheetName, 0),
                    null,
                    hiddenLines + " hidden or filtered rows were read and count."));
        }
        return all;
    }

    @Override
    public void close() {
        cursor.close();
    }

    private void tellHiddenColumns(BitSet hidden) {
        List<String> read = mapping.columns().entrySet().stream()
                .filter(column -> hidden.get(column.getValue()))
                .map(column -> column.getKey().label())
                .toList();
        if (!read.isEmpty()) {
            note(
                    "hidden-columns",
                    mapping.headerRow(),
                    "Hidden columns were read and count: " + String.join(", ", read) + ".");
        }
    }

    private IntakeRow beforeTheTable() {
        if (cursor.rowNumber() == mapping.headerRow()) {
            inTable = true;
            return ignored(IntakeRow.Reason.HEADER, "Headings");
        }
        return RowKinds.isBlank(cursor)
                ? ignored(IntakeRow.Reason.BLANK, "Blank row")
                : ignored(IntakeRow.Reason.ABOVE_THE_TABLE, "Above the table");
    }

    private @Nullable IntakeRow anotherHeader() {
        if (!mayBeHeader()) {
            above = List.of();
            return null;
        }
        List<String> texts = TableFinder.texts(cursor);
        ColumnMapping other = matcher.match(texts, above, cursor.rowNumber());
        // A header row is not the upper half of the next one.
        above = other == null ? texts : List.of();
        if (other == null) {
            return null;
        }
        if (other.sameColumns(mapping)) {
            return ignored(IntakeRow.Reason.REPEATED_HEADER, "The headings again");
        }
        mapping = other;
        totals.beginTable();
        return ignored(IntakeRow.Reason.HEADER, "Headings of another table");
    }

    /** A cheap look before the dear one: a header row has text where the table has its amount. */
    private boolean mayBeHeader() {
        int column = mapping.hasAmount() ? amountColumn() : -1;
        return column < 0
                || cursor.type(column) == CellType.BLANK
                || (cursor.type(column) == CellType.TEXT
                        && matcher.field(cursor.text(column).strip(), "") != null);
    }

    private IntakeRow line() throws UnreadableWorkbookException {
        IntakeRow row = lines.read(cursor, mapping);
        hiddenLines += cursor.hidden() ? 1 : 0;
        totals.add(row);
        return row;
    }

    private IntakeRow total(IntakeRow.Reason reason) {
        AmountReader.Amount amount = lines.peekAmount(cursor, mapping, totals.currency());
        Source source = new Source(file, sheetName, cursor.rowNumber());
        String label = RowKinds.label(cursor);
        totals.total(source, label, amount, reason == IntakeRow.Reason.SUBTOTAL);
        return new IntakeRow.Ignored(
                source,
                reason,
                label == null ? "A sum of the lines above" : label,
                amount == null ? null : amount.minor(),
                amount == null ? null : amount.currency());
    }

    private boolean arithmeticTotal() {
        if (!RowKinds.isBareAmount(cursor, mapping) && !RowKinds.isNamedLikeATotal(cursor, mapping)) {
            return false;
        }
        AmountReader.Amount amount = lines.peekAmount(cursor, mapping, totals.currency());
        return amount != null && totals.isSum(amount);
    }

    private int amountColumn() {
        if (mapping.has(Field.AMOUNT)) {
            return mapping.column(Field.AMOUNT);
        }
        return mapping.has(Field.DEBIT) ? mapping.column(Field.DEBIT) : mapping.column(Field.CREDIT);
    }

    private IntakeRow ignored(IntakeRow.Reason reason, String detail) {
        return new IntakeRow.Ignored(new Source(file, sheetName, cursor.rowNumber()), reason, detail, null, null);
    }

    /** Beside the word above the table, else the sheet's name, else the file's. */
    private @Nullable String department(TableFinder.Found found) {
        String beside = found.department();
        String code = beside == null ? null : departments.resolve(beside);
        if (code == null && beside != null) {
            code = departments.within(beside);
        }
        if (code == null) {
            code = departments.inName(withoutMonth(sheetName));
        }
        return code != null ? code : departments.inName(withoutMonth(withoutEnding(file)));
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String withoutMonth(String name) {
        return MONTH_IN_NAME.matcher(name).replaceAll(" ");
    }

    private void note(String code, int row, String message) {
        findings.add(
                new Finding(Finding.Severity.INFO, code, department, new Source(file, sheetName, row), null, message));
    }
}
