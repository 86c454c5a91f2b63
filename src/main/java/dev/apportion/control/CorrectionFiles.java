package dev.apportion.control;

import dev.apportion.cost.received.CellCorrection;
import dev.apportion.folder.FiledName;
import dev.apportion.folder.MonthCorrections;
import dev.apportion.intake.correction.CorrectionFile;
import dev.apportion.intake.correction.Corrections;
import dev.apportion.report.review.CorrectionsWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The workbooks of corrections in a period's folder: one a person and day, as decisions have. */
final class CorrectionFiles {

    /** Not looked at by whoever reads the folder. */
    private static final String UNFINISHED = ".corrections.tmp";

    private final Path folder;
    private final MonthCorrections known;

    CorrectionFiles(Path folder, MonthCorrections known) {
        this.folder = folder;
        this.known = known;
    }

    /** All corrections as they are now. */
    Corrections all() throws IOException {
        return known.in(folder);
    }

    /**
     * The name of a workbook that has to be written anew and has rows that can't be read, which would be lost; empty if there is none.
     *
     * @param removed corrections that go
     * @param added one that comes; null if none does
     */
    Optional<String> faulty(Corrections all, Predicate<CellCorrection> removed, @Nullable CellCorrection added) {
        Path target = added == null ? null : target(added);
        if (target != null && Files.exists(target) && of(all, target).isEmpty()) {
            return Optional.of(target.getFileName().toString());
        }
        return all.files().stream()
                .filter(file -> !file.faults().isEmpty())
                .filter(file -> folder.resolve(file.name()).equals(target)
                        || file.corrections().stream().anyMatch(removed))
                .map(CorrectionFile::name)
                .findFirst();
    }

    /** Adds one to the workbook of its person and day. */
    void add(Corrections all, CellCorrection added) throws IOException {
        Path target = target(added);
        List<CellCorrection> kept =
                new ArrayList<>(of(all, target).map(CorrectionFile::corrections).orElse(List.of()));
        kept.removeIf(one -> one.place().equals(added.place()));
        kept.add(added);
        write(target, kept);
    }

    /** Takes some out of whatever workbooks they are in. */
    void remove(Corrections all, Predicate<CellCorrection> which) throws IOException {
        for (CorrectionFile file : all.files()) {
            if (file.corrections().stream().anyMatch(which)) {
                write(
                        folder.resolve(file.name()),
                        file.corrections().stream().filter(which.negate()).toList());
            }
        }
    }

    private Optional<CorrectionFile> of(Corrections all, Path file) {
        return all.files().stream()
                .filter(one -> folder.resolve(one.name()).equals(file))
                .findFirst();
    }

    private Path target(CellCorrection correction) {
        String name = "corrections " + correction.when().toLocalDate() + " "
                + correction.who().replaceAll("[/\\\\]", " ");
        return folder.resolve(FiledName.of(name + ".xlsx", "xlsx").with(""));
    }

    /** In one move: a run sees all of it or what was there before. */
    private static void write(Path file, List<CellCorrection> corrections) throws IOException {
        if (corrections.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        Path unfinished = file.resolveSibling(UNFINISHED);
        CorrectionsWorkbook.write(unfinished, corrections);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
