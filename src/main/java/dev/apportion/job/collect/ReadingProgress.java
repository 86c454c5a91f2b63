package dev.apportion.job.collect;

import dev.apportion.cost.Period;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.job.step.Bundle;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.job.step.PartProgress;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.step.StepExecution;

/**
 * Reports how far reading has come. How many rows there will be nobody knows before: at first as many as the last time,
 * by size, then what the finished files held for theirs. Called from several threads.
 */
final class ReadingProgress implements PartProgress {

    private final MonthEndRun run;
    private final Supplier<IntStream> toRead;
    private volatile Set<Integer> reading = Set.of();
    private int files;
    private long bytes;
    private int filesRead;
    private long bytesRead;
    private long rowsRead;

    /** @param toRead numbers of files, asked when the step begins */
    ReadingProgress(MonthEndRun run, Supplier<IntStream> toRead) {
        this.run = run;
        this.toRead = toRead;
    }

    @Override
    public synchronized void beforeStep(StepExecution step) {
        reading = toRead.get().boxed().collect(Collectors.toSet());
        files = reading.size();
        bytes = reading.stream().mapToLong(this::size).sum();
        long lastTime = lastTime(run.ledger().whole(), run.period());
        long all = run.files().stream().mapToLong(this::size).sum();
        run.progress().begin("Reading", "row", lastTime < 0 ? -1 : scaled(lastTime, bytes, all));
    }

    /** @param rows how many it held */
    synchronized void read(SourceFile file, long rows) {
        filesRead++;
        bytesRead += size(file);
        rowsRead += rows;
        run.progress().partDone("file " + filesRead + " of " + files, scaled(rowsRead, bytes, bytesRead));
    }

    @Override
    public void doneElsewhere(Bundle bundle) {
        bundle.of(reading.stream().mapToInt(Integer::intValue)).forEach(number -> {
            long rows = run.ledger().files().rowsRead(number);
            run.progress().advance(rows);
            read(run.files().numbered(number), rows);
        });
    }

    private static long scaled(long rows, long to, long from) {
        return Math.round(rows * ((double) to / from));
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        run.progress().end("");
        return null;
    }

    long size(int number) {
        return size(run.files().numbered(number));
    }

    /** A file that is gone counts as the smallest: only the estimate suffers. */
    private long size(SourceFile file) {
        return Math.max(
                1, run.home().input(run.period()).resolve(file.name()).toFile().length());
    }

    /** Rows of the period's latest complete run, else of the period before; -1 if there is none. */
    private static long lastTime(Ledger ledger, Period period) {
        List<Run> earlier = ledger.runs().latestDoneBefore(period);
        Run last = ledger.runs().latestDone(period).orElse(earlier.isEmpty() ? null : earlier.get(0));
        if (last == null) {
            return -1;
        }
        long rows = 0;
        for (SourceFile file : ledger.of(last.id()).files().all()) {
            Long read = file.rowsRead();
            rows += read == null ? 0 : read;
        }
        return rows == 0 ? -1 : rows;
    }
}
