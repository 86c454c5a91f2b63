package dev.apportion.cli;

import dev.apportion.cost.Period;
import dev.apportion.folder.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The option that every command has: the working folder. */
final class HomeOption {

    /** Set by the launcher to its own folder. */
    static final String PROPERTY = "apportion.home";

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "The folder that holds input, templates, output and data. Default: where the launcher lies.")
    private @Nullable Path folder;

    Home home() {
        Path chosen = folder != null ? folder : Path.of(System.getProperty(PROPERTY, "."));
        if (!Files.isDirectory(chosen)) {
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    "There is no folder " + chosen + ". Give an existing one with --home, or create one with"
                            + " \"apportion init " + chosen + "\".");
        }
        return new Home(chosen.toAbsolutePath().normalize());
    }

    /** The period that was named, else the newest one with an input folder. */
    Period period(@Nullable String named) {
        if (named != null) {
            try {
                return Period.parse(named);
            } catch (IllegalArgumentException e) {
                throw new CommandLine.ParameterException(command.commandLine(), e.getMessage() + ".", e);
            }
        }
        return home().newestPeriod()
                .orElseThrow(() -> new CommandLine.ParameterException(
                        command.commandLine(),
                        "There is no period in " + home().folder().resolve("input")
                                + ". Create a folder such as 2026-10 there and put the departments'"
                                + " spreadsheets in it."));
    }
}
