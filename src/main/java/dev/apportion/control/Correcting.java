package dev.apportion.control;

import dev.apportion.control.CorrectionOutcome.Kind;
import dev.apportion.cost.Period;
import dev.apportion.cost.Sha256;
import dev.apportion.cost.received.CellCorrection;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.folder.Home;
import dev.apportion.folder.InputFiles;
import dev.apportion.folder.MonthCorrections;
import dev.apportion.folder.RequiredInput;
import dev.apportion.folder.RunFailedException;
import dev.apportion.intake.Received;
import dev.apportion.intake.correction.CellTexts;
import dev.apportion.intake.correction.Corrections;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.LedgerDatabase;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.policy.PolicyException;
import dev.apportion.policy.workbook.PolicyReader;
import dev.apportion.report.review.CorrectionsWorkbook;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Corrects single cells of a month's files, as one person now. Each correction is a row of a workbook in the period's folder, so that
 * the next run sees it like any other file there; the file that is corrected stays as it is.
 */
public final class Correcting {

    private static final Pattern CELL = Pattern.compile("[A-Za-z]{1,3}[1-9][0-9]{0,6}");

    private final Home home;
    private final ReadSettings reading;
    private final CorrectionFiles files;
    private final Period period;
    private final String who;
    private final LocalDateTime now;

