package dev.apportion.classify;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Finding;
import dev.apportion.cost.Finding.Severity;
import dev.apportion.cost.FindingCode;
import dev.apportion.policy.RegisteredProject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of cost on a project outside its bounds. On a closed project or after its effective end the receiving
 * operation takes it, because an operation runs what a project leaves behind; without one it is held. Before the start it
 * is pre-project cost: no rule can decide whether it prepared this project or belongs elsewhere, so it is held unless
 * the department declared what it is.
 */
final class ProjectBounds {

    private final WorkItems items;

    ProjectBounds(WorkItems items) {
        this.items = items;
    }

    /** The decision for cost out of bounds; null if it lies within. */
    @Nullable
    Decision outside(CostLine line, RegisteredProject project, LocalDate date, List<Finding> findings) {
        String code = project.code();
        if (project.status() == RegisteredProject.Status.CLOSED) {
            return handedOver(line, project, FindingCode.CLOSED_PROJECT, "Project " + code + " is closed", findings);
        }
        if (date.isAfter(project.term().end())) {
            String what = "Cost of " + Words.day(date) + " is after the end of project " + window(project);
            return handedOver(line, project, FindingCode.AFTER_APPROVED_END, what, findings);
        }
        if (date.isBefore(project.term().start())) {
            return preProject(line, project, date, findings);
        }
        if (project.status() != RegisteredProject.Status.ACTIVE) {
            boolean planned = project.status() == RegisteredProject.Status.PLANNED;
            findings.add(Finding.of(
                    planned ? FindingCode.PLANNED_PROJECT : FindingCode.PROJECT_ON_HOLD,
                    line,
                    "Cost on project " + code + ", which is " + (planned ? "only planned" : "on hold")
                            + ". Check the code or the project's status."));
        }
        return null;
    }

    /** Such as {@code ERP-22, 3 Mar 2026 to 30 Nov 2026 (extended by CR-7)}. */
    static String window(RegisteredProject project) {
        RegisteredProject.Term term = project.term();
        String window = project.code() + ", " + Words.day(term.start()) + " to " + Words.day(term.end());
        if (!term.end().isAfter(term.baselineEnd())) {
            return window;
        }
        return window + " (extended "
                + (term.changeRequest() == null
                        ? "from " + Words.day(term.baselineEnd())
                        : "by " + term.changeRequest())
                + ")";
    }

    private Decision handedOver(
            CostLine line, RegisteredProject project, FindingCode finding, String what, List<Finding> findings) {
        String receiver = project.handover() == null ? null : project.handover().receivingOperation();
        if (receiver == null) {
            findings.add(Finding.of(
                    Severity.ERROR,
                    finding,
                    line,
                    what + " and it names no receiving operation. Extend or reopen the project, name a receiving"
                            + " operation, or decide in the review workbook."));
            return Decision.held(
                    Decision.Kind.OUT_OF_TERM,
                    what + " and it names no receiving operation: decide in the review workbook");
        }
        findings.add(Finding.of(
                finding,
                line,
                what + ". It goes to the receiving operation " + receiver
                        + "; correct the code, or extend or reopen the project."));
        return Decision.decided(
                Decision.Kind.REGISTER, CostType.OPERATION, receiver, what + "; receiving operation " + receiver);
    }

    private Decision preProject(CostLine line, RegisteredProject project, LocalDate date, List<Finding> findings) {
        String what = "Cost of " + Words.day(date) + " is before the start of project " + window(project);
        CostType declared = line.activity().declaredType();
        findings.add(Finding.of(
                FindingCode.PRE_PROJECT_COST,
                line,
                what + (declared == null ? ". It is held" : ". It counts as " + Words.type(declared) + ", as declared")
                        + "; correct the date, or the project's start."));
        return declared == null
                ? Decision.held(
                        Decision.Kind.OUT_OF_TERM, what + ": declare what it is, or decide in the review workbook")
                : Decision.decided(
                        Decision.Kind.DECLARED,
                        declared,
                        items.own(line, declared),
                        what + "; declared as " + Words.type(declared) + " by the department");
    }
}
