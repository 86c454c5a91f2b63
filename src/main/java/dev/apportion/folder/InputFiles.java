package dev.apportion.folder;

import dev.apportion.cost.Sha256;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.intake.NamedByFile;
import dev.apportion.message.Message;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.io.FilenameUtils;
import org.jspecify.annotations.Nullable;

/**
 * The files of a period's input folder and of the folders in it, in order of their names, each with its hash. Files that programs leave beside a
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
    private record Bytes(String sha256, @Nullable Message trouble) {}

    /**
     * Finds a period's files; which folders in it are those of departments is for {@link #ofDepartments} to say. One that the operating system doesn't give (no permission, held by another program, a
     * link to nothing, a folder by the name of a spreadsheet or deeper than the departments' with spreadsheets in it) is among them as unreadable.
     *
     * @throws IOException if the folder can't be listed, or if what is wrong with a file would be wrong with the others
     * too
     */
    public static InputFiles find(Path folder) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        List<Path> paths = received(folder);
        List<Bytes> bytes = bytes(paths);
        for (int i = 0; i < paths.size(); i++) {
            Message trouble = bytes.get(i).trouble();
            SourceFile file = new SourceFile(
                    i, name(folder, paths.get(i)), bytes.get(i).sha256(), SourceFile.State.FOUND, null, null, null);
            files.add(trouble == null ? file : file.as(SourceFile.State.UNREADABLE, trouble));
        }
        return eachOnce(files);
    }

    /** The same, of folders in the period's those alone that are named after a department. */
    public InputFiles ofDepartments(NamedByFile departments) {
        return eachOnce(files.stream()
                .map(file -> file.state() == SourceFile.State.UNREADABLE
                                || file.folder() == null
                                || departments.byFolder(file.name()) != null
                        ? file
                        : file.as(
                                SourceFile.State.UNREADABLE,
                                Message.of(
                                        "The folder {0} is not named after a department, so nothing in it is "
                                                + "read. Give it the code or the name of one, or move the "
                                                + "spreadsheets that belong to the period out of it, and then the "
                                                + "folder itself out of the period's folder.",
                                        file.folder())))
                .toList());
    }

    /** Of files with the same bytes the first counts. */
    private static InputFiles eachOnce(List<SourceFile> files) {
        Map<String, String> nameByHash = new HashMap<>();
        List<SourceFile> once = new ArrayList<>();
        for (SourceFile file : files) {
            boolean readable = file.state() != SourceFile.State.UNREADABLE;
            String twin = readable ? nameByHash.putIfAbsent(file.sha256(), file.name()) : null;
            SourceFile found = readable ? file.found() : file;
            once.add(
                    twin == null
                            ? found
                            : found.as(
                                    SourceFile.State.DUPLICATE,
                                    Message.of("The same file as {0}; it counts once", twin)));
        }
        return new InputFiles(List.copyOf(once));
    }

    /** The name of a file of a period's folder, with the folder in it if it is in one. */
    public static String name(Path folder, Path file) {
        Path inside = file.startsWith(folder) ? folder.relativize(file) : file.getFileName();
        return StreamSupport.stream(inside.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
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
                    Message.of("This is a folder that is not looked into. Move the spreadsheets that belong to the "
                            + "period out of it, and then the folder itself out of the period's folder."));
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
                            ? Message.of(
                                    "This is a link to a file that can't be opened. Put the file itself in the folder.")
                            : UnreadableWorkbookException.unreachable(e).words());
        }
    }

    /**
     * All in a period's folder that is meant as a spreadsheet, whether it can be opened or not, in order of the names.
     */
    public static List<Path> received(Path folder) throws IOException {
        List<Path> received = new ArrayList<>();
        List<Path> inside = new ArrayList<>();
        for (Path path : list(folder, InputFiles::mayBeReceived)) {
            if (!Files.isDirectory(path) || SPREADSHEETS.contains(ending(path))) {
                received.add(path);
            } else {
                inside.addAll(inside(path));
            }
        }
        received.addAll(inside);
        return List.copyOf(received);
    }

    /** What is in a folder of the period's, the folder itself if it can't be listed. */
    private static List<Path> inside(Path folder) {
        try {
            return list(folder, InputFiles::mayBeReceived);
        } catch (IOException e) {
            return List.of(folder);
        }
    }

    /** The file of that name among those of a period's folder; no other can be had, whatever the name says. */
    public static Optional<Path> named(Path folder, String name) throws IOException {
        return Files.isDirectory(folder)
                ? received(folder).stream()
                        .filter(Files::isRegularFile)
                        .filter(file -> name(folder, file).equals(name))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean mayBeReceived(Path path) {
        if (Files.isDirectory(path)) {
            return holdsSpreadsheets(path);
        }
        // Of a file whose attributes can't be read, nothing says that it is none.
        return Files.isRegularFile(path) || Files.isSymbolicLink(path) || !Files.exists(path);
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

    /** Whether somebody may think that what is in a folder was delivered. */
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
