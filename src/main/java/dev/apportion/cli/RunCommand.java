package dev.apportion.cli;

import dev.apportion.cost.Period;
import dev.apportion.job.MonthEnd;
import dev.apportion.job.Outcome;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The whole job for one period. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description =
                "Runs the whole job for one period: reads, classifies, allocates, writes and delivers the workbooks.")
@SuppressWarnings("NullAway.Init")
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private HomeOption homeOption;

    @Mixin
    private PersonOption person;

    @Parameters(
            arity = "0..1",
            paramLabel = "PERIOD",
            description = "Year and month, such as 2026-10. Default: the newest folder in input/.")
    private @Nullable String period;

    @Override
    public Integer call() throws Exception {
        Period chosen = homeOption.period(period);
        PrintWriter out = command.commandLine().getOut();
        try (ConsoleProgress progress = new ConsoleProgress(out)) {
            Outcome outcome = new MonthEnd(homeOption.home(), progress, person.name()).run(chosen);
            new OutcomePrinter(out, homeOption.home()).print(outcome);
            return ExitCode.of(outcome);
        }
    }
}
