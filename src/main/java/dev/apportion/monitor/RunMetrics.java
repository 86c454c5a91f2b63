package dev.apportion.monitor;

import dev.apportion.cost.Period;
import dev.apportion.folder.Progress;
import dev.apportion.job.Outcome;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.money.MinorUnits;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Meters of the runs of one process, written after each run in the text format of Prometheus, which its node exporter
 * takes from a folder: a batch job is not there to be asked. The file is replaced as a whole. Amounts are in major units
 * of the reporting currency, as floating-point numbers: they are for graphs and alarms, not for books.
 */
public final class RunMetrics {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, AtomicReference<Double>> gauges = new HashMap<>();
    private final Path file;
    private final Clock clock;

    /** @param file where to write; its folder must exist */
    public RunMetrics(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** Measures the stages that pass by on their way to whom they are shown. */
    public Progress measured(Progress shown) {
        return new MeasuredProgress(shown, registry);
    }

    /** A run ended well, or with something to do. */
    public void ended(Outcome outcome, int exitCode) throws IOException {
        Period period = outcome.run().period();
        if (outcome.changed()) {
            rows(period, outcome.totals());
            amounts(period, outcome);
        }
        ended(period, exitCode);
    }

    /** A run ended, however it did. */
    public void ended(Period period, int exitCode) throws IOException {
        registry.counter("apportion.runs", "exit_code", String.valueOf(exitCode))
                .increment();
        set("apportion.run.exit.code", Tags.of("period", period.toString()), exitCode);
        set("apportion.run.ended.seconds", Tags.of("period", period.toString()), clock.millis() / 1000.0);
        write();
    }

    private void rows(Period period, ControlTotals totals) {
        long accepted = 0;
        long rejected = 0;
        long ignored = 0;
        for (ControlTotals.FileTotals of : totals.files()) {
            accepted += of.accepted();
            rejected += of.rejected();
            ignored += of.ignoredRows();
        }
        rows(period, "accepted", accepted);
        rows(period, "rejected", rejected);
        rows(period, "ignored", ignored);
    }

    private void rows(Period period, String outcome, long count) {
        set("apportion.run.rows", Tags.of("period", period.toString(), "outcome", outcome), (double) count);
    }

    private void amounts(Period period, Outcome outcome) {
        long project = 0;
        long operation = 0;
        long held = 0;
        for (ControlTotals.DepartmentTotals of : outcome.totals().departments()) {
            project += of.project();
            operation += of.operation();
            held += of.held();
        }
        amount(period, outcome, "project", project);
        amount(period, outcome, "operation", operation);
        amount(period, outcome, "held", held);
    }

    private void amount(Period period, Outcome outcome, String type, long minor) {
        set(
                "apportion.run.cost",
                Tags.of(
                        "period",
                        period.toString(),
                        "type",
                        type,
                        "currency",
                        outcome.currency().getCode()),
                MinorUnits.decimal(minor, outcome.currency()).doubleValue());
    }

    private void set(String name, Tags tags, double value) {
        gauges.computeIfAbsent(name + tags, key -> {
                    AtomicReference<Double> held = new AtomicReference<>(value);
                    registry.gauge(name, tags, held, AtomicReference::get);
                    return held;
                })
                .set(value);
    }

    private void write() throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(next, registry.scrape());
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
