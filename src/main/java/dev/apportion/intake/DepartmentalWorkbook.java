package dev.apportion.intake;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.CellCorrection;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.cost.received.SheetReading;
import dev.apportion.intake.correction.CorrectedCells;
import dev.apportion.intake.doubt.RepeatedSheets;
import dev.apportion.intake.doubt.SheetSums;
import dev.apportion.intake.month.SheetNames;
import dev.apportion.intake.numbers.SheetFindings;
import dev.apportion.intake.numbers.SheetWatch;
import dev.apportion.intake.numbers.ValueLooks;
import dev.apportion.intake.table.HeaderMatcher;
import dev.apportion.intake.table.TableFinder;
import dev.apportion.intake.value.Currencies;
import dev.apportion.intake.value.DepartmentNames;
import dev.apportion.intake.value.FiscalPeriods;
import dev.apportion.intake.value.TextDates;
import dev.apportion.message.Message;
import dev.apportion.policy.Policy;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.open.ReadSettings;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.apache.commons.io.FilenameUtils;
import org.jspecify.annotations.Nullable;

/** One workbook that a department sent, read row by row. Not thread-safe. */
public final class DepartmentalWorkbook implements Closeable {

    private final String file;
    private final Workbook workbook;
    private final CorrectedCells corrected;
    private final Period period;
    private final List<Finding> findings = new ArrayList<>();
    private final SheetTables tables;
    private final SheetNames names;
    private final TableOpener opener;
    private final LeftOutSheets leftOut;
    private final List<SheetReading> readings = new ArrayList<>();
    private final Set<String> unreadCurrencies = new HashSet<>();
    /** Tables side by side of a sheet that are still to be read. */
    private final Queue<Sheet> parts = new ArrayDeque<>();

    private int nextSheet;
    private boolean hasUndated;
    private boolean ended;
    private @Nullable SheetWatch watch;
    private @Nullable TableRows rows;

    /** Null where there is one sheet only. */
    private @Nullable RepeatedSheets repeated;

    private DepartmentalWorkbook(String file, CorrectedCells corrected, Policy policy, Period period) {
        this.file = file;
        this.corrected = corrected;
        this.workbook = corrected.workbook();
        this.period = period;
        HeaderMatcher matcher = new HeaderMatcher(
                policy, period, new Currencies(policy.settings().currency()));
        DepartmentNames departments = new DepartmentNames(policy);
        ValueLooks looks = new ValueLooks(policy, matcher, departments);
        this.tables = new SheetTables(file, workbook.sheets(), policy, period, matcher, looks, departments);
        this.names = new SheetNames(
                workbook.sheets(),
                FilenameUtils.getBaseName(file),
                period,
                new TextDates(policy.settings().locale()),
                new FiscalPeriods(period, policy.settings().fiscalYearStart()));
        this.opener = new TableOpener(file, policy, period, departments, looks, names);
        this.leftOut = new LeftOutSheets(workbook.sheets(), tables, names, opener);
        this.repeated = workbook.sheets().size() > 1 ? new RepeatedSheets() : null;
        workbook.notes().forEach(note -> add(FindingCode.FILE_NOTE, "", note));
    }

    /** Opens a file as it is, without corrections. Its name without folders is in every {@link dev.apportion.cost.Source}. */
    public static DepartmentalWorkbook open(Path file, ReadSettings reading, Policy policy, Period period)
            throws UnreadableWorkbookException {
        return open(file, file.getFileName().toString(), reading, policy, period, List.of());
    }

    /**
     * Opens a file.
     *
     * @param name as it stands in every {@link dev.apportion.cost.Source}, see {@link dev.apportion.cost.FileName}; the folder in it may
     *     say whose the file is
     * @param corrections of cells of this file, none two of one cell
     */
    public static DepartmentalWorkbook open(
            Path file,
            String name,
            ReadSettings reading,
            Policy policy,
            Period period,
            List<CellCorrection> corrections)
            throws UnreadableWorkbookException {
        Workbook workbook = reading.in(policy.settings().locale()).open(file);
        try {
            return new DepartmentalWorkbook(name, CorrectedCells.of(name, workbook, corrections), policy, period);
        } catch (UnreadableWorkbookException | RuntimeException e) {
            close(workbook);
            throw e;
        }
    }

    /**
     * The next row of any sheet with a table, in workbook order; null after the last. The order is the same each time.
     */
    public @Nullable RowOutcome read() throws UnreadableWorkbookException {
        while (true) {
            if (rows == null && !openNextTable()) {
                return null;
            }
            RowOutcome row = rows == null ? null : rows.read();
            if (row != null) {
                corrected.saw(row);
                if (row instanceof RowOutcome.Accepted accepted && repeated != null) {
                    repeated.add(accepted.line());
                }
                return row;
            }
            closeTable();
        }
    }

