package dev.apportion.intake.infer;

import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.policy.Field;

/**
 * Rows that have their month from the row above: where a column of months names each once, or where a day stands with the number of
 * its document in the first row of the document alone.
 */
final class MonthGroups {

    private MonthGroups() {}

    /** The mapping whose rows are so, if the table shows it. */
    static ColumnMapping find(ColumnMapping mapping, SampledTable table) {
        if (mapping.has(Field.PERIOD)) {
            return table.namesOnce(mapping.column(Field.PERIOD))
                    ? mapping.with(mapping.shape().asGrouped(Field.PERIOD))
                    : mapping;
        }
        return mapping.has(Field.DATE) && mapping.has(Field.DOCUMENT) && isDocument(mapping, table)
                ? mapping.with(mapping.shape().asGrouped(Field.DATE))
                : mapping;
    }

    private static boolean isDocument(ColumnMapping mapping, SampledTable table) {
        int day = mapping.column(Field.DATE);
        int document = mapping.column(Field.DOCUMENT);
        return table.hasGaps(day, 1)
                && table.namesOnce(document)
                && table.below().stream()
                        .allMatch(row -> row.cell(day).text().isEmpty()
                                == row.cell(document).text().isEmpty());
    }
}
