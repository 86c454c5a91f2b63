package dev.apportion.intake;

import dev.apportion.cost.Finding;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.policy.Policy;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.Workbooks;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One workbook that a department sent, read row by row. Not thread-safe. */
public final class DepartmentalWorkbook implements Closeable {

    private final String file;
    private final Workbook workbook;
    private final Policy policy;
    private final Period period;
    private final HeaderMatcher matcher;
    private final DepartmentNames departments;
    private final List<Finding> findings = new ArrayList<>();
    private int nextSheet;
    private int tables;
    private @Nullable TableRows rows;

    private DepartmentalWorkbook(String file, Workbook workbook, Policy policy, Period period) {
        this.file = file;
        this.workbook = workbook;
        this.policy = policy;
        this.period = period;
        this.matcher =
                new HeaderMatcher(policy, new Currencies(policy.settings().currency()));
        this.departments = new DepartmentNames(policy);
        workbook.notes().forEach(note -> add(Finding.Severity.INFO, "file-note", "", note));
    }

    /** Opens a file. Its name without folders stands in every {@link dev.apportion.cost.Source}. */
    public static DepartmentalWorkbook open(Path file, Policy policy, Period period)
            throws UnreadableWorkbookException {
        return new DepartmentalWorkbook(file.getFileName().toString(), Workbooks.open(file), policy, period);
    }

    /** The next row of any sheet with a table, in workbook order; null after the last. The order is the same each time. */
    public @Nullable IntakeRow read() throws UnreadableWorkbookException {
        while (true) {
            if (rows == null && !openNextTable()) {
                return null;
            }
            IntakeRow row = rows == null ? null : rows.read();
            if (row != null) {
                return row;
            }
            closeTable();
        }
    }

    /**
     * What is to be said of the workbook as a whole, such as sheets without a table, hidden rows, or subtotals that
     * don't add up. Complete once {@link #read} gave null.
     */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    @Override
    public void close() {
        closeTable();
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean openNextTable() throws UnreadableWorkbookException {
        List<Sheet> sheets = workbook.sheets();
        while (nextSheet < sheets.size()) {
            Sheet sheet = sheets.get(nextSheet++);
            TableFinder.Found found = new TableFinder(matcher).find(sheet);
            if (found != null) {
                tables++;
                if (sheet.hidden()) {
                    add(
                            Finding.Severity.INFO,
                            "hidden-sheet",
                            sheet.name(),
                            "The sheet is hidden; it was read and counts.");
                }
                rows = new TableRows(policy, period, matcher, departments, file, sheet, found);
                return true;
            }
            add(
                    Finding.Severity.INFO,
                    "sheet-ignored",
                    sheet.name(),
                    "No table of cost was found on this sheet; it was ignored.");
        }
        if (tables == 0) {
            add(
                    Finding.Severity.ERROR,
                    "no-table",
                    "",
                    "No sheet has a table of cost. A table needs a heading for the amount and for what the cost is; add the"
                            + " headings used here to the Columns sheet of the policy.");
            tables = -1;
        }
        return false;
    }

    private void closeTable() {
        if (rows != null) {
            findings.addAll(rows.findings());
            rows.close();
            rows = null;
        }
    }

    private void add(Finding.Severity severity, String code, String sheet, String message) {
        findings.add(new Finding(severity, code, null, new Source(file, sheet, 0), null, message));
    }
}
