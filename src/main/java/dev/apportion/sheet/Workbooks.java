package dev.apportion.sheet;

import dev.apportion.sheet.cells.Findings;
import dev.apportion.sheet.zip.ByteSource;
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
            ByteSource source = ByteSource.of(file);
            try {
                return new Detection(file, limits, passwords).open(source);
            } catch (IOException | RuntimeException e) {
                source.close();
                throw e;
            }
        } catch (UnreadableWorkbookException e) {
            throw e;
        } catch (IOException e) {
            throw Findings.unreachable(e);
        }
    }

    /** Opens a file with default limits and no passwords. */
    public static Workbook open(Path file) throws UnreadableWorkbookException {
        return open(file, ReadLimits.defaults(), List.of());
    }
}
