package dev.apportion.sheet.open;

import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.Workbook;
import java.nio.file.Path;
import java.util.List;

/**
 * How spreadsheets are opened; {@link #toString()} shows no password.
 *
 * @param passwords tried in turn on encrypted workbooks
 * @param passwordsChanged when their file was written, empty without one
 */
public record ReadSettings(ReadLimits limits, List<String> passwords, String passwordsChanged) {

    /** Where nothing is set. */
    public static final ReadSettings USUAL = new ReadSettings(ReadLimits.defaults(), List.of(), "");

    /** Opens a file as {@link Workbooks#open(Path, ReadLimits, List)} does. */
    public Workbook open(Path file) throws UnreadableWorkbookException {
        return Workbooks.open(file, limits, passwords);
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
}
