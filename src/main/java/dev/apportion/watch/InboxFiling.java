package dev.apportion.watch;

import dev.apportion.cost.Period;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.folder.Home;
import dev.apportion.intake.DepartmentalWorkbook;
import dev.apportion.policy.Policy;
import dev.apportion.policy.PolicyException;
import dev.apportion.policy.workbook.PolicyReader;
import dev.apportion.setting.WrongSettingException;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.FilenameUtils;

/**
 * Moves spreadsheets that are in the input folder itself into the folder of the period that most of their rows belong
 * to.
 */
final class InboxFiling {

    /** For rows that don't name a period. */
    private static final Period NONE = Period.of(LocalDate.EPOCH);

    private final Home home;

    InboxFiling(Home home) {
        this.home = home;
    }

    /** Files one spreadsheet, and says what was done or must be done by hand. */
    String file(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            ReadSettings reading = home.reading();
            Optional<Period> period = periodOf(file, reading, PolicyReader.read(home.policy(), reading));
            if (period.isEmpty()) {
                return name + " is in " + file.getParent()
                        + ", and its rows don't say which period they belong to. Move it into a folder such as"
                        + " 2026-10 there.";
            }
            Path target = free(Files.createDirectories(home.input(period.get())), name);
            Files.move(file, target);
            return name + " belongs to " + period.get() + ", going by its dates; moved to "
                    + home.folder().relativize(target) + ".";
        } catch (PolicyException | UnreadableWorkbookException | WrongSettingException e) {
            return name + " is in " + file.getParent() + " and can't be assigned to a period: " + e.getMessage();
        }
    }

    /** The period of more than half of the rows that name one. */
    static Optional<Period> periodOf(Path file, ReadSettings reading, Policy policy)
            throws UnreadableWorkbookException {
        Map<Period, Long> rows = new HashMap<>();
        try (DepartmentalWorkbook workbook = DepartmentalWorkbook.open(file, reading, policy, NONE)) {
            for (RowOutcome row = workbook.read(); row != null; row = workbook.read()) {
                if (row instanceof RowOutcome.Accepted accepted
                        && !accepted.line().period().equals(NONE)) {
                    rows.merge(accepted.line().period(), 1L, Long::sum);
                }
            }
        }
        long all = rows.values().stream().mapToLong(Long::longValue).sum();
        return rows.entrySet().stream()
                .filter(entry -> 2 * entry.getValue() > all)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Path free(Path folder, String name) {
        Path target = folder.resolve(name);
        for (int number = 2; Files.exists(target); number++) {
            target = folder.resolve(
                    FilenameUtils.getBaseName(name) + " (" + number + ")." + FilenameUtils.getExtension(name));
        }
        return target;
    }
}
