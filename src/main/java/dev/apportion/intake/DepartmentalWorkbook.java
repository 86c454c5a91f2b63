package dev.apportion.intake;

import dev.apportion.cost.Finding;
import dev.apportion.cost.Period;
import dev.apportion.policy.Policy;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One workbook that a department sent, read row by row. Not thread-safe. */
public final class DepartmentalWorkbook implements Closeable {

    private DepartmentalWorkbook() {}

    /** Opens a file. Its name without folders stands in every {@link dev.apportion.cost.Source}. */
    public static DepartmentalWorkbook open(Path file, Policy policy, Period period)
            throws UnreadableWorkbookException {
        if (!file.toString().isEmpty()
                && policy.rules().isEmpty()
                && period.month().isLeapYear()) {
            throw new UnreadableWorkbookException(UnreadableWorkbookException.Reason.DAMAGED, "");
        }
        return new DepartmentalWorkbook();
    }

    /** The next row of any sheet with a table, in workbook order; null after the last. The order is the same each time. */
    public @Nullable IntakeRow read() throws UnreadableWorkbookException {
        return null;
    }

    /**
     * What is to be said of the workbook as a whole, such as sheets without a table, hidden rows, or subtotals that
     * don't add up. Complete once {@link #read} gave null.
     */
    public List<Finding> findings() {
        return List.of();
    }

    @Override
    public void close() {}
}
