package dev.apportion.cli;

import dev.apportion.cli.frame.ExitCode;
import dev.apportion.folder.HardStop;
import dev.apportion.folder.RunFailedException;
import dev.apportion.ledger.store.DamagedLedgerException;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.LedgerTroubleException;
import dev.apportion.ledger.store.OtherLedgerException;
import dev.apportion.setting.WrongSettingException;
import dev.apportion.team.DamagedTeamException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.Optional;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Tells the user why a command failed, and writes the rest to the log. */
final class Failure {

    private Failure() {}

    /** Gives the exit code. */
    static int report(Throwable e, PrintWriter err) {
        HardStop.ifMachineFailed(e);
        LoggerFactory.getLogger(Failure.class).error("The command failed", e);
        message(e).lines().forEach(err::println);
        err.flush();
        return exitCode(e);
    }

    private static String message(Throwable e) {
        if (e instanceof RunFailedException failed && failed.kind() == RunFailedException.Kind.INTERRUPTED) {
            return e.getMessage() + System.lineSeparator() + "Run the same command again to go on where it stopped.";
        }
        InvalidPathException path = ExceptionUtils.throwableOfType(e, InvalidPathException.class);
        if (path != null) {
            return unnameable(path);
        }
        Optional<String> server =
                e instanceof RunFailedException ? Optional.empty() : LedgerTroubleException.explain(e);
        if (server.isPresent()) {
            return server.get();
        }
        boolean expected = e instanceof RunFailedException
                || e instanceof DataFolderInUseException
                || e instanceof DamagedLedgerException
                || e instanceof DamagedTeamException
                || e instanceof OtherLedgerException
                || e instanceof WrongSettingException
                || e instanceof UncheckedIOException
                || e instanceof CommandLine.ParameterException;
        return expected
                ? String.valueOf(e.getMessage())
                : "Apportion failed because of an internal error: " + e
                        + ". The log, data/apportion.log, has the details. Run the same command again; if it fails"
                        + " again, report it.";
    }

    /** For a name that the locale has no characters for, which may occur before there is a command to report it. */
    static String unnameable(InvalidPathException e) {
        return "A file or folder has a name that can't be represented in this process's locale: " + e.getInput()
                + ". Set LC_ALL=C.UTF-8 in the environment and run again.";
    }

    static int exitCode(Throwable e) {
        if (e instanceof DataFolderInUseException) {
            return ExitCode.IN_USE;
        }
        if (e instanceof RunFailedException failed) {
            return switch (failed.kind()) {
                case USAGE -> ExitCode.USAGE;
                case POLICY -> ExitCode.POLICY;
                case INTERRUPTED -> ExitCode.FAILED;
            };
        }
        boolean wrong = e instanceof CommandLine.ParameterException || e instanceof WrongSettingException;
        return wrong ? ExitCode.USAGE : ExitCode.FAILED;
    }
}
