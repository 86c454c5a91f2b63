package dev.apportion.intake.doubt;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.intake.table.HeadingWords.Role;
import dev.apportion.message.Message;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Columns that are called a version or scenario and say more than one: plan and actual cost may stand in the same list. */
final class SeveralVersions {

    /** More are no versions of the same cost. */
    private static final int MOST = 8;

    private final Map<Integer, Map<String, Amounts>> columns = new TreeMap<>();

    /** The headings of the table, by column. */
    void begin(ColumnMapping mapping, List<String> headings) {
        for (int column = 0; column < headings.size(); column++) {
            if (!mapping.isMapped(column) && HeadingWords.is(Role.VERSION, headings.get(column))) {
                columns.put(column, new LinkedHashMap<>());
            }
        }
    }

    /** A row that counts. */
    void add(RowCursor row, CostLine line) {
        columns.values().removeIf(versions -> versions.size() > MOST);
        columns.forEach((column, versions) -> {
            String version = column < row.width() && row.type(column) != CellType.BLANK
                    ? row.text(column).strip()
                    : "";
            if (!version.isEmpty()) {
                versions.computeIfAbsent(version, first -> new Amounts()).add(line.amount());
            }
        });
    }

    /**
     * One finding a column; none if there are none.
     *
     * @param told columns of which each row is told already
     */
    List<Finding> findings(
            ColumnMapping mapping, List<Integer> told, @Nullable String department, String file, String sheet) {
        List<Finding> findings = new ArrayList<>();
        columns.forEach((column, versions) -> {
            if (versions.size() > 1 && versions.size() <= MOST && !told.contains(column)) {
                List<Message> each = versions.entrySet().stream()
                        .map(version -> Message.of(
                                "{0} ({1})",
                                version.getKey(), version.getValue().inWords()))
                        .toList();
                findings.add(new Finding(
                        FindingCode.COLUMN_NOT_UNDERSTOOD,
                        department,
                        new Source(file, sheet, mapping.headerRow()),
                        CellAddress.of(mapping.headerRow(), column),
                        Message.of(
                                "Several versions of cost count together: {0}. If some are plans, add the heading "
                                        + "as Category on the policy's Columns sheet, and a rule with that Category "
                                        + "and the decision Not cost for each of them.",
                                Message.joined(", ", each))));
            }
        });
        return findings;
    }
}
