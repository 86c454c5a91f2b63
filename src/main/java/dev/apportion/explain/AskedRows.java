package dev.apportion.explain;

import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.SheetReading;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.RunLedger;
import dev.apportion.policy.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows that are asked for by file and number: of all sheets, if none is named.
 *
 * @param lines those that are cost
 * @param others those that are not, in order of their sheets
 */
record AskedRows(List<LedgerLine> lines, List<UncountedRow> others) {

    private static final AskedRows NONE = new AskedRows(List.of(), List.of());

    /** {@code marketing.xlsx:17}, or with the sheet {@code marketing.xlsx:Costs:17}; slashes do as well. */
    private static final Pattern ROW = Pattern.compile("(.+?)(?:[:/!]([^:/!]+))?[:/!](\\d{1,9})", Pattern.DOTALL);

    /** @throws Explanation.UnknownException if it reads as a row and there is no such file or row */
    static AskedRows of(RunLedger ledger, Run run, String what) throws Explanation.UnknownException {
        Matcher row = ROW.matcher(what);
        if (!row.matches()) {
            return NONE;
        }
        String sheet = row.group(2);
        // Folders are written with slashes too, so what stands before the row may be all of a file's name.
        String whole = sheet == null ? row.group(1) : what.substring(0, row.start(3) - 1);
        List<SourceFile> files = ledger.files().all();
        for (SourceFile file : files) {
            boolean all = file.name().equalsIgnoreCase(whole);
            if (all || file.name().equalsIgnoreCase(row.group(1))) {
                return of(ledger, run, file, all ? null : sheet, Integer.parseInt(row.group(3)));
            }
        }
        List<String> names = files.stream().map(SourceFile::name).toList();
        throw new Explanation.UnknownException("There is no file \"" + whole + "\" in " + run.period() + "."
                + NearestName.hint(whole, names) + " Files: " + String.join(", ", names) + ".");
    }

    private static AskedRows of(RunLedger ledger, Run run, SourceFile file, @Nullable String sheet, int row)
            throws Explanation.UnknownException {
        List<LedgerLine> lines = ledger.lines().atRow(file, row).stream()
                .filter(line -> isOf(line.line().source(), sheet))
                .toList();
        List<UncountedRow> others = new ArrayList<>();
        ledger.rows().rejected().at(file, row).stream()
                .filter(rejected -> isOf(rejected.row().source(), sheet))
                .forEach(rejected -> others.add(UncountedRow.of(
                        rejected.row(),
                        run.period(),
                        CorrectedText.of(ledger, rejected.row().source()))));
        ledger.rows().ignoredAt(file, row).stream()
                .filter(ignored -> isOf(ignored.source(), sheet))
                .forEach(ignored -> others.add(UncountedRow.of(ignored, CorrectedText.of(ledger, ignored.source()))));
        if (lines.isEmpty() && others.isEmpty()) {
            throw new Explanation.UnknownException(notRead(ledger, file, sheet, row));
        }
        return new AskedRows(lines, others);
    }

    private static boolean isOf(Source source, @Nullable String sheet) {
        return sheet == null || source.sheet().equalsIgnoreCase(sheet);
    }

    private static String notRead(RunLedger ledger, SourceFile file, @Nullable String sheet, int row) {
        StringBuilder text = new StringBuilder("No row " + row + " of " + file.name()
                + (sheet == null ? "" : ", sheet " + sheet) + " was read. Rows are numbered as in Excel.");
        if (file.state() != SourceFile.State.READ && file.message() != null) {
            text.append(' ').append(file.message());
        }
        for (SheetReading reading : ledger.sheets().all().getOrDefault(file.number(), List.of())) {
            if (reading.state() != SheetReading.State.COST
                    && (sheet == null || reading.sheet().equalsIgnoreCase(sheet))) {
                text.append(" Sheet ").append(reading.sheet()).append(inWords(reading.state()));
            }
        }
        return text.toString();
    }

    private static String inWords(SheetReading.State state) {
        return switch (state) {
            case COST -> " is cost.";
            case NOT_UNDERSTOOD ->
                " looks like cost, but its headings are not known, so none of its rows count; the findings say what"
                        + " to do.";
            case NO_COST -> " was taken as not cost.";
            case CONFIRMED_NO_COST -> " is not cost, according to the policy.";
            case LEFT_OUT -> " was left out: another sheet of the workbook has the cost of the period.";
        };
    }
}
