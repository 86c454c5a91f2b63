package dev.apportion.policy;

import dev.apportion.cost.WorkItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of one organization, read from the policy workbook and checked: every reference in it resolves.
 *
 * @param departments by code, in the workbook's order
 * @param columns normalized accepted heading (see {@link Headings}) to field
 * @param noCost what somebody confirmed to be no cost
 * @param projects by code, in the workbook's order
 * @param operations by code, in the workbook's order
 * @param rules the decision table in order, hit policy first
 * @param pools in the workbook's order
 * @param bases by code
 * @param warnings what can be lived with: unknown sheets and columns
 */
public record Policy(
        Settings settings,
        Map<String, RegisteredDepartment> departments,
        Map<String, Field> columns,
        List<NoCost> noCost,
        Map<String, RegisteredProject> projects,
        Map<String, RegisteredOperation> operations,
        List<Rule> rules,
        List<Criterion> criteria,
        List<Pool> pools,
        Map<String, Base> bases,
        List<Share> shares,
        List<ExchangeRate> rates,
        List<Recipient> recipients,
        List<PolicyFault> warnings) {

    /** A registered project or operation by its code; aliases are not looked at. */
    public Optional<WorkItem> workItem(String code) {
        RegisteredProject project = projects.get(code);
        if (project != null) {
            return Optional.of(project.workItem());
        }
        return Optional.ofNullable(operations.get(code)).map(RegisteredOperation::workItem);
    }
}
