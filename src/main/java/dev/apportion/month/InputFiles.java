package dev.apportion.month;

import dev.apportion.cost.Sha256;
import dev.apportion.cost.SourceFile;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.Workbooks;
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
import java.util.stream.Stream;
import org.apache.commons.io.FilenameUtils;

/**
 * The files of a period's input folder, in order of their names, each with its hash. Files that programs leave beside a
 * document (hidden ones, {@code ~$…} of Excel) are not looked at, nor are copies and downloads that are not complete.
 */
public record InputFiles(List<SourceFile> files) {

    /** How browsers and copying programs call what they have not got all of. */
    private static final Set<String> PARTIAL =
            Set.of("part", "partial", "filepart", "crdownload", "opdownload", "download", "tmp");

    public static InputFiles find(Path folder) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        Map<String, String> nameByHash = new HashMap<>();
        List<Path> paths = paths(folder);
        List<String> hashes = hashes(paths);
        for (int i = 0; i < paths.size(); i++) {
            String name = paths.get(i).getFileName().toString();
            String sha256 = hashes.get(i);
            String twin = nameByHash.putIfAbsent(sha256, name);
            files.add(new SourceFile(
                    files.size(),
                    name,
                    sha256,
                    twin == null ? SourceFile.State.FOUND : SourceFile.State.DUPLICATE,
                    twin == null ? null : "The same file as " + twin + "; it counts once",
                    null,
                    null));
        }
        return new InputFiles(List.copyOf(files));
    }

    private static List<String> hashes(List<Path> paths) throws IOException {
        try {
            return paths.parallelStream()
                    .map(path -> {
                        try {
                            return Sha256.of(path);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The files of a folder that count, in order of their names. */
    public static List<Path> paths(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> !isLeftBeside(path.getFileName().toString()))
                    .filter(path -> !isPartial(path))
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

    private static boolean isPartial(Path path) {
        return PARTIAL.contains(
                FilenameUtils.getExtension(path.getFileName().toString()).toLowerCase(Locale.ROOT));
    }

    /** The files that lie in the input folder itself, in no period's folder; the policy is not one of them. */
    public static List<Path> besidePeriods(Home home) throws IOException {
        return Files.isDirectory(home.input())
                ? paths(home.input()).stream()
                        .filter(path -> !path.equals(home.policy()))
                        .toList()
                : List.of();
    }

    /** Whether a file can be opened as a spreadsheet now; one that is still being copied can't. */
    public static boolean opens(Path file) {
        try (Workbook workbook = Workbooks.open(file)) {
            return !workbook.sheets().isEmpty();
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
