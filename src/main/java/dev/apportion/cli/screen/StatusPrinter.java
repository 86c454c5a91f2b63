package dev.apportion.cli.screen;

import dev.apportion.control.NotCounted;
import dev.apportion.cost.Period;
import dev.apportion.folder.Refusals;
import dev.apportion.job.PartsUnderWay;
import dev.apportion.ledger.Completeness;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.money.MinorUnits;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The runs so far, as a table, and what of each period is not counted. */
public final class StatusPrinter {

    /** Gaps of a period that are named. */
    private static final int MOST_NAMED = 5;

    private StatusPrinter() {}

    public static void print(PrintWriter out, Ledger ledger, List<PartsUnderWay.PartUnderWay> workers) {
        List<Run> runs = ledger.runs().all();
        if (runs.isEmpty()) {
            printNone(out);
            return;
        }
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
        printWorkers(out, workers);
        runs.stream()
                .filter(run -> run.state() == Run.State.DONE)
                .map(Run::period)
                .distinct()
                .sorted()
                .forEach(period -> printNotCounted(out, ledger, period));
        out.flush();
    }

    /** That there is nothing to list. */
    public static void printNone(PrintWriter out) {
        out.println("There are no runs yet. Start the first one with \"apportion run\".");
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
