package dev.apportion.report;

import dev.apportion.cost.Sha256;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.WrittenWorkbook;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Records in the ledger what a run wrote and for whom. */
public final class WorkbookRecords {

    private final Ledger ledger;
    private final Run run;

    public WorkbookRecords(Ledger ledger, Run run) {
        this.ledger = ledger;
        this.run = run;
    }

    /** Records a workbook that names this run as its own. */
    public void keep(String part, WrittenWorkbook.Kind kind, @Nullable String owner, Path folder, Path file)
            throws IOException {
        keep(part, kind, owner, folder, file, run.id());
    }

    /** Records a workbook below a folder. */
    public void keep(
            String part, WrittenWorkbook.Kind kind, @Nullable String owner, Path folder, Path file, long stampRunId)
            throws IOException {
        String path = folder.relativize(file).toString().replace('\\', '/');
        ledger.of(run.id()).workbooks().put(new WrittenWorkbook(part, kind, owner, path, stampRunId, Sha256.of(file)));
    }
}
