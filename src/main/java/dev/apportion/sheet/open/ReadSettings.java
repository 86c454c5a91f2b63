package dev.apportion.sheet.open;

import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.Workbook;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How spreadsheets are opened; {@link #toString()} shows no password.
 *
 * @param passwords tried in turn on encrypted workbooks
 * @param passwordsChanged when their file was written, empty without one
 * @param locale whose code page texts have that are no Unicode
 */
public record ReadSettings(ReadLimits limits, List<String> passwords, String passwordsChanged, Locale locale) {

    /** Where nothing is set. */
    public static final ReadSettings USUAL = new ReadSettings(ReadLimits.defaults(), List.of(), "");

    /** Where senders have the code page of Western Europe. */
    public ReadSettings(ReadLimits limits, List<String> passwords, String passwordsChanged) {
        this(limits, passwords, passwordsChanged, Locale.ROOT);
    }

    /** The same for senders who write as is usual in a country. */
    public ReadSettings in(Locale senders) {
        return new ReadSettings(limits, passwords, passwordsChanged, senders);
    }

    /** Opens a file as {@link Workbooks#open(Path, ReadLimits, List)} does. */
    public Workbook open(Path file) throws UnreadableWorkbookException {
        return Workbooks.open(file, limits, passwords, OldCharsets.of(locale));
    }

    /**
     * Identifies the settings by which the same files may be read differently; empty if nothing is set. Shows no
     * password; the locale is the policy's.
     */
    public String fingerprint() {
        return in(USUAL.locale).equals(USUAL) ? "" : limits + " " + passwordsChanged;
    }

    @Override
    public String toString() {
        return limits + ", " + passwords.size() + " passwords";
    }
}
