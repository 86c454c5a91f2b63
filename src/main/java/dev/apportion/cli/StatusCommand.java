package dev.apportion.cli;

import dev.apportion.cost.ControlTotals;
import dev.apportion.cost.Ledger;
import dev.apportion.cost.LedgerDatabase;
import dev.apportion.cost.Run;
import dev.apportion.month.Home;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The runs so far. */
@Command(name = "status", mixinStandardHelpOptions = true, description = "Lists the runs so far.")
@SuppressWarnings("NullAway.Init")
final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private HomeOption homeOption;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = command.commandLine().getOut();
        Home home = homeOption.home();
        if (!LedgerDatabase.exists(home.data())) {
            out.println("No run so far. \"apportion run\" makes the first one.");
            return ExitCode.DONE;
        }
        try (LedgerDatabase database = LedgerDatabase.open(home.data())) {
            Ledger ledger = new Ledger(database.dataSource());
            List<Run> runs = ledger.runs().all();
            out.printf("%-8s %-4s %-15s %-17s %8s %22s%n", "Period", "Rev.", "State", "Started", "Took", "Held");
            for (Run run : runs) {
                out.printf(
                        Locale.ROOT,
                        "%-8s %4d %-15s %-17s %8s %22s%n",
                        run.period(),
                        run.revision(),
                        state(ledger, run),
                        LocalTime.of(run.started()),
                        took(run),
                        run.state() == Run.State.DONE ? held(ledger, run) : "");
            }
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static String state(Ledger ledger, Run run) {
        boolean closedWith = ledger.audit()
                .closing(run.period())
                .filter(closing -> Long.valueOf(run.id()).equals(closing.runId()))
                .isPresent();
        if (closedWith) {
            return "closed";
        }
        return run.restatement() > 0
                ? "restatement " + run.restatement()
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
        long minor = ControlTotals.departments(ledger, run.id()).stream()
                .mapToLong(ControlTotals.DepartmentTotals::held)
                .sum();
        return String.format(
                Locale.ROOT,
                "%s %,." + run.currency().getDecimalPlaces() + "f",
                run.currency().getCode(),
                BigDecimal.valueOf(minor, run.currency().getDecimalPlaces()));
    }
}
