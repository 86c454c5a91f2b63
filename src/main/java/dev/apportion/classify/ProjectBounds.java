package dev.apportion.classify;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Finding;
import dev.apportion.cost.Finding.Severity;
import dev.apportion.cost.FindingCode;
import dev.apportion.message.Message;
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
            return handedOver(
                    line, project, FindingCode.CLOSED_PROJECT, Message.of("Project {0} is closed", code), findings);
        }
        if (date.isAfter(project.term().end())) {
            Message what = Message.of("Cost of {0} is after the end of project {1}", date, window(project));
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
                    planned
                            ? Message.of(
                                    "Cost on project {0}, which is only planned. Check the code or the project's status.",
                                    code)
                            : Message.of(
                                    "Cost on project {0}, which is on hold. Check the code or the project's status.",
                                    code)));
        }
        return null;
    }

    /** Such as {@code ERP-22, 3 Mar 2026 to 30 Nov 2026 (extended by CR-7)}. */
    static Message window(RegisteredProject project) {
        RegisteredProject.Term term = project.term();
        if (!term.end().isAfter(term.baselineEnd())) {
            return Message.of("{0}, {1} to {2}", project.code(), term.start(), term.end());
        }
        return term.changeRequest() == null
                ? Message.of(
                        "{0}, {1} to {2} (extended from {3})",
                        project.code(), term.start(), term.end(), term.baselineEnd())
                : Message.of(
                        "{0}, {1} to {2} (extended by {3})",
                        project.code(), term.start(), term.end(), term.changeRequest());
    }

    private Decision handedOver(
            CostLine line, RegisteredProject project, FindingCode finding, Message what, List<Finding> findings) {
        String receiver = project.handover() == null ? null : project.handover().receivingOperation();
        if (receiver == null) {
            findings.add(Finding.of(
                    Severity.ERROR,
                    finding,
                    line,
                    Message.of(
                            "{0} and it names no receiving operation. Have the project extended or "
                                    + "reopened, a receiving operation named, or the lines decided in the review "
                                    + "workbook.",
                            what)));
            return Decision.held(
                    Decision.Kind.OUT_OF_TERM,
                    Message.of("{0} and it names no receiving operation: decide in the review workbook", what));
        }
        findings.add(Finding.of(
                finding,
                line,
                Message.of(
                        "{0}. The cost goes to the receiving operation {1}; correct the code, or have the project "
                                + "extended or reopened.",
                        what, receiver)));
        return Decision.decided(
                Decision.Kind.REGISTER,
                CostType.OPERATION,
                receiver,
                Message.of("{0}; receiving operation {1}", what, receiver));
    }

    private Decision preProject(CostLine line, RegisteredProject project, LocalDate date, List<Finding> findings) {
        Message what = Message.of("Cost of {0} is before the start of project {1}", date, window(project));
        CostType declared = line.activity().declaredType();
        findings.add(Finding.of(
                FindingCode.PRE_PROJECT_COST,
                line,
                declared == null
                        ? Message.of(
                                "{0}. The cost is held; correct the date, or have the project's start corrected.", what)
                        : Message.of(
                                "{0}. The cost counts as {1}, as declared; correct the date, or have the project's start "
                                        + "corrected.",
                                what, Words.type(declared))));
        return declared == null
                ? Decision.held(
                        Decision.Kind.OUT_OF_TERM,
                        Message.of("{0}: declare what it is, or decide in the review workbook", what))
                : Decision.decided(
                        Decision.Kind.DECLARED,
                        declared,
                        items.own(line, declared),
                        Message.of("{0}; declared as {1} by the department", what, Words.type(declared)));
    }
}