    /**
     * Findings about the workbook as a whole, such as sheets without a table, hidden rows, or subtotals that
     * don't add up. Complete once {@link #read} gave null.
     */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /**
     * What was made of each sheet, and where all its numbers are, in workbook order. Complete once {@link #read} gave
     * null.
     */
    public List<SheetReading> readings() {
        return List.copyOf(readings);
    }

    @Override
    public void close() {
        closeTable();
        close(workbook);
    }

    private static void close(Workbook workbook) {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean openNextTable() throws UnreadableWorkbookException {
        List<Sheet> sheets = workbook.sheets();
        while (!parts.isEmpty() || nextSheet < sheets.size()) {
            Sheet sheet = parts.isEmpty() ? sheets.get(nextSheet++) : parts.remove();
            SheetTables.Table table = tables.of(sheet);
            TableFinder.Found found = table.found();
            SheetSums summed = leftOut.summaries().get(sheet.name());
            if (found != null && (summed != null || leftOut.isOfAnotherTime(sheet, found))) {
                leaveOut(sheet, table.department(), summed);
                continue;
            }
            if (found != null && !table.parts().isEmpty()) {
                parts.addAll(table.parts());
                tellParts(sheet, found);
                continue;
            }
            String department = table.department();
            if (!table.missing().isEmpty()) {
                tellMissing(sheet, found, table);
            }
            SheetWatch opened = opener.watch(sheet, department);
            if (found == null || opened.isNoCost()) {
                passOver(sheet, opened);
                continue;
            }
            if (sheet.hidden()) {
                add(
                        FindingCode.HIDDEN_SHEET,
                        sheet.name(),
                        Message.of("The sheet is hidden. It was read, and its rows count."));
            }
            watch = opened;
            hasUndated |=
                    !LeftOutSheets.isDated(found) && names.undated(sheet.name()).equals(period);
            rows = opener.open(sheet, table, found, opened);
            return true;
        }
        if (!ended) {
            ended = true;
            tellRepeated();
            findings.addAll(corrected.findings());
            findings.addAll(names.findings(file, hasUndated));
            findings.addAll(SheetFindings.of(
                    file, readings, unreadCurrencies, leftOut.summaries().keySet(), tables.nearest()));
        }
        return false;
    }

    /** @param summed what it holds of the other sheets, null if it is left out for another reason */
    private void leaveOut(Sheet sheet, @Nullable String department, @Nullable SheetSums summed)
            throws UnreadableWorkbookException {
        if (summed != null) {
            add(
                    FindingCode.SHEET_IGNORED,
                    sheet.name(),
                    Message.of(
                            "Left out: its amounts are to the cent the sums of those on the other sheets, {0}. "
                                    + "To have it read, write its columns on the Layouts sheet of the policy.",
                            summed.inWords()));
        }
        SheetWatch left = opener.watch(sheet, department);
        left.leaveOut();
        passOver(sheet, left);
    }

    private void tellParts(Sheet sheet, TableFinder.Found found) {
        findings.add(new Finding(
                FindingCode.COLUMN_READ,
                null,
                new Source(file, sheet.name(), found.mapping().headerRow()),
                null,
                Message.of("{0} tables stand side by side. Each was read by itself.", parts.size())));
    }

    private void tellMissing(Sheet sheet, TableFinder.@Nullable Found found, SheetTables.Table table) {
        findings.add(new Finding(
                FindingCode.LAYOUT_CHANGED,
                table.department(),
                new Source(
                        file, sheet.name(), found == null ? 0 : found.mapping().headerRow()),
                null,
                Message.of(
                        "The policy's Layouts say that this sheet has \"{0}\", but it has not. Its layout has "
                                + "changed: see how it was read, and correct Layouts or the sheet.",
                        String.join("\", \"", table.missing()))));
    }

    /** Nothing of the sheet counts; what its numbers add up to is kept all the same. */
    private void passOver(Sheet sheet, SheetWatch passed) throws UnreadableWorkbookException {
        try (RowCursor cursor = sheet.rows()) {
            while (cursor.next()) {
                passed.add(cursor, RowOutcome.Kind.IGNORED);
            }
        }
        readings.addAll(passed.readings());
    }

    private void tellRepeated() {
        if (repeated != null) {
            repeated.found()
                    .forEach(found -> add(
                            FindingCode.COUNTED_TWICE,
                            found.sheets().get(0),
                            Message.of("{0} They count; delete the duplicates.", found.inWords())));
            repeated = null;
        }
    }

    private void closeTable() {
        if (rows != null && watch != null) {
            findings.addAll(rows.findings());
            if (rows.hasUnreadCurrencies()) {
                unreadCurrencies.add(rows.sheet());
            }
            readings.addAll(watch.readings());
            rows.close();
            rows = null;
        }
    }

    private void add(FindingCode code, String sheet, Message message) {
        findings.add(new Finding(code, null, new Source(file, sheet, 0), null, message));
    }
}
