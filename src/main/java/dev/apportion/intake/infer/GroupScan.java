package dev.apportion.intake.infer;

import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.SampleRow;
import org.jspecify.annotations.Nullable;

/** Goes through all rows below the headings of a table and finds those that stand for others. */
interface GroupScan {

    void add(SampleRow row);

    /** The mapping with these rows, null if the table is not made so; to be asked once, behind the last row. */
    @Nullable
    ColumnMapping found(ColumnMapping mapping);
}
