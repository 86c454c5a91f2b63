package dev.apportion.setting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Environment variables with one prefix. */
record Environment(Map<String, String> variables, String prefix) {

    String text(String name, String otherwise) {
        String value = variables.getOrDefault(prefix + name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    @Nullable
    String optional(String name) {
        String value = text(name, "");
        return value.isEmpty() ? null : value;
    }

    int number(String name, int otherwise, int least, int most) {
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

    /** A password from the variable itself or from the file that {@code …_FILE} names. */
    @Nullable
    Secret secret(String name) {
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
