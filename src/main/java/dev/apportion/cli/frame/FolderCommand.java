package dev.apportion.cli.frame;

import dev.apportion.cost.Period;
import dev.apportion.folder.Home;
import dev.apportion.ledger.store.LedgerBackup;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that works on a working folder, with the option that all of them have. */
public abstract class FolderCommand implements Callable<Integer> {

    /** Set by the launcher to its own folder. */
    static final String PROPERTY = "apportion.home";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "The folder that holds input, templates, output and data. Default: the launcher's folder.")
    private @Nullable Path folder;

    /** The folder, whether there is one or not. */
    public final Path chosen() {
        return folder != null ? folder : usual();
    }

    /** The folder of commands that name none. */
    public static Path usual() {
        return Path.of(System.getProperty(PROPERTY, "."));
    }

    protected final Home home() {
        Path chosen = chosen();
        if (!Files.isDirectory(chosen)) {
            throw wrong("There is no folder " + chosen + ". Give an existing one with --home, or create one with"
                    + " \"apportion init " + chosen + "\".");
        }
        return new Home(chosen.toAbsolutePath().normalize());
    }

    /** The period that was named, else the newest one with an input folder. */
    protected final Period period(@Nullable String named) {
        if (named != null) {
            try {
                return Period.parse(named);
            } catch (IllegalArgumentException e) {
                throw new CommandLine.ParameterException(command.commandLine(), e.getMessage() + ".", e);
            }
        }
        return home().newestPeriod()
                .orElseThrow(
                        () -> wrong(
                                "There is no period in " + home().folder().resolve("input")
                                        + ". Create a folder such as 2026-10 there and put the departments' spreadsheets in it."));
    }

    protected final PrintWriter out() {
        return command.commandLine().getOut();
    }

    protected final PrintWriter err() {
        return command.commandLine().getErr();
    }

    /** Refuses to work on the files of a ledger where it has none. */
    protected final void requireLedgerInFiles() {
        LedgerBackup.instead(home().data()).ifPresent(instead -> {
            throw wrong(instead);
        });
    }

    /** That the command was used wrongly. */
    protected final CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(command.commandLine(), message);
    }

    /** The file that a person names, which has to be there. */
    protected final Path spreadsheet(String named) {
        Path path = file(named);
        if (path == null) {
            throw wrong("There is no file \"" + named + "\". Give its path, such as input/2026-10/costs.xlsx.");
        }
        return path;
    }

    /** A file that was named, as seen from where the command was called or from the working folder; null if it is none. */
    protected final @Nullable Path file(String named) {
        try {
            return Stream.of(Path.of(named), home().folder().resolve(named))
                    .map(path -> path.toAbsolutePath().normalize())
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElse(null);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** A file in the folder of a month is of that month, another of the newest. */
    protected final Period periodOf(Path file) {
        return home().periods().stream()
                .filter(known ->
                        file.startsWith(home().input(known).toAbsolutePath().normalize()))
                .findFirst()
                .orElseGet(this::newest);
    }

    /** The newest month with a folder; without any, the policy is looked at as it is for cost of now. */
    protected final Period newest() {
        return home().newestPeriod().orElseGet(() -> Period.of(LocalDate.now(ZoneId.systemDefault())));
    }
}
