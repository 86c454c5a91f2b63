package dev.apportion.cli;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.cli.json.Json;
import dev.apportion.cli.json.StatusJson;
import dev.apportion.cli.option.JsonOption;
import dev.apportion.cli.screen.LocalTime;
import dev.apportion.cli.screen.Style;
import dev.apportion.control.NotCounted;
import dev.apportion.cost.Period;
import dev.apportion.folder.Home;
import dev.apportion.folder.Refusals;
import dev.apportion.job.PartsUnderWay;
import dev.apportion.ledger.Completeness;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.store.LedgerDatabase;
import dev.apportion.money.MinorUnits;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The runs so far. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Lists the runs so far, and what workers are doing now.")
final class StatusCommand extends FolderCommand {

    @Mixin
    private JsonOption json = new JsonOption();

    /** Gaps of a period that are named. */
    private static final int MOST_NAMED = 5;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = out();
        Home home = home();
        if (!LedgerDatabase.exists(home.data())) {
            if (json.isGiven()) {
                Json.print(out, StatusJson.none());
                return ExitCode.DONE;
            }
            out.println("There are no runs yet. Start the first one with \"apportion run\".");
            return ExitCode.DONE;
        }
        try (LedgerDatabase database = LedgerDatabase.open(home.data())) {
            Ledger ledger = new Ledger(database.dataSource());
            if (json.isGiven()) {
                Json.print(out, StatusJson.of(ledger, PartsUnderWay.of(database)));
                return ExitCode.DONE;
            }
            List<Run> runs = ledger.runs().all();
            out.println(Style.BOLD.of(String.format(
                    "%-7s %-4s %-14s %-16s %7s %17s  %s",
                    "Period", "Rev.", "State", "Started", "Took", "Held", "Complete")));
            for (Run run : runs) {
                out.printf(
                        Locale.ROOT,
                        "%-7s %4d %-14s %-16s %7s %17s  %s%n",
                        run.period(),
                        run.revision(),
                        state(ledger, run),
                        LocalTime.of(run.started()),
                        took(run),
                        run.state() == Run.State.DONE ? held(ledger, run) : "",
                        run.state() == Run.State.DONE ? complete(Completeness.of(ledger, run)) : "");
            }
            printWorkers(out, PartsUnderWay.of(database));
            runs.stream()
                    .filter(run -> run.state() == Run.State.DONE)
                    .map(Run::period)
                    .distinct()
                    .sorted()
                    .forEach(period -> printNotCounted(out, ledger, period));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static void printWorkers(PrintWriter out, List<PartsUnderWay.PartUnderWay> parts) {
        if (parts.isEmpty()) {
            return;
        }
        out.println();
        out.println("Workers at work:");
        parts.forEach(part -> out.printf(
                Locale.ROOT,
                "  %s  %s of %s since %s (%d s)%n",
                part.worker(),
                part.what(),
                part.run().period(),
                LocalTime.of(part.since()),
                part.seconds()));
    }

    private static String complete(Completeness completeness) {
        return completeness.isWhole() ? Style.GREEN.of("yes") : Style.YELLOW.of("no");
    }

    private static void printNotCounted(PrintWriter out, Ledger ledger, Period period) {
        Optional<Run> run = ledger.runs().latestDone(period);
        if (run.isEmpty()) {
            return;
        }
        Completeness completeness = Completeness.of(ledger, run.get());
        if (completeness.isWhole()) {
            return;
        }
        out.println();
        out.println("Not counted in " + period + ": " + NotCounted.inShort(completeness, MOST_NAMED) + ".");
        ledger.audit().closing(period).ifPresent(closing -> out.println("  " + Refusals.closed(period, closing)));
    }

    private static String state(Ledger ledger, Run run) {
        boolean closedWith = ledger.audit()
                .closing(run.period())
                .filter(closing -> Long.valueOf(run.id()).equals(closing.runId()))
                .isPresent();
        if (closedWith) {
            return "closed";
        }
        return run.basis().restatement() > 0
                ? "restatement " + run.basis().restatement()
                : run.state().name().toLowerCase(Locale.ROOT);
    }

    private static String took(Run run) {
        LocalDateTime ended = run.ended();
        return ended == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%.1f s",
                        Duration.between(run.started(), ended).toMillis() / 1000.0);
    }

    private static String held(Ledger ledger, Run run) {
        long minor = ControlTotals.departments(ledger.of(run.id())).stream()
                .mapToLong(ControlTotals.DepartmentTotals::held)
                .sum();
        return MinorUnits.groupedWithCode(minor, run.currency());
    }
}
