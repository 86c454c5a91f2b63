package dev.apportion.intake.told;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.RowGroups;
import dev.apportion.intake.table.RowGroups.Names;
import dev.apportion.intake.table.RowGroups.Span;
import dev.apportion.ooxml.CellAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells of rows that stand for others: which do not count, and what they say of the rows that do.
 *
 * @param sender whose sheet it is, null if unknown
 */
record GroupFindings(String file, String sheet, @Nullable String sender) {

    private static final int NAMED = 5;

    List<Finding> of(ColumnMapping mapping) {
        RowGroups groups = mapping.shape().groups();
        List<Finding> findings = new ArrayList<>();
        if (!groups.sums().isEmpty()) {
            int sums = groups.sums().cardinality();
            findings.add(finding(
                    FindingCode.COLUMN_READ,
                    groups.sums().nextSetBit(0),
                    mapping,
                    (sums == 1 ? "1 row holds" : sums + " rows hold")
                            + " the sum of the rows that belong to them and do not count. If that is"
                            + " wrong, say in each what its cost is for."));
        }
        for (Names names : Names.values()) {
            List<Span> spans = groups.spans().stream()
                    .filter(span -> span.names() == names)
                    .toList();
            if (!spans.isEmpty()) {
                findings.add(
                        finding(FindingCode.COLUMN_READ, spans.get(0).head(), mapping, said(names, spans, groups)));
            }
        }
        if (!groups.differing().isEmpty()) {
            findings.add(finding(
                    FindingCode.COUNTED_TWICE,
                    groups.differing().get(0),
                    mapping,
                    "Stands like the sum of other rows but is not, and counts as cost: row "
                            + groups.differing().stream().map(String::valueOf).collect(Collectors.joining(", "))
                            + ". If it is a sum, correct it; if not, say in it what its cost is for."));
        }
        return findings;
    }

    private static String said(Names names, List<Span> spans, RowGroups groups) {
        return "Rows are grouped by " + groups.nested() + ": "
                + spans.stream()
                        .map(span -> "\"" + span.label() + "\"")
                        .distinct()
                        .limit(NAMED)
                        .collect(Collectors.joining(", "))
                + (names == Names.DEPARTMENT
                        ? " say the department of the rows that belong to them."
                        : " say the project or operation of the rows that belong to them.")
                + " If that is wrong, fill it in in each row.";
    }

    private Finding finding(FindingCode code, int row, ColumnMapping mapping, String message) {
        return new Finding(
                Finding.Severity.WARNING,
                code,
                sender,
                new Source(file, sheet, row),
                CellAddress.of(row, mapping.amount()),
                message);
    }
}
