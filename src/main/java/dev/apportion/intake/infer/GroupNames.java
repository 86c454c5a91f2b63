package dev.apportion.intake.infer;

import dev.apportion.intake.infer.NestedRows.Head;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.ColumnMapping.Inferred;
import dev.apportion.intake.table.RowGroups;
import dev.apportion.intake.table.RowGroups.Names;
import dev.apportion.intake.table.RowGroups.Span;
import dev.apportion.intake.value.DepartmentNames;
import dev.apportion.intake.value.WorkItemNames;
import dev.apportion.message.Message;
import dev.apportion.ooxml.CellAddress;
import dev.apportion.policy.Field;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the labels of nested rows name: departments, where most of one depth do, and registered projects and operations. */
final class GroupNames {

    private static final int TOLD = 10;

    private final DepartmentNames departments;
    private final WorkItemNames items;

    GroupNames(DepartmentNames departments, WorkItemNames items) {
        this.departments = departments;
        this.items = items;
    }

    boolean isOne(String label) {
        return !label.isEmpty() && (departments.resolve(label) != null || items.isOne(label));
    }

    boolean isDepartment(String label) {
        return !label.isEmpty() && departments.resolve(label) != null;
    }

    String column(int column) {
        return CellAddress.columnName(column);
    }

    /**
     * What they stand for.
     *
     * @param single rows that name something and stand for themselves alone
     */
    RowGroups groups(List<Head> heads, List<Head> single, Message nested) {
        BitSet sums = new BitSet();
        BitSet headings = new BitSet();
        List<Integer> differing = new ArrayList<>();
        for (Head head : heads) {
            if (head.isSum()) {
                sums.set(head.row);
            } else if (head.amount == null) {
                headings.set(head.row);
            } else if (!head.isHeading() && differing.size() < TOLD) {
                differing.add(head.row);
            }
        }
        return new RowGroups(sums, headings, spans(heads, single), differing, new BitSet(), nested);
    }

    private List<Span> spans(List<Head> heads, List<Head> single) {
        Map<Integer, Integer> known = new TreeMap<>();
        for (Head head : heads) {
            known.merge(head.depth, departments.resolve(head.label) == null ? -1 : 1, Integer::sum);
        }
        List<Span> spans = new ArrayList<>();
        heads.forEach(head -> add(spans, head, known.getOrDefault(head.depth, -1) >= 0));
        single.stream()
                .filter(head -> known.getOrDefault(head.depth, -1) >= 0 && departments.resolve(head.label) != null)
                .forEach(head -> add(spans, head, true));
        spans.sort(Comparator.comparingInt(Span::first).thenComparing(Span::last, Comparator.reverseOrder()));
        return spans;
    }

    /** A head among departments that is none must not leave its rows to anybody else. */
    private void add(List<Span> spans, Head head, boolean amongDepartments) {
        if (head.label.isEmpty()) {
            return;
        }
        String code = amongDepartments ? departments.resolve(head.label) : null;
        if (code == null && items.isOne(head.label)) {
            spans.add(new Span(head.row, head.first, head.last, head.label, Names.WORK_ITEM, null));
        } else if (amongDepartments) {
            spans.add(new Span(head.row, head.first, head.last, head.label, Names.DEPARTMENT, code));
        }
    }

    /** The mapping where the column of the labels is called after what heads say, and the rows below say something else in it. */
    ColumnMapping relabeled(ColumnMapping mapping, RowGroups groups, int labels, int leaves, List<Head> single) {
        Field field = mapping.field(labels);
        Names named = field == Field.DEPARTMENT
                ? Names.DEPARTMENT
                : field == Field.ACTIVITY_CODE || field == Field.ACTIVITY_NAME ? Names.WORK_ITEM : null;
        if (field == null || named == null || 2 * single.size() >= leaves || !says(groups, named)) {
            return mapping;
        }
        Message why = Message.of("rows that stand above say the {0}", field.withinSentence());
        return mapping.has(Field.DESCRIPTION)
                ? mapping.without(field, why)
                : mapping.with(new Inferred(Field.DESCRIPTION, labels, why));
    }

    private static boolean says(RowGroups groups, @Nullable Names named) {
        return groups.spans().stream().anyMatch(span -> span.names() == named);
    }
}
