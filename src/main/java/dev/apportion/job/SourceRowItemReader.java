package dev.apportion.job;

import dev.apportion.cost.Finding;
import dev.apportion.cost.SourceFile;
import dev.apportion.intake.DepartmentalWorkbook;
import dev.apportion.intake.IntakeRow;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads one departmental workbook. Keeps no position: an interrupted file is read anew from its first row, which is
 * cheap, and spares every doubt about where it stood. A file that can't be read ends the reading without failing the
 * step; {@link CollectStepListener} sets it aside.
 *
 * <p>Gives pages of rows: what Spring Batch and the proxies of its scopes do for each item takes longer than reading a row.
 */
class SourceRowItemReader implements ItemStreamReader<List<SourceRow>> {

    /** Rows of a page. */
    static final int PAGE = 500;

    private final MonthEndRun run;
    private final SourceFile file;
    private final Path path;
    private @Nullable DepartmentalWorkbook workbook;
    private @Nullable UnreadableWorkbookException unreadable;
    private String stampAtOpening = "";
    private int sequence;

    SourceRowItemReader(MonthEndRun run, SourceFile file) {
        this.run = run;
        this.file = file;
        this.path = run.home().input(run.period()).resolve(file.name());
    }

    @Override
    public void open(ExecutionContext context) {
        try {
            stampAtOpening = stamp();
            workbook = DepartmentalWorkbook.open(path, run.policy(), run.period());
        } catch (UnreadableWorkbookException e) {
            unreadable = e;
        } catch (IOException e) {
            throw new ItemStreamException(
                    file.name() + " can't be opened. Close it in other programs and run again.", e);
        }
    }

    @Override
    public @Nullable List<SourceRow> read() throws IOException {
        List<SourceRow> page = page();
        if (!page.isEmpty()) {
            return page;
        }
        if (workbook != null && !stamp().equals(stampAtOpening)) {
            throw new IOException(file.name() + " changed while it was read. Run again when it is complete.");
        }
        return null;
    }

    private List<SourceRow> page() throws IOException {
        List<SourceRow> page = new ArrayList<>(PAGE);
        if (workbook == null || unreadable != null) {
            return page;
        }
        try {
            IntakeRow row = workbook.read();
            while (row != null) {
                page.add(new SourceRow(sequence++, row));
                row = page.size() < PAGE ? workbook.read() : null;
            }
        } catch (UnreadableWorkbookException e) {
            unreadable = e;
        }
        return page;
    }

    /** Why the file can't be read, null if it could. */
    @Nullable
    UnreadableWorkbookException unreadable() {
        return unreadable;
    }

    /** What is to be said of the workbook as a whole, once it is read. */
    List<Finding> findings() {
        return workbook == null ? List.of() : workbook.findings();
    }

    int rowsRead() {
        return sequence;
    }

    @Override
    public void close() {
        if (workbook != null) {
            workbook.close();
        }
    }

    private String stamp() throws IOException {
        return Files.size(path) + " " + Files.getLastModifiedTime(path);
    }
}
