package dev.apportion.report.returned;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.NumberedFiles;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.ledger.file.RowOutcomes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The notes on cells of the period's files that go back, by file number: rejected cells, then doubtful ones. */
final class CellNotes {

    /** Findings that the sender can answer, and for which a file goes back though all its rows count. */
    private static final Set<FindingCode> QUESTIONS = EnumSet.of(
            FindingCode.DUPLICATE_LINE,
            FindingCode.LATER_PERIOD,
            FindingCode.TOTAL_DIFFERS,
            FindingCode.SHEET_NOT_UNDERSTOOD,
            FindingCode.COLUMN_AMBIGUOUS,
            FindingCode.CURRENCY_NOT_READ,
            FindingCode.CELL_CORRECTED);

    private static final Set<FindingCode> OF_THE_SENDER = EnumSet.of(
            FindingCode.DUPLICATE_LINE,
            FindingCode.LATER_PERIOD,
            FindingCode.TOTAL_DIFFERS,
            FindingCode.SHEET_NOT_UNDERSTOOD,
            FindingCode.COLUMN_AMBIGUOUS,
            FindingCode.CURRENCY_NOT_READ,
            FindingCode.FIELD_NOT_READ,
            FindingCode.CELL_CORRECTED,
            FindingCode.DECLARED_DIFFERS,
            FindingCode.MORE_DECIMALS,
            FindingCode.UNKNOWN_TYPE);

    /** Nobody answers more one by one: so many lines that look sent twice are the sender's way of writing, not a mistake. */
    private static final int MOST_QUESTIONS = 100;

    private final TreeMap<Integer, FileNotes> byFile = new TreeMap<>();

    CellNotes(
            NumberedFiles files,
            Stream<RowOutcomes.Placed<RowOutcome.Rejected>> rejected,
            List<Finding> findings,
            ExpectedForms forms) {
        Set<Integer> goBack = new HashSet<>();
        rejected.forEach(row -> {
            notes(row.fileNumber()).add(row.row(), forms);
            goBack.add(row.fileNumber());
        });
        Map<Integer, Integer> questions = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        files.forEach(file -> numbers.put(file.name(), file.number()));
        for (Finding finding : findings) {
            Source source = finding.source();
            Integer number = source == null ? null : numbers.get(source.file());
            if (source != null && number != null && source.row() > 0 && OF_THE_SENDER.contains(finding.code())) {
                notes(number).add(CellNote.of(finding, source, forms));
                if (QUESTIONS.contains(finding.code())) {
                    questions.merge(number, 1, Integer::sum);
                }
            }
        }
        questions.forEach((number, asked) -> {
            if (asked <= MOST_QUESTIONS) {
                goBack.add(number);
            }
        });
        byFile.keySet().retainAll(goBack);
    }

    /** Numbers of the files that go back. */
    Set<Integer> files() {
        return byFile.keySet();
    }

    /** The notes of a file that goes back. */
    FileNotes of(int file) {
        return notes(file);
    }

    private FileNotes notes(int file) {
        return byFile.computeIfAbsent(file, number -> new FileNotes());
    }
}
