package dev.apportion.web.files;

import dev.apportion.access.TemporaryFiles;
import dev.apportion.cost.Period;
import dev.apportion.cost.Sha256;
import dev.apportion.folder.FiledName;
import dev.apportion.folder.Filing;
import dev.apportion.folder.Home;
import dev.apportion.folder.NotWholeException;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.io.FilenameUtils;
import org.springframework.web.multipart.MultipartFile;

/** Puts a file that was sent into a month's folder: whole or not at all, and in place of nothing. */
public final class Upload {

    private static final Set<String> ENDINGS =
            Set.of("xlsx", "xlsm", "xls", "xlsb", "ods", "fods", "csv", "tsv", "txt", "xml");

    private Upload() {}

    /** What became of a file. */
    public enum Result {
        FILED,
        /** The same bytes are there, under the name that {@link Sent#why} gives. */
        THERE,
        /** Another file of that name is there. */
        TAKEN,
        /** It can't be opened as a spreadsheet. */
        NO_SPREADSHEET,
        /** Not all of it is this person's to send. */
        FOREIGN;

        /** Of its words in the message bundles. */
        public String key() {
            return "upload." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A file that was sent.
     *
     * @param name its safe name
     * @param key of what became of it, in the message bundles
     * @param why what opening it said, or under which name it is there; empty if it was taken
     */
    public record Sent(String name, Result result, String key, String why) {

        private Sent(String name, Result result, String why) {
            this(name, result, result.key(), why);
        }
    }

    /**
     * Why this person may not send a file.
     *
     * @param key of it in the message bundles
     * @param place where in the file; may be empty
     */
    public record Refusal(String key, String place) {}

    /** Looks whether a file is this person's to send. */
    @FunctionalInterface
    public interface Screen {

        /**
         * Why not; empty if it is.
         *
         * @param name that it is to have in the folder
         */
        Optional<Refusal> of(Path file, String name) throws IOException;
    }

    static Sent take(MultipartFile file, Home home, Period period) throws IOException {
        return take(file, home, home.input(period), (any, name) -> Optional.empty());
    }

    /** Takes a file into a folder, unless the screen refuses it. */
    public static Sent take(MultipartFile file, Home home, Path folder, Screen screen) throws IOException {
        String sent = String.valueOf(file.getOriginalFilename());
        String ending = FilenameUtils.getExtension(FiledName.plain(sent));
        FiledName name = FiledName.of(sent, ending);
        if (!ENDINGS.contains(name.ending())) {
            return new Sent(
                    name.with(""),
                    Result.NO_SPREADSHEET,
                    String.join(", ", ENDINGS.stream().sorted().toList()));
        }
        // Under its own name, which is a csv file's only sheet's too.
        Path alone = Files.createTempDirectory(TemporaryFiles.folder(), "upload");
        Path aside = alone.resolve(name.with(""));
        try {
            file.transferTo(aside);
            // What it is, its content says, not its name.
            home.reading().open(aside).close();
            Optional<Refusal> refusal = screen.of(aside, name.with(""));
            if (refusal.isPresent()) {
                return new Sent(
                        name.with(""),
                        Result.FOREIGN,
                        refusal.get().key(),
                        refusal.get().place());
            }
            Path place = folder.resolve(name.with(""));
            if (Files.exists(place) && !Sha256.of(place).equals(Sha256.of(aside))) {
                return new Sent(name.with(""), Result.TAKEN, "");
            }
            return file(aside, name, folder);
        } catch (UnreadableWorkbookException e) {
            return new Sent(name.with(""), Result.NO_SPREADSHEET, String.valueOf(e.getMessage()));
        } finally {
            Files.deleteIfExists(aside);
            Files.delete(alone);
        }
    }

    /** One at a time, since what is not whole yet has always the same name. */
    private static synchronized Sent file(Path aside, FiledName name, Path folder) throws IOException {
        try (InputStream content = Files.newInputStream(aside)) {
            Filing.Filed filed = new Filing(folder).put(content, name, "", Filing.Limit.NONE, sha256 -> null);
            return filed.isNew()
                    ? new Sent(filed.name(), Result.FILED, "")
                    : new Sent(name.with(""), Result.THERE, filed.name());
        } catch (NotWholeException e) {
            return new Sent(name.with(""), Result.NO_SPREADSHEET, String.valueOf(e.getMessage()));
        }
    }
}
