package dev.apportion.classify;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.policy.RegisteredOperation;
import dev.apportion.policy.RegisteredProject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A registered code decides, regardless of keywords; a project's within its effective window only. */
final class RegisterStep implements Step {

    private final WorkItems items;
    private final Map<String, String> evidence = new HashMap<>();
    private final ProjectBounds bounds;

    RegisterStep(WorkItems items, Iterable<RegisteredProject> projects, Iterable<RegisteredOperation> operations) {
        this.items = items;
        this.bounds = new ProjectBounds(items);
        projects.forEach(
                project -> evidence.put(project.code(), "Registered project " + ProjectBounds.window(project)));
        operations.forEach(operation ->
                evidence.put(operation.code(), "Registered operation " + operation.code() + ", " + operation.name()));
    }

    @Override
    public String name() {
        return "Registered code";
    }

    @Override
    public @Nullable Decision decide(CostLine line, String key, List<Finding> findings) {
        ItemNames.Answer answer = items.answer(line);
        WorkItems.Registered registered = answer.sure();
        if (registered == null) {
            return null;
        }
        RegisteredProject project = registered.project();
        if (project != null) {
            Decision outside = bounds.outside(line, project, costDate(line), findings);
            if (outside != null) {
                return outside;
            }
        }
        CostType declared = line.activity().declaredType();
        if (declared != null && declared != registered.type()) {
            findings.add(Finding.of(
                    FindingCode.DECLARED_DIFFERS,
                    line,
                    "Declared as " + Words.type(declared) + ", but " + registered.code() + " is registered as "
                            + Words.type(registered.type()) + ". The register counts; correct the spreadsheet or the"
                            + " register."));
        }
        return Decision.decided(
                Decision.Kind.REGISTER,
                registered.type(),
                registered.code(),
                evidence.getOrDefault(registered.code(), registered.code()) + asWritten(line, answer.how()));
    }

    /** How the line says it, where that is not simply the code. */
    private static String asWritten(CostLine line, ItemNames.How how) {
        return switch (how) {
            case FORM -> ", written \"" + WorkItems.activity(line) + "\"";
            case CODE_AND_NAME -> ", by code and name in \"" + WorkItems.activity(line) + "\"";
            case NAME -> ", by its name \"" + WorkItems.activity(line) + "\"";
            case DESCRIPTION -> ", by the code in the description";
            default -> "";
        };
    }

    @Override
    public List<String> whyNot(CostLine line) {
        String activity = WorkItems.activity(line);
        return List.of(
                activity == null
                        ? "the line has no activity"
                        : "\"" + activity + "\" is neither a registered code, alias nor name");
    }

    /** The date of the cost, else the last day of its period. */
    static LocalDate costDate(CostLine line) {
        LocalDate date = line.posting().date();
        return date == null ? line.period().lastDay() : date;
    }
}
