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

    /** Opens a file with the limits and passwords of this process. */
    public static Workbook open(Path file) throws UnreadableWorkbookException {
        ReadSettings settings = settings();
        return open(file, settings.limits(), settings.passwords());
    }

    private static ReadSettings settings() throws UnreadableWorkbookException {
        try {
            return ReadSettings.ofProcess();
        } catch (IllegalArgumentException e) {
            throw new UnreadableWorkbookException(
                    UnreadableWorkbookException.Reason.UNREACHABLE, e.getMessage() + ".", e);
        }
    }
}
