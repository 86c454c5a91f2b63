package dev.apportion.intake.told;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.message.Message;
import dev.apportion.ooxml.CellAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that were passed over in a table of which many have no amount. */
public final class RowsWithoutAmount {

    private int rows;
    private int first;
    private int column;

    public void add(int row, int amount) {
        if (rows++ == 0) {
            first = row;
            column = amount;
        }
    }

    /** One finding on all of them; none if there are none. */
    public List<Finding> findings(@Nullable String sender, String file, String sheet) {
        return rows == 0
                ? List.of()
                : List.of(new Finding(
                        Finding.Severity.WARNING,
                        FindingCode.COLUMN_READ,
                        sender,
                        new Source(file, sheet, first),
                        CellAddress.of(first, column),
                        Message.of(
                                "{0} rows have no amount and were passed over, since many rows of this table have none.",
                                rows)));
    }
}
