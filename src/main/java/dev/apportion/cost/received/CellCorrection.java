package dev.apportion.cost.received;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What a person says that a cell of a file should hold. The file stays as its sender made it; whoever reads it reads the new text
 * in place of the old one.
 *
 * @param file its name, for people; which file is meant is for the hash to say
 * @param sha256 of the file's bytes
 * @param cell such as {@code F17}
 * @param oldText what the cell held as {@code RowCursor.text} gives it; empty if it was blank
 * @param newText what it is read as, as if it stood in the cell as text; empty for nothing
 * @param why never empty
 * @param who never empty
 * @param when by the clock of this place, to the second
 */
public record CellCorrection(
        String file,
        String sha256,
        String sheet,
        String cell,
        String oldText,
        String newText,
        String why,
        String who,
        LocalDateTime when) {

    /** Headings of the workbook in which corrections are kept, in order of the fields. */
    public static final List<String> HEADINGS =
            List.of("File", "SHA-256", "Sheet", "Cell", "Old text", "New text", "Why", "Who", "When");

    /** Name of the sheet that has them. */
    public static final String SHEET = "Corrections";

    /** Which cell it is of. */
    public record Place(String sha256, String sheet, String cell) {}

    public Place place() {
        return new Place(sha256, sheet, cell);
    }

    /** A text as workbooks keep it: line breaks are all alike there. */
    public static String kept(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
