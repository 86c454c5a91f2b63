package dev.apportion.cli;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.cli.screen.ConsoleProgress;
import dev.apportion.job.Worker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Does parts of runs that other machines manage. */
@Command(
        name = "worker",
        mixinStandardHelpOptions = true,
        description = "Reads spreadsheets and writes workbooks for runs that were started elsewhere with the same"
                + " APPORTION_LEDGER and APPORTION_BROKER, on a folder that all of them share. Stop it with Ctrl-C or"
                + " SIGTERM: what it is doing goes to another worker. docs/cluster.md tells how to set workers up.")
final class WorkerCommand extends FolderCommand {

    @Option(
            names = "--parts",
            paramLabel = "NUMBER",
            description = "How many files or workbooks are worked on at once. Default: one a processor.")
    private int parts = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws Exception {
        if (parts < 1 || parts > 256) {
            throw wrong("--parts must be a number from 1 to 256.");
        }
        try (ConsoleProgress progress = new ConsoleProgress(err())) {
            new Worker(home(), progress).work(parts);
        }
        return ExitCode.DONE;
    }
}
