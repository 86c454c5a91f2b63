package dev.apportion.mailbox;

import dev.apportion.folder.FiledName;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.io.FilenameUtils;
import org.jspecify.annotations.Nullable;

/** Which attachments are spreadsheets: by the ending of the name, else by the type that the mail gives them. */
final class SpreadsheetTypes {

    /** Those that are opened, and {@code numbers}, of which a run says how to send it instead. */
    private static final Set<String> ENDINGS =
            Set.of("xlsx", "xlsm", "xls", "xlsb", "ods", "fods", "csv", "tsv", "numbers");

    private static final Map<String, String> TYPES = Map.of(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx",
            "application/vnd.ms-excel.sheet.macroenabled.12", "xlsm",
            "application/vnd.ms-excel.sheet.binary.macroenabled.12", "xlsb",
            "application/vnd.ms-excel", "xls",
            "application/vnd.oasis.opendocument.spreadsheet", "ods",
            "text/csv", "csv",
            "text/tab-separated-values", "tsv");

    private SpreadsheetTypes() {}

    /** The ending that its name has or should have, null if it is no spreadsheet. */
    static @Nullable String ending(String name, Part part) throws MessagingException {
        String ending = ending(FiledName.plain(name));
        if (ENDINGS.contains(ending)) {
            return ending;
        }
        for (Map.Entry<String, String> type : TYPES.entrySet()) {
            if (part.isMimeType(type.getKey())) {
                return type.getValue();
            }
        }
        return null;
    }

    private static String ending(String plain) {
        return FilenameUtils.getExtension(plain).toLowerCase(Locale.ROOT);
    }
}
