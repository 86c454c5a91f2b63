package dev.apportion.folder;

import dev.apportion.cost.Sha256;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.setting.WrongSettingException;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.Workbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.io.FilenameUtils;
import org.jspecify.annotations.Nullable;

/**
 * The files of a period's input folder, in order of their names, each with its hash. Files that programs leave beside a
 * document (hidden ones, {@code ~$…} of Excel) are not looked at, nor are copies and downloads that are not complete.
 */
public record InputFiles(List<SourceFile> files) {

    /** How browsers and copying programs call what they have not got all of. */
    private static final Set<String> PARTIAL =
            Set.of("part", "partial", "filepart", "crdownload", "opdownload", "download", "tmp");

    /** Endings by which a folder or a link was meant as a spreadsheet; some programs keep a document in a folder. */
    private static final Set<String> SPREADSHEETS =
            Set.of("xlsx", "xlsm", "xls", "xlsb", "ods", "fods", "csv", "tsv", "txt", "xml", "numbers");

    /** How deep a folder is looked into. */
    private static final int DEPTH = 4;

    /** A file's hash, or why there is none. */
    private record Bytes(String sha256, @Nullable String trouble) {}

    /**
     * Finds a period's files. One that the operating system doesn't give (no permission, held by another program, a
     * link to nothing, a folder with spreadsheets in it or by the name of one) is among them as unreadable.
     *
     * @throws IOException if the folder can't be listed, or if what is wrong with a file would be wrong with the others
     * too
     */
    public static InputFiles find(Path folder) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        Map<String, String> nameByHash = new HashMap<>();
        List<Path> paths = received(folder);
        List<Bytes> bytes = bytes(paths);
        for (int i = 0; i < paths.size(); i++) {
            String name = paths.get(i).getFileName().toString();
            String sha256 = bytes.get(i).sha256();
            String trouble = bytes.get(i).trouble();
            String twin = trouble == null ? nameByHash.putIfAbsent(sha256, name) : null;
            SourceFile file = new SourceFile(files.size(), name, sha256, SourceFile.State.FOUND, null, null, null);
            if (trouble != null) {
                file = file.as(SourceFile.State.UNREADABLE, trouble);
            } else if (twin != null) {
                file = file.as(SourceFile.State.DUPLICATE, "The same file as " + twin + "; it counts once");
            }
            files.add(file);
        }
        return new InputFiles(List.copyOf(files));
    }

    private static List<Bytes> bytes(List<Path> paths) throws IOException {
        try {
            return paths.parallelStream().map(InputFiles::bytes).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Bytes bytes(Path path) {
        if (Files.isDirectory(path)) {
            return new Bytes(
                    SourceFile.UNREACHED,
                    "This is a folder, and nothing in it is read. Move the spreadsheets that belong to the period"
                            + " out of it, and then the folder itself out of the period's folder.");
        }
        try {
            return new Bytes(Sha256.of(path), null);
        } catch (IOException e) {
            if (!DiskTrouble.isOfOneFile(e, path)) {
                throw new UncheckedIOException(e);
            }
            return new Bytes(
                    SourceFile.UNREACHED,
                    Files.isSymbolicLink(path)
                            ? "This is a link to a file that can't be opened. Put the file itself in the folder."
                            : UnreadableWorkbookException.unreachable(e).getMessage());
        }
    }

    /**
     * All in a period's folder that is meant as a spreadsheet, whether it can be opened or not, in order of the names.
     */
    public static List<Path> received(Path folder) throws IOException {
        return list(folder, path -> {
            if (Files.isDirectory(path)) {
                return holdsSpreadsheets(path);
            }
            // Of a file whose attributes can't be read, nothing says that it is none.
            return Files.isRegularFile(path) || Files.isSymbolicLink(path) || !Files.exists(path);
        });
    }

    /** The files of a folder that count, in order of their names. */
    public static List<Path> paths(Path folder) throws IOException {
        return list(folder, Files::isRegularFile);
    }

    private static List<Path> list(Path folder, Predicate<Path> counts) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> !isLeftBeside(path.getFileName().toString()))
                    .filter(path -> !isPartial(path))
                    .filter(counts)
                    .sorted(Comparator.comparing(path -> path.getFileName().toString()))
                    .toList();
        }
    }

    /** The names of copies and downloads that are not complete. */
    public static List<String> partial(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(InputFiles::isPartial)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !isLeftBeside(name))
                    .sorted()
                    .toList();
        }
    }

    /** Whether somebody may think that what is in a folder was delivered; none of it is read. */
    private static boolean holdsSpreadsheets(Path folder) {
        try (Stream<Path> inside = Files.walk(folder, DEPTH)) {
            return inside.anyMatch(path -> SPREADSHEETS.contains(ending(path)));
        } catch (IOException | UncheckedIOException e) {
            return true; // nothing says that there is none
        }
    }

    private static boolean isPartial(Path path) {
        return PARTIAL.contains(ending(path));
    }

    private static String ending(Path path) {
        return FilenameUtils.getExtension(path.getFileName().toString()).toLowerCase(Locale.ROOT);
    }

    /** The files that are in the input folder itself, in no period's folder; the policy is not one of them. */
    public static List<Path> besidePeriods(Home home) throws IOException {
        return Files.isDirectory(home.input())
                ? paths(home.input()).stream()
                        .filter(path -> !path.equals(home.policy()))
                        .toList()
                : List.of();
    }

    /** Whether a file can be opened as a spreadsheet now; one that is still being copied can't. */
    public static boolean opens(Path file, Home home) {
        try (Workbook workbook = home.reading().open(file)) {
            return !workbook.sheets().isEmpty();
        } catch (WrongSettingException e) {
            return true; // which the run tells
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isLeftBeside(String name) {
        return name.startsWith(".")
                || name.startsWith("~")
                || name.equalsIgnoreCase("Thumbs.db")
                || name.equalsIgnoreCase("desktop.ini");
    }
}
