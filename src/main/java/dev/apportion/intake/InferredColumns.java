package dev.apportion.intake;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.ColumnMapping.Inferred;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.policy.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/** Tells of columns whose fields were not known by their headings. */
final class InferredColumns {

    private InferredColumns() {}

    static List<Finding> findings(
            ColumnMapping mapping, List<String> headings, @Nullable String sender, String file, String sheet) {
        List<Finding> findings = new ArrayList<>();
        for (boolean certain : new boolean[] {true, false}) {
            List<Inferred> columns = mapping.inferred().stream()
                    .filter(column -> isCertain(column, mapping) == certain)
                    .toList();
            if (!columns.isEmpty()) {
                findings.add(new Finding(
                        certain ? Finding.Severity.INFO : Finding.Severity.WARNING,
                        FindingCode.COLUMN_READ,
                        sender,
                        new Source(file, sheet, mapping.headerRow()),
                        CellAddress.of(mapping.headerRow(), columns.get(0).column()),
                        columns.stream()
                                        .map(column -> inWords(column, headings))
                                        .collect(Collectors.joining(" "))
                                + " If that is wrong, write the right headings on the Columns sheet of the policy."));
            }
        }
        return findings;
    }

    /** Money and whose it is are to be looked at. */
    private static boolean isCertain(Inferred column, ColumnMapping mapping) {
        return mapping.isOfOtherPeriod(column.column())
                || (column.field() != Field.AMOUNT && column.field() != Field.DEPARTMENT);
    }

    private static String inWords(Inferred column, List<String> headings) {
        String heading =
                column.column() < headings.size() ? StringUtils.normalizeSpace(headings.get(column.column())) : "";
        return "Column " + CellAddress.columnName(column.column())
                + (heading.isEmpty() ? ", which has no heading," : " \"" + heading + "\"") + " was read as "
                + column.field().label() + ": " + column.why() + ".";
    }
}
