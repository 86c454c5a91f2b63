package dev.apportion.intake.doubt;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.intake.table.HeadingWords.Role;
import dev.apportion.message.Message;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Columns that are called a version or scenario and say more than one: plan and actual cost may stand in the same list. */
final class SeveralVersions implements Doubt {

    /** More are no versions of the same cost. */
    private static final int MOST = 8;

    private final ColumnMapping mapping;
    private final DeniedRows denied;
    private final Map<Integer, Map<String, Amounts>> columns = new TreeMap<>();

    /** @param denied tells of columns whose words say themselves which rows are planned */
    SeveralVersions(ColumnMapping mapping, DeniedRows denied) {
        this.mapping = mapping;
        this.denied = denied;
    }

    @Override
    public void begin(List<String> headings) {
        for (int column = 0; column < headings.size(); column++) {
            if (!mapping.isMapped(column) && HeadingWords.is(Role.VERSION, headings.get(column))) {
                columns.put(column, new LinkedHashMap<>());
            }
        }
    }

    @Override
    public void add(RowCursor row, CostLine line) {
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

    @Override
    public List<Finding> findings(TablePlace place) {
        List<Finding> findings = new ArrayList<>();
        columns.forEach((column, versions) -> {
            if (versions.size() > 1 && versions.size() <= MOST && !denied.isDenying(column)) {
                List<Message> each = versions.entrySet().stream()
                        .map(version -> Message.of(
                                "{0} ({1})",
                                version.getKey(), version.getValue().inWords()))
                        .toList();
                findings.add(place.column(
                        FindingCode.COLUMN_NOT_UNDERSTOOD,
                        column,
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
