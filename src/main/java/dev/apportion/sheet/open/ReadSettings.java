package dev.apportion.sheet.open;

import dev.apportion.setting.Environment;
import dev.apportion.sheet.Limit;
import dev.apportion.sheet.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How spreadsheets are opened. Comes from the environment, so that no file of the project contains a password;
 * {@link #toString()} shows none. {@code docs/reading.md} lists the variables.
 *
 * @param passwords tried in turn on encrypted workbooks
 * @param passwordsChanged when their file was written, empty without one
 */
public record ReadSettings(ReadLimits limits, List<String> passwords, String passwordsChanged) {

    private static final ReadSettings USUAL = new ReadSettings(ReadLimits.defaults(), List.of(), "");

    private static final String PASSWORDS_FILE = "APPORTION_PASSWORDS_FILE";
    private static final int MEGABYTE = 1 << 20;

    /** Those of this process: its environment, over which Java's system properties of the same names go. */
    public static ReadSettings ofProcess() {
        return of(Environment.ofProcess().variables());
    }

    /**
     * Reads {@code APPORTION_READ_…} and {@code APPORTION_PASSWORDS_FILE}.
     *
     * @throws IllegalArgumentException if a value makes no sense; the message names the variable, never a password
     */
    public static ReadSettings of(Map<String, String> variables) {
        ReadLimits usual = ReadLimits.defaults();
        ReadLimits limits = new ReadLimits(
                (long) number(variables, Limit.INFLATED_MB, (int) (usual.inflatedBytes() / MEGABYTE)) * MEGABYTE,
                number(variables, Limit.RATIO, usual.ratio()),
                number(variables, Limit.COLUMNS, usual.columns()),
                number(variables, Limit.CELL_CHARACTERS, usual.cellCharacters()),
                number(variables, Limit.DEPTH, usual.depth()));
        String file = variables.getOrDefault(PASSWORDS_FILE, "");
        return file.isBlank() ? new ReadSettings(limits, List.of(), "") : withPasswords(limits, file);
    }

    /**
     * Identifies the settings by which the same files may be read differently; empty if nothing is set. Shows no
     * password.
     */
    public String fingerprint() {
        return equals(USUAL) ? "" : limits + " " + passwordsChanged;
    }

    @Override
    public String toString() {
        return limits + ", " + passwords.size() + " passwords";
    }

    private static int number(Map<String, String> variables, Limit limit, int otherwise) {
        String value = variables.getOrDefault(limit.variable(), "").strip();
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!value.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(
                    limit.variable() + " is \"" + value + "\"; write a whole number from 1 to 999999999");
        }
        return Integer.parseInt(value);
    }

    private static ReadSettings withPasswords(ReadLimits limits, String file) {
        try {
            // Not stripped: a password may begin or end with a space.
            List<String> passwords = Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> !line.isEmpty())
                    .toList();
            return new ReadSettings(
                    limits, passwords, Files.getLastModifiedTime(Path.of(file)).toString());
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException(
                    "The file that " + PASSWORDS_FILE + " names cannot be read as UTF-8 text: " + file, e);
        }
    }
}
