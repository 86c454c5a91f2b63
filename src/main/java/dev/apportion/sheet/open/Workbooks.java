package dev.apportion.sheet.open;

import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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
        try {
            return new Detection(file, limits, passwords).open();
        } catch (IOException e) {
            throw UnreadableWorkbookException.of(e);
        }
    }

    /** Opens a file that has no password with the usual limits. */
    public static Workbook open(Path file) throws UnreadableWorkbookException {
        return ReadSettings.USUAL.open(file);
    }
}