    /**
     * Of a person and an instant.
     *
     * @param reading how spreadsheets of departments are opened, see {@link #reading}
     * @param known what corrections there are
     */
    public Correcting(
            Home home, ReadSettings reading, MonthCorrections known, Period period, String who, LocalDateTime now) {
        this.home = home;
        this.reading = reading;
        this.files = new CorrectionFiles(home.input(period), known);
        this.period = period;
        this.who = who;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * How a run would open spreadsheets of departments, by whose locale texts are read that are no Unicode.
     *
     * @throws RunFailedException if there is no policy, or it can't be read
     */
    public static ReadSettings reading(Home home) throws RunFailedException {
        RequiredInput.policy(home);
        try {
            return home.reading()
                    .in(PolicyReader.read(home.policy(), home.reading())
                            .settings()
                            .locale());
        } catch (PolicyException e) {
            throw RunFailedException.policy(e);
        }
    }

    /**
     * What is to be corrected.
     *
     * @param file its name in the period's folder
     * @param sha256 of the bytes that the person saw; null if none were shown
     * @param cell such as {@code F17}
     * @param newText empty if the cell is to count as blank
     */
    public record Request(
            String file, @Nullable String sha256, String sheet, String cell, String newText, String why) {}

    /** Looks whether a correction is this person's to make. */
    @FunctionalInterface
    public interface Screen {
        /**
         * Whether it is.
         *
         * @param before corrections of the file until now
         */
        boolean allows(Path file, List<CellCorrection> before, CellCorrection added) throws IOException;
    }

    /** Records a correction, unless something is in its way. */
    public CorrectionOutcome correct(Request request, Screen screen) throws IOException, DataFolderInUseException {
        if (isClosed()) {
            return CorrectionOutcome.of(Kind.CLOSED, "");
        }
        if (request.why().isBlank()) {
            return CorrectionOutcome.of(Kind.NO_REASON, "");
        }
        Optional<Path> file = InputFiles.named(home.input(period), request.file());
        if (file.isEmpty() || Received.of(file.get(), reading).kind() != SourceFile.State.FOUND) {
            return CorrectionOutcome.of(Kind.NO_FILE, "");
        }
        CorrectionOutcome proposed = proposed(file.get(), request);
        CellCorrection correction = proposed.correction();
        if (correction == null || proposed.kind() != Kind.RECORDED) {
            return proposed;
        }
        List<CellCorrection> before = files.all().of(correction.sha256());
        return screen.allows(file.get(), before, correction)
                ? record(correction)
                : CorrectionOutcome.of(Kind.FOREIGN, "");
    }

    private CorrectionOutcome proposed(Path file, Request request) throws IOException {
        String sha256 = Sha256.of(file);
        if (request.sha256() != null && !request.sha256().equals(sha256)) {
            return CorrectionOutcome.of(Kind.CHANGED, "");
        }
        String cell = request.cell().strip().toUpperCase(Locale.ROOT);
        String newText = CellCorrection.kept(request.newText());
        try (Workbook workbook = reading.open(file)) {
            Optional<Sheet> sheet =
                    request.sheet().isEmpty() && workbook.sheets().size() == 1
                            ? Optional.of(workbook.sheets().get(0))
                            : CellTexts.sheet(workbook, request.sheet());
            if (sheet.isEmpty()) {
                return CorrectionOutcome.of(
                        Kind.NO_SHEET,
                        workbook.sheets().stream().map(Sheet::name).collect(Collectors.joining(", ")));
            }
            String held = CELL.matcher(cell).matches() ? CellTexts.of(sheet.get(), cell) : null;
            if (held == null || CellAddress.column(cell) > CellAddress.MAX_COLUMN) {
                return CorrectionOutcome.of(Kind.NO_CELL, cell);
            }
            if (newText.equals(held)) {
                return CorrectionOutcome.of(Kind.SAME, held);
            }
            if (Math.max(
                            Math.max(held.length(), newText.length()),
                            request.why().length())
                    > CorrectionsWorkbook.LONGEST) {
                return CorrectionOutcome.of(Kind.TOO_LONG, String.valueOf(CorrectionsWorkbook.LONGEST));
            }
            return new CorrectionOutcome(
                    Kind.RECORDED,
                    new CellCorrection(
                            request.file(),
                            sha256,
                            sheet.get().name(),
                            cell,
                            held,
                            newText,
                            request.why().strip(),
                            who,
                            now),
                    "");
        }
    }

    private CorrectionOutcome record(CellCorrection correction) throws IOException {
        synchronized (Correcting.class) {
            Corrections all = files.all();
            Optional<CellCorrection> other =
                    all.at(correction.place()).filter(known -> !known.who().equals(who));
            if (other.isPresent()) {
                return new CorrectionOutcome(Kind.TAKEN, other.get(), "");
            }
            Predicate<CellCorrection> replaced = known -> known.place().equals(correction.place());
            Optional<String> faulty = files.faulty(all, replaced, correction);
            if (faulty.isPresent()) {
                return CorrectionOutcome.of(Kind.FAULTY, faulty.get());
            }
            // Killed in between, both are there, and the later one counts.
            files.add(all, correction);
            files.remove(files.all(), replaced.and(known -> !known.equals(correction)));
            return new CorrectionOutcome(Kind.RECORDED, correction, "");
        }
    }

    /**
     * Takes the correction of a cell of a file back.
     *
     * @param sheet empty where the file has one alone
     * @param any whether another person's may be
     */
    public CorrectionOutcome undo(String file, String sheet, String cell, boolean any)
            throws IOException, DataFolderInUseException {
        Optional<Path> path = InputFiles.named(home.input(period), file);
        if (path.isEmpty()) {
            return CorrectionOutcome.of(Kind.NO_FILE, "");
        }
        String sha256 = Sha256.of(path.get());
        for (CellCorrection known : files.all().of(sha256)) {
            if (known.cell().equalsIgnoreCase(cell.strip())
                    && (sheet.isEmpty() || known.sheet().equalsIgnoreCase(sheet.strip()))) {
                return undo(known.place(), any);
            }
        }
        return CorrectionOutcome.of(Kind.NO_CORRECTION, "");
    }

    /**
     * Takes the correction of a cell back, whether its file is still there or not.
     *
     * @param any whether another person's may be
     */
    public CorrectionOutcome undo(CellCorrection.Place place, boolean any)
            throws IOException, DataFolderInUseException {
        if (isClosed()) {
            return CorrectionOutcome.of(Kind.CLOSED, "");
        }
        synchronized (Correcting.class) {
            Corrections all = files.all();
            Optional<CellCorrection> counting =
                    all.at(place).filter(known -> any || known.who().equals(who));
            if (counting.isEmpty()) {
                return CorrectionOutcome.of(Kind.NO_CORRECTION, "");
            }
            // Whatever is left of the cell would count from then on.
            Predicate<CellCorrection> ofCell =
                    known -> known.place().equals(place) && (any || known.who().equals(who));
            Optional<String> faulty = files.faulty(all, ofCell, null);
            if (faulty.isPresent()) {
                return CorrectionOutcome.of(Kind.FAULTY, faulty.get());
            }
            files.remove(all, ofCell);
            return new CorrectionOutcome(Kind.UNDONE, counting.get(), "");
        }
    }

    private boolean isClosed() throws DataFolderInUseException {
        if (!LedgerDatabase.exists(home.data())) {
            return false;
        }
        try (LedgerDatabase database = LedgerDatabase.open(home.data())) {
            return new Ledger(database.dataSource()).audit().closing(period).isPresent();
        }
    }
}
