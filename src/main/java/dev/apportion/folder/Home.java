package dev.apportion.folder;

import dev.apportion.cost.Period;
import dev.apportion.ledger.Run;
import dev.apportion.setting.SettingValues;
import dev.apportion.setting.WrongSettingException;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A working folder: one organization's input, templates, output and data. */
public record Home(Path folder) {

    private static final Pattern PERIOD_FOLDER = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

    public Path input() {
        return folder.resolve("input");
    }

    public Path policy() {
        return input().resolve("policy.xlsx");
    }

    public Path input(Period period) {
        return input().resolve(period.toString());
    }

    public Path templates() {
        return folder.resolve("templates");
    }

    /** Every file below the templates folder, in order; none without the folder. */
    public List<Path> templateFiles() throws IOException {
        if (!Files.isDirectory(templates())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(templates())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    public Path outputs() {
        return folder.resolve("output");
    }

    public Path output(Period period) {
        return outputs().resolve(period.toString());
    }

    /** Where a run's workbooks are: a restatement leaves those of the closed period as they are. */
    public Path output(Run run) {
        Path closed = output(run.period());
        return run.basis().restatement() == 0
                ? closed
                : closed.resolveSibling(
                        run.period() + "-restatement-" + run.basis().restatement());
    }

    /** Where a run, and no other, writes its workbooks before they are put in place all at once. */
    public Path unpublished(Run run) {
        return outputs().resolve("." + run.period() + ".unpublished-" + run.id());
    }

    /** Where runs of a period left workbooks that were never put in place. */
    public List<Path> unpublished(Period period) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(outputs(), "." + period + ".unpublished*")) {
            return StreamSupport.stream(folders.spliterator(), false).toList();
        }
    }

    /** The settings of this process and this folder. */
    public SettingValues settings() {
        return SettingValues.of(folder);
    }

    /**
     * How spreadsheets are opened.
     *
     * @throws WrongSettingException if a setting for it is wrong
     */
    public ReadSettings reading() {
        return Reading.from(settings());
    }

    public Path data() {
        return folder.resolve("data");
    }

    /** The periods with an input folder, oldest first. */
    public List<Period> periods() {
        Path input = input();
        if (!Files.isDirectory(input)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(input)) {
            return folders.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> PERIOD_FOLDER.matcher(name).matches())
                    .map(Period::parse)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + input + " can't be listed", e);
        }
    }

    /** The newest period with an input folder. */
    public Optional<Period> newestPeriod() {
        List<Period> periods = periods();
        return periods.isEmpty() ? Optional.empty() : Optional.of(periods.get(periods.size() - 1));
    }
}
