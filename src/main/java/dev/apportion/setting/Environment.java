package dev.apportion.setting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Environment variables with one prefix. */
public record Environment(Map<String, String> variables, String prefix) {

    private static final String PREFIX = "APPORTION_";

    /** The program's variables among these. */
    public static Environment of(Map<String, String> variables) {
        return new Environment(variables, PREFIX);
    }

    /** The program's variables of this process: its environment, over which Java's system properties of the same names go. */
    public static Environment ofProcess() {
        Map<String, String> variables = new HashMap<>(System.getenv());
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> variables.put(name, System.getProperty(name)));
        return of(variables);
    }

    public String text(String name, String otherwise) {
        String value = variables.getOrDefault(prefix + name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    public @Nullable String optional(String name) {
        String value = text(name, "");
        return value.isEmpty() ? null : value;
    }

    /**
     * A whole number.
     *
     * @throws IllegalArgumentException if it is no number from the least to the most; the message names the variable
     */
    public int number(String name, int otherwise, int least, int most) {
        String value = text(name, "");
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notInRange(name, value, least, most, e);
        }
        throw notInRange(name, value, least, most, null);
    }

    /**
     * A password from the variable itself or from the file that {@code …_FILE} names; null if there is neither.
     *
     * @throws IllegalArgumentException if the file holds none or can't be read; the message names the variable
     */
    public @Nullable Secret secret(String name) {
        // Not stripped: a password may begin or end with a space.
        String value = variables.getOrDefault(prefix + name, "");
        if (!value.isEmpty()) {
            return new Secret(value);
        }
        String file = optional(name + "_FILE");
        if (file == null) {
            return null;
        }
        try {
            String content = Files.readString(Path.of(file)).replaceFirst("\\R\\z", "");
            if (content.isEmpty()) {
                throw new IllegalArgumentException(
                        "The file that " + prefix + name + "_FILE names is empty; the password is its first line");
            }
            return new Secret(content);
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException(
                    "The file that " + prefix + name + "_FILE names cannot be read: " + file, e);
        }
    }

    private IllegalArgumentException notInRange(
            String name, String value, int least, int most, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                prefix + name + " is \"" + value + "\"; write a whole number from " + least + " to " + most, cause);
    }
}
