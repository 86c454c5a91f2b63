package dev.apportion.cli.team;

import dev.apportion.cli.screen.Terminal;
import dev.apportion.team.Passwords;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/** Asks for a password: twice at a terminal, else a line of standard input. */
final class PasswordPrompt {

    private PasswordPrompt() {}

    /** @param wrong makes of a message what ends the command */
    static String ask(String name, Function<String, ParameterException> wrong) throws IOException {
        Console console = Terminal.isThere() ? System.console() : null;
        String password = console == null ? line() : twice(console, name);
        if (password == null) {
            throw wrong.apply(
                    console == null
                            ? "There is no password on standard input. Nothing was changed."
                            : "These are two different passwords. Nothing was changed.");
        }
        Optional<String> fault = Passwords.fault(password);
        if (fault.isPresent()) {
            throw wrong.apply(fault.get());
        }
        return password;
    }

    private static @Nullable String line() throws IOException {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    }

    private static @Nullable String twice(Console console, String name) {
        char[] first = console.readPassword("Password of %s: ", name);
        char[] again = console.readPassword("The same again: ");
        return first != null && Arrays.equals(first, again) ? new String(first) : null;
    }
}
