package dev.apportion.report.returned;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.NumberedFiles;
import dev.apportion.cost.received.ReturnedCopy;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.RunLedger;
import dev.apportion.ledger.WrittenWorkbook;
import dev.apportion.ledger.file.Senders;
import dev.apportion.ledger.line.CostLines;
import dev.apportion.message.Dates;
import dev.apportion.message.Message;
import dev.apportion.message.Wording;
import dev.apportion.policy.Policy;
import dev.apportion.report.ReportTemplate;
import dev.apportion.report.ReportTemplates;
import dev.apportion.report.WholeFile;
import dev.apportion.report.WorkbookRecords;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The departments' own workbooks that go back, with the cells marked that could not be read or that their senders are
 * asked about. They are written before the reports, which say how each could be made. Thread-safe.
 */
public final class ReturnedWorkbooks {

    private final Path inputFolder;
    private final ReadSettings reading;
    private final NumberedFiles files;
    private final Senders senders;
    private final WorkbookRecords records;
    private final CellNotes notes;
    private final CostLines lines;
    private final ReturnedTexts texts;
    private final String due;

    /** @param inputFolder where the period's spreadsheets lie */
    public ReturnedWorkbooks(
            ReportTemplates templates, Ledger ledger, Policy policy, Run run, Path inputFolder, ReadSettings reading) {
        this.reading = reading.in(policy.settings().locale());
        this.inputFolder = inputFolder;
        RunLedger kept = ledger.of(run.id());
        this.files = new NumberedFiles(kept.files().all());
        this.senders = new Senders(kept.files().tallies());
        this.records = new WorkbookRecords(ledger, run);
        this.lines = kept.lines();
        this.texts = new ReturnedTexts(
                templates.get(ReportTemplate.DEPARTMENT)::inLanguage,
                Wording.in(policy.settings().language()));
        this.notes = new CellNotes(
                files,
                kept.rows().rejected().all(),
                kept.findings().all(),
                new ExpectedForms(policy, run.period(), texts));
        LocalDate day = policy.settings().controls().due(run.period());
        this.due = day == null ? "" : new Dates(policy.settings().language()).inFull(day);
    }

    /** Numbers of the files that go back. */
    public Set<Integer> files() {
        return notes.files();
    }

    /** Writes what goes back of a file below a folder, notes whom it is for, and returns the findings about it. */
    public List<Finding> write(int number, Path folder) throws IOException {
        SourceFile file = files.numbered(number);
        FileNotes marks = notes.of(number);
        LineStakes.add(marks, lines, file);
        ReturnedWorkbook workbook = new ReturnedWorkbook(
                inputFolder.resolve(file.name()), reading, new ReturnedCopy(file.sha256()), marks, texts, due);
        ReturnedWorkbook.Written written = workbook.write(hasNameOfItsOwn(file), returned(file, folder));
        records.keep("returned:" + number, WrittenWorkbook.Kind.RETURNED, senders.of(number), folder, written.file());
        return switch (written.form()) {
            case OWN -> List.of();
            case ROWS ->
                List.of(finding(
                        file,
                        FindingCode.RETURNED_AS_ROWS,
                        Message.of("Could not be marked in its own format, so it goes back with only its "
                                + "rows and values, without formulas, formats and macros.")));
            case LIST ->
                List.of(finding(
                        file,
                        FindingCode.RETURNED_AS_LIST,
                        Message.of("Its sheets could not be copied, so only the list of cells to correct goes back.")));
        };
    }

    /** Where it goes back to: the same folder as it came from, if it came from one. */
    private static Path returned(SourceFile file, Path folder) throws IOException {
        Path returned = folder.resolve("returned");
        String from = file.folder();
        return from == null ? returned : WholeFile.subfolder(returned).resolve(from);
    }

    private static Finding finding(SourceFile file, FindingCode code, Message message) {
        return new Finding(code, null, new Source(file.name(), "", 0), null, message);
    }

    /** So that what goes back of it.csv and it.ods doesn't become one it.xlsx. */
    private boolean hasNameOfItsOwn(SourceFile file) {
        String stem = ReturnedWorkbook.withoutEnding(file.name());
        return files.stream()
                        .filter(other ->
                                ReturnedWorkbook.withoutEnding(other.name()).equalsIgnoreCase(stem))
                        .count()
                == 1;
    }
}
