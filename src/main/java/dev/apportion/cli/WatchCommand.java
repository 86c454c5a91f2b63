package dev.apportion.cli;

import dev.apportion.access.FileAccess;
import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.cli.option.MetricsOption;
import dev.apportion.cli.option.PersonOption;
import dev.apportion.cli.screen.ConsoleProgress;
import dev.apportion.cli.screen.OutcomePrinter;
import dev.apportion.cost.Period;
import dev.apportion.folder.Home;
import dev.apportion.folder.Progress;
import dev.apportion.job.MonthEnd;
import dev.apportion.job.Outcome;
import dev.apportion.watch.Schedule;
import dev.apportion.watch.Watch;
import dev.apportion.watch.WatchedRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs when files arrive, and at set times. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = {
            "Watches the input folder and runs a period when its spreadsheets, the policy or a template have changed"
                    + " and then settled for a while. A spreadsheet dropped into input/ itself is moved into the"
                    + " folder of the period that its rows name. If a mailbox is set, what \"apportion fetch\" takes is"
                    + " fetched every minute. Stop it with Ctrl-C or SIGTERM.",
            "Times for --at: " + Schedule.EXAMPLES + "."
        })
@SuppressWarnings("NullAway.Init")
final class WatchCommand extends FolderCommand {

    @Mixin
    private PersonOption person;

    @Option(
            names = "--settle",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long files must be unchanged. Default: ${DEFAULT-VALUE}.")
    private double settleSeconds;

    @Option(
            names = "--longest",
            paramLabel = "SECONDS",
            defaultValue = "900",
            description = "The longest to wait while more files arrive for a period. Default:" + " ${DEFAULT-VALUE}.")
    private double longestSeconds;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "Time between two checks of the folder. Default: ${DEFAULT-VALUE}.")
    private double everySeconds;

    @Mixin
    private MetricsOption metrics;

    @Option(names = "--at", paramLabel = "TIME", description = "Also run the newest period at this time; see above.")
    private @Nullable String at;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Time zone of --at, such as Europe/Berlin. Default: this computer's.")
    private @Nullable String zone;

    @Option(
            names = "--health",
            paramLabel = "FILE",
            description = "The health file, for monitoring. Default: data/watch.json.")
    private @Nullable Path healthFile;

    @Override
    public Integer call() throws Exception {
        Home home = home();
        PrintWriter out = out();
        FileAccess.folders(home.data());
        Path health = healthFile == null ? home.data().resolve("watch.json") : healthFile;
        try (ConsoleProgress progress = new ConsoleProgress(err())) {
            progress.say("Watching " + home.input() + ". Stop with Ctrl-C.");
            Progress measured = metrics.measured(progress);
            new Watch(home, times(), health, period -> run(home, period, measured, out), progress).watch();
        } catch (IOException e) {
            return Failure.report(e, err());
        }
        return ExitCode.DONE;
    }

    private WatchedRun.Result run(Home home, Period period, Progress progress, PrintWriter out) {
        try {
            Outcome outcome = new MonthEnd(home, progress, person.name(home)).run(period);
            new OutcomePrinter(out, home, false).print(outcome);
            metrics.ended(outcome, ExitCode.of(outcome));
            return new WatchedRun.Result(
                    ExitCode.of(outcome), "revision " + outcome.run().revision(), WatchedRun.Again.NOT);
        } catch (Exception e) {
            // One failed run must not end the watch: what is wrong is put right by other files.
            int exitCode = Failure.report(e, err());
            tellMonitor(period, exitCode);
            return new WatchedRun.Result(exitCode, String.valueOf(e.getMessage()), again(exitCode));
        }
    }

    private static WatchedRun.Again again(int exitCode) {
        return switch (exitCode) {
            case ExitCode.IN_USE -> WatchedRun.Again.SOON;
            case ExitCode.FAILED -> WatchedRun.Again.LATER;
            default -> WatchedRun.Again.NOT;
        };
    }

    private void tellMonitor(Period period, int exitCode) {
        try {
            metrics.failed(period, exitCode);
        } catch (IOException e) {
            Failure.report(e, err());
        }
    }

    private Watch.Times times() {
        try {
            return new Watch.Times(
                    seconds("--every", everySeconds),
                    seconds("--settle", settleSeconds),
                    seconds("--longest", longestSeconds),
                    at == null ? null : Schedule.parse(at),
                    zone == null ? ZoneId.systemDefault() : ZoneId.of(zone));
        } catch (DateTimeException e) {
            throw wrong("\"" + zone + "\" is not a time zone. Write, for instance, Europe/Berlin.");
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private Duration seconds(String option, double seconds) {
        if (!(seconds > 0 && seconds < 1e6)) {
            throw wrong(option + " must be a number of seconds above 0.");
        }
        return Duration.ofMillis(Math.max(1, Math.round(seconds * 1000)));
    }
}
