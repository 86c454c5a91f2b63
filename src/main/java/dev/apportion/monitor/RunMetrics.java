package dev.apportion.monitor;

import dev.apportion.access.FileAccess;
import dev.apportion.cost.Period;
import dev.apportion.folder.Progress;
import dev.apportion.job.Outcome;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.money.MinorUnits;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Meters of the runs of one process, written after each run, and every few seconds while workers are at work, in the text format of Prometheus, which its node exporter
 * takes from a folder: a batch job is not there to be asked. The file is replaced as a whole. Amounts are in major units
 * of the reporting currency, as floating-point numbers: they are for graphs and alarms, not for books.
 */
public final class RunMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(RunMetrics.class);

    private static final Duration WHILE_WORKERS_ARE_AT_WORK = Duration.ofSeconds(5);

    private static final String PARTS = "apportion.parts";
    private static final String WAITING = "waiting";
    private static final String RUNNING = "running";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, AtomicReference<Double>> gauges = new HashMap<>();
    private final Path file;
    private final Clock clock;
    private Instant written = Instant.EPOCH;

    /** @param file where to write; its folder must exist */
    public RunMetrics(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** Measures the stages that pass by on their way to whom they are shown. */
    public Progress measured(Progress shown) {
        return new MeasuredProgress(shown, registry, this::parts);
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
        noParts();
        set("apportion.run.ended.seconds", Tags.of("period", period.toString()), clock.millis() / 1000.0);
        write();
    }

    private synchronized void parts(String stage, int waiting, int running, int done, int takenAgain) {
        set(PARTS, Tags.of("stage", stage, "state", WAITING), waiting);
        set(PARTS, Tags.of("stage", stage, "state", RUNNING), running);
        set(PARTS, Tags.of("stage", stage, "state", "done"), done);
        set("apportion.parts.taken.again", Tags.of("stage", stage), takenAgain);
        if (Duration.between(written, clock.instant()).compareTo(WHILE_WORKERS_ARE_AT_WORK) > 0) {
            try {
                write();
            } catch (IOException e) {
                LOG.warn("The metrics could not be written while workers are at work", e);
            }
        }
    }

    /** A run that failed has no parts any more. */
    private void noParts() {
        gauges.forEach((name, value) -> {
            if (name.startsWith(PARTS) && (name.contains(WAITING) || name.contains(RUNNING))) {
                value.set(0.0);
            }
        });
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
        FileAccess.replace(file, registry.scrape());
        written = clock.instant();
    }
}
