package dev.apportion.job.collect;

import dev.apportion.cost.Sha256;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.folder.DiskTrouble;
import dev.apportion.intake.DepartmentalWorkbook;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemStreamException;

/**
 * Reads one departmental workbook. Keeps no position: an interrupted file is read again from its first row, which is
 * cheap, and leaves no doubt about where it was. A file that can't be read ends without failing the step, and its
 * end says why.
 */
final class SourceFileReader implements Closeable {

    /** Rows of a page: what one transaction brings, large enough for full blocks of lines, small enough to stop within a moment. */
    private static final int PAGE = 2000;

    private final MonthEndRun run;
    private final SourceFile file;
    private final Path path;
    private @Nullable DepartmentalWorkbook workbook;
    private @Nullable UnreadableWorkbookException unreadable;
    private String stampAtOpening = "";
    private int sequence;

    private SourceFileReader(MonthEndRun run, SourceFile file) {
        this.run = run;
        this.file = file;
        this.path = run.home().input(run.period()).resolve(file.name());
    }

    /** @throws ItemStreamException if it changed since the run began, or can't be read now */
    static SourceFileReader open(MonthEndRun run, SourceFile file) {
        SourceFileReader reader = new SourceFileReader(run, file);
        reader.open();
        return reader;
    }

    private void open() {
        try {
            stampAtOpening = stamp();
            if (!Sha256.of(path).equals(file.sha256())) {
                throw new ItemStreamException(
                        file.name() + " changed after the run began. Run again when it is complete.");
            }
            workbook = DepartmentalWorkbook.open(
                    path,
                    file.name(),
                    run.home().reading(),
                    run.policy(),
                    run.period(),
                    run.corrections().of(file.sha256()));
        } catch (IOException e) {
            setAside(e);
        }
    }

    /** The next rows, the last of which come with the file's end. */
    SourcePage read() throws IOException {
        List<SourceRow> rows = page();
        if (rows.size() == PAGE) {
            return new SourcePage(file, rows, null);
        }
        if (workbook != null && !stampNow().equals(stampAtOpening)) {
            throw new IOException(file.name() + " changed while it was being read. Run again when it is complete.");
        }
        return new SourcePage(file, rows, end());
    }

    private FileEnd end() {
        return workbook == null
                ? new FileEnd(sequence, List.of(), List.of(), unreadable)
                : new FileEnd(sequence, workbook.findings(), workbook.readings(), unreadable);
    }

    private List<SourceRow> page() throws IOException {
        List<SourceRow> page = new ArrayList<>(PAGE);
        if (workbook == null || unreadable != null) {
            return page;
        }
        try {
            RowOutcome row = workbook.read();
            while (row != null) {
                page.add(new SourceRow(sequence++, row));
                row = page.size() < PAGE ? workbook.read() : null;
            }
        } catch (UnreadableWorkbookException e) {
            setAside(e);
        }
        return page;
    }

    private void setAside(IOException e) {
        if (!DiskTrouble.isOfOneFile(e, path)) {
            throw new ItemStreamException(file.name() + " can't be read now", e);
        }
        unreadable = e instanceof UnreadableWorkbookException own ? own : UnreadableWorkbookException.unreachable(e);
    }

    @Override
    public void close() {
        if (workbook != null) {
            workbook.close();
        }
    }

    /** A file that has gone since is set aside: how much of it was there nobody knows. */
    private String stampNow() {
        try {
            return stamp();
        } catch (IOException e) {
            setAside(e);
            return stampAtOpening;
        }
    }

    private String stamp() throws IOException {
        return Files.size(path) + " " + Files.getLastModifiedTime(path);
    }
}
