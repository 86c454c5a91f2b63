package dev.apportion.prepare;

import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.CellCorrection;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.folder.FiledName;
import dev.apportion.folder.Home;
import dev.apportion.intake.DepartmentalWorkbook;
import dev.apportion.intake.NamedByFile;
import dev.apportion.intake.Received;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.policy.Policy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether a spreadsheet is of one department alone, so that its head may put it in. It is read as a run would read it in that
 * department's folder: each row must be the department's. A row that nobody can say the department of isn't.
 */
public final class Ownership {

    /** Why it isn't. */
    public enum Kind {
        /** The department can't have a folder of its own. */
        FOLDER,
        /** It has decisions, which may be about any line. */
        REVIEW,
        /** It has corrections of cells, which may be any file's. */
        CORRECTIONS,
        /** It would take the place of a file that isn't the department's alone. */
        REPLACES,
        /** A row is another department's, or nobody's. */
        ROW,
        /** Nothing in it is understood as cost. */
        NOTHING
    }

    /**
     * What is not the department's.
     *
     * @param place sheet and row; empty if it is the file as a whole
     */
    public record Foreign(Kind kind, String place) {}

    private Ownership() {}

    /**
     * What of a file is not the department's; empty if all of it is.
     *
     * @param name below the period's folder, beginning with the department's
     * @param isOwn whether a file that was received, by its SHA-256, is the department's alone
     * @throws IOException if it can't be opened
     */
    public static Optional<Foreign> foreign(
            Home home, Policy policy, Period period, Path file, String department, String name, Predicate<String> isOwn)
            throws IOException {
        if (!FiledName.plain(department).equals(department)
                || !department.equals(new NamedByFile(policy).byFolder(name))) {
            return Optional.of(new Foreign(Kind.FOLDER, ""));
        }
        Received received = Received.of(file, home.reading());
        if (received.kind() == SourceFile.State.REVIEW) {
            return Optional.of(new Foreign(Kind.REVIEW, ""));
        }
        if (received.kind() == SourceFile.State.CORRECTION) {
            return Optional.of(new Foreign(Kind.CORRECTIONS, ""));
        }
        if (received.corrects() != null && !isOwn.test(received.corrects())) {
            return Optional.of(new Foreign(Kind.REPLACES, ""));
        }
        boolean any = false;
        try (DepartmentalWorkbook workbook =
                DepartmentalWorkbook.open(file, name, home.reading(), policy, period, List.of())) {
            for (RowOutcome row = workbook.read(); row != null; row = workbook.read()) {
                if (row instanceof RowOutcome.Ignored) {
                    continue;
                }
                if (!department.equals(row.department())) {
                    return Optional.of(new Foreign(
                            Kind.ROW, row.source().sheet() + ":" + row.source().row()));
                }
                any = true;
            }
        }
        return any ? Optional.empty() : Optional.of(new Foreign(Kind.NOTHING, ""));
    }

    /**
     * Whether a correction is in a row of these departments and changes nothing but their rows: the row is theirs before and after, and
     * each other row that isn't theirs is read as before.
     *
     * @param name as it stands in every source
     * @param before corrections of the file until now
     * @throws IOException if it can't be read
     */
    public static boolean isOwn(
            Home home,
            Policy policy,
            Period period,
            Path file,
            String name,
            Collection<String> departments,
            List<CellCorrection> before,
            CellCorrection added)
            throws IOException {
        List<CellCorrection> after = new ArrayList<>(before);
        after.removeIf(correction -> correction.place().equals(added.place()));
        after.add(added);
        Source corrected = new Source(name, added.sheet(), CellAddress.row(added.cell()));
        boolean any = false;
        try (DepartmentalWorkbook was = DepartmentalWorkbook.open(file, name, home.reading(), policy, period, before);
                DepartmentalWorkbook is =
                        DepartmentalWorkbook.open(file, name, home.reading(), policy, period, after)) {
            while (true) {
                RowOutcome one = was.read();
                RowOutcome other = is.read();
                if (one == null || other == null) {
                    return any && one == null && other == null;
                }
                boolean own = isOf(one, departments) && isOf(other, departments);
                boolean here = one.source().equals(corrected) || other.source().equals(corrected);
                if (!own && (here || !one.equals(other))) {
                    return false;
                }
                any |= here;
            }
        }
    }

    private static boolean isOf(RowOutcome row, Collection<String> departments) {
        return !(row instanceof RowOutcome.Ignored) && departments.contains(String.valueOf(row.department()));
    }
}
