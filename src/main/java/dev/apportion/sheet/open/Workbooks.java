package dev.apportion.sheet.open;

import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.Workbook;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Opens spreadsheet files. */
public final class Workbooks {

    private Workbooks() {}

    /**
     * Opens a file by its content.
     *
     * @param passwords tried in turn on an encrypted workbook
     * @throws UnreadableWorkbookException with one clear message if it can't be read
     */
    public static Workbook open(Path file, ReadLimits limits, List<String> passwords)
            throws UnreadableWorkbookException {
        return open(file, limits, passwords, OldCharsets.of(Locale.ROOT));
    }

    /** @param old the code page of texts that are no Unicode */
    static Workbook open(Path file, ReadLimits limits, List<String> passwords, Charset old)
            throws UnreadableWorkbookException {
        try {
            return new Detection(file, limits, passwords, old).open();
        } catch (IOException e) {
            throw UnreadableWorkbookException.of(e);
        }
    }

    /** Opens a file that has no password with the usual limits. */
    public static Workbook open(Path file) throws UnreadableWorkbookException {
        return ReadSettings.USUAL.open(file);
    }
}
