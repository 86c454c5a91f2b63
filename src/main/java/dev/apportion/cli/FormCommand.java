package dev.apportion.cli;

import dev.apportion.folder.Home;
import dev.apportion.prepare.StarterFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the input form for departments from the current policy. */
@Command(
        name = "form",
        mixinStandardHelpOptions = true,
        description = "Writes the input form for departments, with the policy's departments, projects, operations"
                + " and currencies to choose from.")
@SuppressWarnings("NullAway.Init")
final class FormCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private HomeOption homeOption;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The file to write; an existing one is replaced. Default: " + StarterFolder.FORM
                    + " beside input/.")
    private @Nullable Path file;

    @Override
    public Integer call() throws Exception {
        Home home = homeOption.home();
        Path form = file == null ? home.folder().resolve(StarterFolder.FORM) : file;
        StarterFolder.form(home, form);
        PrintWriter out = command.commandLine().getOut();
        out.println("Made " + form + ". Send it to departments that have no spreadsheet of their own.");
        out.flush();
        return ExitCode.DONE;
    }
}
