package dev.apportion.cli;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.cli.option.ExitZeroOption;
import dev.apportion.cli.option.MetricsOption;
import dev.apportion.cli.option.PersonOption;
import dev.apportion.cli.screen.ConsoleProgress;
import dev.apportion.cli.screen.OutcomePrinter;
import dev.apportion.cli.screen.WhatIfPrinter;
import dev.apportion.cost.Period;
import dev.apportion.folder.RunFailedException;
import dev.apportion.job.MonthEnd;
import dev.apportion.job.Outcome;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.whatif.WhatIf;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The whole job for one period. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description =
                "Runs the whole job for one period: reads, classifies, allocates, writes and delivers the workbooks.")
@SuppressWarnings("NullAway.Init")
final class RunCommand extends FolderCommand {

    @Mixin
    @SuppressWarnings("UnusedVariable") // looked for by its name, whatever the command
    private ExitZeroOption exitZero = new ExitZeroOption();

    @Mixin
    private PersonOption person;

    @Mixin
    private MetricsOption metrics;

    @Parameters(
            arity = "0..1",
            paramLabel = "PERIOD",
            description = "Year and month, such as 2026-10. Default: the newest folder in input/.")
    private @Nullable String period;

    @Option(
            names = "--what-if",
            paramLabel = "POLICY",
            description = "Compares the period's latest run with the result under another policy workbook, and changes"
                    + " nothing else.")
    private @Nullable Path whatIf;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "With --what-if: where to write the comparison. Default: beside the period's output folder.")
    private @Nullable Path output;

    @Option(
            names = "--details",
            description =
                    "Shows how each sheet was understood: each heading with the field it became, or \"not used\".")
    private boolean details;

    @Override
    public Integer call() throws Exception {
        Period chosen = period(period);
        PrintWriter out = out();
        if (whatIf != null) {
            return compare(chosen, whatIf, out);
        }
        if (output != null) {
            throw wrong("--output can be used only with --what-if POLICY; a run writes to output.");
        }
        try (ConsoleProgress progress = new ConsoleProgress(err())) {
            Outcome outcome = new MonthEnd(home(), metrics.measured(progress), person.name(home())).run(chosen);
            new OutcomePrinter(out, home(), details).print(outcome);
            metrics.ended(outcome, ExitCode.of(outcome));
            return ExitCode.of(outcome);
        } catch (RunFailedException | DataFolderInUseException e) {
            metrics.failed(chosen, Failure.exitCode(e));
            throw e;
        }
    }

    private int compare(Period chosen, Path other, PrintWriter out) throws Exception {
        try (ConsoleProgress progress = new ConsoleProgress(err())) {
            WhatIf.Result result = new WhatIf(home(), progress).compare(chosen, other, output);
            new WhatIfPrinter(out).print(result);
            return result.difference() == 0 ? ExitCode.DONE : ExitCode.FAILED;
        }
    }
}
