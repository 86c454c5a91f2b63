package dev.apportion.sheet.open;

import dev.apportion.message.Message;
import dev.apportion.sheet.Format;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compares what a file's name promises with what it holds. */
final class Ending {

    private Ending() {}

    /** Adds a note if the ending belongs to another format. */
    static void check(Path file, Format format, List<Message> notes) {
        String ending = of(file);
        if (!usual(format).contains(ending)) {
            String content = format.name().toLowerCase(Locale.ROOT);
            notes.add(
                    ending.isEmpty()
                            ? Message.of(
                                    "The file has no extension: the content is {0}, and it was read as that.", content)
                            : Message.of(
                                    "The extension .{0} does not match: the content is {1}, and it was read as that.",
                                    ending, content));
        }
    }

    /** The file's name without its ending. */
    static String without(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String of(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }

    private static Set<String> usual(Format format) {
        return switch (format) {
            case XLSX -> Set.of("xlsx", "xlsm", "xltx", "xltm");
            case XLSB -> Set.of("xlsb");
            case XLS -> Set.of("xls", "xlt");
            case ODS -> Set.of("ods", "ots");
            case CSV -> Set.of("csv", "tsv", "tab", "txt");
            case SPREADSHEETML -> Set.of("xml");
            case HTML -> Set.of("html", "htm");
        };
    }
}
