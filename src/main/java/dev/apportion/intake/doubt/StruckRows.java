package dev.apportion.intake.doubt;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.message.Message;
import dev.apportion.policy.Field;
import dev.apportion.sheet.RowCursor;
import java.util.List;

/** Rows whose amount or first text is crossed out: for whoever did that they are gone, but they are there. */
final class StruckRows implements Doubt {

    private static final List<Field> NAMES =
            List.of(Field.DESCRIPTION, Field.ACTIVITY_CODE, Field.ACTIVITY_NAME, Field.ACCOUNT, Field.SUPPLIER);

    private final ColumnMapping mapping;
    private final CountedRows rows = new CountedRows();

    StruckRows(ColumnMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public void add(RowCursor row, CostLine line) {
        boolean struck = row.isStruck(mapping.column(Field.AMOUNT))
                || row.isStruck(mapping.column(Field.DEBIT))
                || row.isStruck(mapping.column(Field.CREDIT));
        for (Field name : NAMES) {
            struck |= row.isStruck(mapping.column(name));
        }
        if (struck) {
            rows.add(row.rowNumber(), line);
        }
    }

    @Override
    public List<Finding> findings(TablePlace place) {
        return rows.isEmpty()
                ? List.of()
                : List.of(place.cell(
                        FindingCode.CROSSED_OUT,
                        rows.first(),
                        mapping.amount(),
                        Message.of(
                                "Crossed out but counted as cost: {0} in all: {1}. Delete the rows if they are not cost.",
                                rows.money(), rows.inWords())));
    }
}
