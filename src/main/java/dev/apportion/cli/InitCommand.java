package dev.apportion.cli;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.prepare.StarterFolder;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a new working folder. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description =
                "Creates a working folder with a starter policy, the templates and an input form for departments.")
@SuppressWarnings("NullAway.Init")
final class InitCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "DIR", description = "The folder to create. It must not contain an input folder yet.")
    private Path folder;

    @Override
    public Integer call() throws Exception {
        if (Files.exists(folder.resolve("input"))) {
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    folder + " already contains an input folder; nothing was changed. Choose another folder.");
        }
        Path absolute = folder.toAbsolutePath().normalize();
        StarterFolder.make(absolute);
        PrintWriter out = command.commandLine().getOut();
        out.println("Made " + absolute + ". Next:");
        out.println("  1. Open input/policy.xlsx and replace the examples with your departments, projects and rules.");
        out.println("  2. Send department-input.xlsx to departments that have no spreadsheet of their own.");
        out.println("  3. Put what they send into a folder input/2026-10 (year and month) and run");
        out.println("     apportion run --home " + absolute);
        out.flush();
        return ExitCode.DONE;
    }
}
