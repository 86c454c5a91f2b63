package dev.apportion.intake.told;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.RowGroups;
import dev.apportion.intake.table.RowGroups.Names;
import dev.apportion.intake.table.RowGroups.Span;
import dev.apportion.message.Message;
import dev.apportion.ooxml.CellAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
                    Message.of(
                            "{0} {0,choice,1#row holds|1<rows hold} the sum of the rows that belong to them and "
                                    + "do not count. If that is wrong, say in each what its cost is for.",
                            sums)));
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
                    Message.of(
                            "Stands like the sum of other rows but is not, and counts as cost: row {0}. If it is "
                                    + "a sum, correct it; if not, say in it what its cost is for.",
                            Message.joined(", ", groups.differing()))));
        }
        return findings;
    }

    private static Message said(Names names, List<Span> spans, RowGroups groups) {
        Message by = Objects.requireNonNullElse(groups.nested(), Message.NONE);
        String labels = spans.stream()
                .map(span -> "\"" + span.label() + "\"")
                .distinct()
                .limit(NAMED)
                .collect(Collectors.joining(", "));
        return names == Names.DEPARTMENT
                ? Message.of(
                        "Rows are grouped by {0}: {1} say the department of the rows that belong to them. If "
                                + "that is wrong, fill it in in each row.",
                        by, labels)
                : Message.of(
                        "Rows are grouped by {0}: {1} say the project or operation of the rows that belong to "
                                + "them. If that is wrong, fill it in in each row.",
                        by, labels);
    }

    private Finding finding(FindingCode code, int row, ColumnMapping mapping, Message message) {
        return new Finding(
                Finding.Severity.WARNING,
                code,
                sender,
                new Source(file, sheet, row),
                CellAddress.of(row, mapping.amount()),
                message);
    }
}
