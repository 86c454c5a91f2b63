package dev.apportion.cli.option;

import dev.apportion.cost.Period;
import dev.apportion.folder.Progress;
import dev.apportion.job.Outcome;
import dev.apportion.monitor.RunMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Figures for monitoring, if asked for; without the option Micrometer isn't even loaded. */
public final class MetricsOption {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(
            names = "--metrics",
            paramLabel = "FILE",
            description = "Also write each run's durations, rows and amounts to this file in Prometheus format (a"
                    + " .prom file in the node exporter's folder).")
    private @Nullable Path file;

    private @Nullable RunMetrics metrics;

    /** The progress that is shown, and measured if asked for. */
    public Progress measured(Progress shown) {
        if (file == null) {
            return shown;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ParameterException(
                    command.commandLine(),
                    "There is no folder " + folder + " for --metrics. Create it, or choose another.");
        }
        RunMetrics begun = new RunMetrics(file.toAbsolutePath(), Clock.systemUTC());
        metrics = begun;
        return begun.measured(shown);
    }

    /** Writes the figures of a run that came to its end. */
    public void ended(Outcome outcome, int exitCode) throws IOException {
        if (metrics != null) {
            metrics.ended(outcome, exitCode);
        }
    }

    /** Writes that a run came to no end. */
    public void failed(Period period, int exitCode) throws IOException {
        if (metrics != null) {
            metrics.ended(period, exitCode);
        }
    }
}
