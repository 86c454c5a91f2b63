package dev.apportion.intake.correction;

import dev.apportion.cost.Finding;
import dev.apportion.cost.Sha256;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.CellCorrection;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.message.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The corrections of a month. Of several of one cell the latest counts. */
public final class Corrections {

    /** No corrections. */
    public static final Corrections NONE = new Corrections(List.of());

    private final List<CorrectionFile> files;

    /** Those that count, in order of sheets and cells' names, by hash of the file that they are of. */
    private final Map<String, List<CellCorrection>> byFile = new HashMap<>();

    private final List<Finding> findings = new ArrayList<>();

    private Corrections(List<CorrectionFile> files) {
        this.files = files;
        Map<CellCorrection.Place, CorrectionFile.Entry> counting = new HashMap<>();
        files.forEach(file -> {
            findings.addAll(file.faults());
            file.entries().forEach(entry -> counting.merge(entry.correction().place(), entry, this::later));
        });
        counting.values().stream()
                .map(CorrectionFile.Entry::correction)
                .sorted(Comparator.comparing(CellCorrection::sheet).thenComparing(CellCorrection::cell))
                .forEach(correction -> byFile.computeIfAbsent(correction.sha256(), first -> new ArrayList<>())
                        .add(correction));
    }

    /** Those of all workbooks of corrections of a month, in order of their names. */
    public static Corrections of(List<CorrectionFile> files) {
        return files.isEmpty() ? NONE : new Corrections(List.copyOf(files));
    }

    private CorrectionFile.Entry later(CorrectionFile.Entry one, CorrectionFile.Entry other) {
        boolean first = one.correction().when().isAfter(other.correction().when());
        CorrectionFile.Entry counts = first ? one : other;
        CorrectionFile.Entry not = first ? other : one;
        if (!counts.correction().newText().equals(not.correction().newText())) {
            findings.add(CorrectionFindings.notApplied(
                    not.correction(),
                    not.at(),
                    null,
                    Message.of(
                            "{0} corrected the same cell to \"{1}\", which counts",
                            counts.correction().who(),
                            CorrectionFindings.brief(counts.correction().newText()))));
        }
        return counts;
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** The workbooks that they are kept in. */
    public List<CorrectionFile> files() {
        return files;
    }

    /** How many a workbook of corrections has. */
    public int count(String workbook) {
        return files.stream()
                .filter(file -> file.name().equals(workbook))
                .mapToInt(file -> file.entries().size())
                .sum();
    }

    /** Those of a file that count, none two of one cell; empty for nearly all files. */
    public List<CellCorrection> of(String sha256) {
        return byFile.getOrDefault(sha256, List.of());
    }

    /** Those of a file, and those that were made when other bytes had its name. */
    public List<CellCorrection> about(String name, String sha256) {
        return Stream.concat(
                        of(sha256).stream(),
                        byFile.values().stream()
                                .flatMap(List::stream)
                                .filter(correction -> correction.file().equals(name)
                                        && !correction.sha256().equals(sha256))
                                .sorted(Comparator.comparing(CellCorrection::when)))
                .toList();
    }

    /** Those of a person that count, in order of files and cells. */
    public List<CellCorrection> by(String who) {
        return byFile.values().stream()
                .flatMap(List::stream)
                .filter(correction -> correction.who().equals(who))
                .sorted(Comparator.comparing(CellCorrection::file)
                        .thenComparing(CellCorrection::sheet)
                        .thenComparing(CellCorrection::cell))
                .toList();
    }

    /** The one of a cell that counts. */
    public Optional<CellCorrection> at(CellCorrection.Place place) {
        return of(place.sha256()).stream()
                .filter(correction -> correction.place().equals(place))
                .findFirst();
    }

    /** Identifies corrections of a file. */
    public static String fingerprint(List<CellCorrection> corrections) {
        Sha256 hash = new Sha256();
        corrections.forEach(correction -> hash.add(correction.toString()));
        return hash.hex();
    }

    /** Rows that can't be taken over, and corrections in whose place another counts. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /**
     * Corrections of files that don't count, or not with these bytes.
     *
     * @param present the month's files
     */
    public List<Finding> withoutFile(List<SourceFile> present) {
        List<Finding> without = new ArrayList<>();
        for (CorrectionFile file : files) {
            for (CorrectionFile.Entry entry : file.entries()) {
                if (of(entry.correction().sha256()).contains(entry.correction())) {
                    withoutFile(entry, present).ifPresent(without::add);
                }
            }
        }
        return without;
    }

    private static Optional<Finding> withoutFile(CorrectionFile.Entry entry, List<SourceFile> present) {
        CellCorrection correction = entry.correction();
        List<SourceFile> same = present.stream()
                .filter(file -> file.sha256().equals(correction.sha256()))
                .toList();
        if (same.stream().anyMatch(file -> file.state() == SourceFile.State.FOUND)) {
            return Optional.empty();
        }
        if (!same.isEmpty()) {
            SourceFile file = same.get(0);
            boolean answered = file.state() == SourceFile.State.REPLACED;
            return Optional.of(CorrectionFindings.notApplied(
                    answered ? Finding.Severity.INFO : Finding.Severity.WARNING,
                    correction,
                    new Source(file.name(), "", 0),
                    null,
                    Message.of(
                            "that file doesn't count ({0})",
                            Objects.requireNonNullElse(file.message(), Message.NONE))));
        }
        return Optional.of(present.stream()
                .filter(file -> file.name().equals(correction.file()))
                .findFirst()
                .map(file -> CorrectionFindings.notApplied(
                        correction,
                        new Source(file.name(), "", 0),
                        null,
                        Message.of("the file of that name is another one by now")))
                .orElseGet(() -> CorrectionFindings.notApplied(
                        correction, entry.at(), null, Message.of("the file isn't there any more"))));
    }
}
