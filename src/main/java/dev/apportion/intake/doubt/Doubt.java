package dev.apportion.intake.doubt;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Finding;
import dev.apportion.sheet.RowCursor;
import java.util.List;

/** Something by which rows of a table that count as cost may be none. One for each table. */
interface Doubt {

    /** The headings of the table, by column. */
    default void begin(List<String> headings) {}

    /** A row that counts. */
    void add(RowCursor row, CostLine line);

    /** What is to be told once all rows were added; empty if there is no doubt. */
    List<Finding> findings(TablePlace place);
}
