package dev.apportion.cli;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.cli.frame.FolderCommand;
import dev.apportion.folder.Home;
import dev.apportion.prepare.StarterFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the input form for departments from the current policy. */
@Command(
        name = "form",
        mixinStandardHelpOptions = true,
        description = "Writes the input form for departments, with the policy's departments, projects, operations"
                + " and currencies to choose from.")
@SuppressWarnings("NullAway.Init")
final class FormCommand extends FolderCommand {

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The file to write; an existing one is replaced. Default: " + StarterFolder.FORM
                    + " beside input/.")
    private @Nullable Path file;

    @Override
    public Integer call() throws Exception {
        Home home = home();
        Path form = file == null ? home.folder().resolve(StarterFolder.FORM) : file;
        StarterFolder.form(home, form);
        PrintWriter out = out();
        out.println("Made " + form + ". Send it to departments that have no spreadsheet of their own.");
        out.flush();
        return ExitCode.DONE;
    }
}
