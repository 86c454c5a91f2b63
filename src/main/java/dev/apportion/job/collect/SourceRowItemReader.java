package dev.apportion.job.collect;

import dev.apportion.job.step.Bundle;
import dev.apportion.job.step.MonthEndRun;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads those files of a bundle that the ledger doesn't have yet, one after the other. An item is what one transaction brings of
 * one file: what Spring Batch and the proxies of its scopes do for each item takes longer than reading a row.
 */
class SourceRowItemReader implements ItemStreamReader<SourcePage> {

    private final MonthEndRun run;
    private final Bundle bundle;
    private Iterator<Integer> files = List.<Integer>of().iterator();
    private @Nullable SourceFileReader file;

    SourceRowItemReader(MonthEndRun run, Bundle bundle) {
        this.run = run;
        this.bundle = bundle;
    }

    @Override
    public void open(ExecutionContext context) {
        files = run.ledger().files().unread(bundle.first(), bundle.last()).iterator();
        toNextFile();
    }

    private void toNextFile() {
        file = files.hasNext() ? SourceFileReader.open(run, run.files().numbered(files.next())) : null;
    }

    @Override
    public @Nullable SourcePage read() throws IOException {
        if (file == null) {
            toNextFile();
        }
        if (file == null) {
            return null;
        }
        SourcePage page = file.read();
        if (page.end() != null) {
            close();
        }
        return page;
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
