package dev.apportion.policy;

import dev.apportion.cost.WorkItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one organization, read from the policy workbook and checked: every reference in it resolves.
 *
 * @param departments by code, in the workbook's order
 * @param holidays days on which nobody works, beside Saturdays and Sundays
 * @param warnings what can be lived with: unknown sheets and columns
 */
public record Policy(
        Settings settings,
        Map<String, RegisteredDepartment> departments,
        Reading reading,
        Register register,
        Classification classification,
        Pooling pooling,
        List<ExchangeRate> rates,
        List<Recipient> recipients,
        SortedSet<LocalDate> holidays,
        List<PolicyFault> warnings) {

    /**
     * How spreadsheets are read.
     *
     * @param columns normalized accepted heading (see {@link Headings}) to field
     * @param written the headings of the Columns sheet among them, in its order: the first that a table has is its column
     * @param sums headings of columns whose amounts are cost together, normalized, in the order of the Columns sheet
     * @param noCost what somebody confirmed to be no cost
     * @param layouts what somebody said about senders' sheets; the first that is about a sheet and says something counts
     */
    public record Reading(
            Map<String, Field> columns,
            List<String> written,
            List<List<String>> sums,
            List<NoCost> noCost,
            List<Layout> layouts) {

        /** What is said about a sheet, null if nothing; {@code department} is null where it is not known. */
        public <T> @Nullable T said(
                Function<Layout, @Nullable T> what, @Nullable String department, String file, String sheet) {
            for (Layout layout : layouts) {
                T said = layout.scope().has(department, file, sheet) ? what.apply(layout) : null;
                if (said != null) {
                    return said;
                }
            }
            return null;
        }
    }

    /** The registered work items by code, in the workbook's order. */
    public record Register(Map<String, RegisteredProject> projects, Map<String, RegisteredOperation> operations) {

        /** A project or operation by its code; aliases are not looked at. */
        public Optional<WorkItem> workItem(String code) {
            RegisteredProject project = projects.get(code);
            if (project != null) {
                return Optional.of(project.workItem());
            }
            return Optional.ofNullable(operations.get(code)).map(RegisteredOperation::workItem);
        }

        /** All projects, then all operations. */
        public Stream<WorkItem> workItems() {
            return Stream.concat(
                    projects.values().stream().map(RegisteredProject::workItem),
                    operations.values().stream().map(RegisteredOperation::workItem));
        }
    }

    /**
     * What tells projects from operations where nobody has said it.
     *
     * @param rules the decision table in order, hit policy first
     */
    public record Classification(List<Rule> rules, List<Criterion> criteria) {}

    /**
     * Which cost is passed on, and who receives how much of it.
     *
     * @param pools in the workbook's order
     * @param bases by code
     */
    public record Pooling(List<Pool> pools, Map<String, Base> bases, List<Share> shares) {}
}
