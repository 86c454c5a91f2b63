package dev.apportion.cli.frame;

import java.io.PrintWriter;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with a command line and how to correct it, without printing the whole help, in which it would be
 * lost.
 */
public final class WrongUsage {

    private WrongUsage() {}

    /** Gives the exit code. */
    public static int report(CommandLine.ParameterException e, String[] args) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println(wrong(e));
        err.println("\"" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help\" explains the options.");
        err.flush();
        return ExitCode.USAGE;
    }

    private static String wrong(CommandLine.ParameterException e) {
        return message(e) + suggestion(e);
    }

    /** What was probably meant, with a space before it; empty if nothing is near. */
    private static String suggestion(CommandLine.ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            return " Did you mean \"" + unmatched.getSuggestions().get(0) + "\"?";
        }
        return "";
    }

    private static String message(CommandLine.ParameterException e) {
        Set<String> commands = e.getCommandLine().getSubcommands().keySet();
        return e instanceof UnmatchedArgumentException unmatched && !commands.isEmpty() && !unmatched.isUnknownOption()
                ? "Unknown command \"" + unmatched.getUnmatched().get(0) + "\". There are "
                        + String.join(", ", commands) + "."
                : String.valueOf(e.getMessage());
    }
}
