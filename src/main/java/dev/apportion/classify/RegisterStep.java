package dev.apportion.classify;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.message.Message;
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
    private final Map<String, Message> evidence = new HashMap<>();
    private final ProjectBounds bounds;

    RegisterStep(WorkItems items, Iterable<RegisteredProject> projects, Iterable<RegisteredOperation> operations) {
        this.items = items;
        this.bounds = new ProjectBounds(items);
        projects.forEach(project ->
                evidence.put(project.code(), Message.of("Registered project {0}", ProjectBounds.window(project))));
        operations.forEach(operation -> evidence.put(
                operation.code(), Message.of("Registered operation {0}, {1}", operation.code(), operation.name())));
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
                    Message.of(
                            "Declared as {0}, but {1} is registered as {2}. The register counts; correct the "
                                    + "spreadsheet, or have the register corrected.",
                            Words.type(declared), registered.code(), Words.type(registered.type()))));
        }
        return Decision.decided(
                Decision.Kind.REGISTER,
                registered.type(),
                registered.code(),
                asWritten(evidence(registered), line, answer.how()));
    }

    private Message evidence(WorkItems.Registered registered) {
        Message known = evidence.get(registered.code());
        return known == null ? Message.plain(registered.code()) : known;
    }

    /** With how the line says it, where that is not simply the code. */
    private static Message asWritten(Message what, CostLine line, ItemNames.How how) {
        String activity = String.valueOf(WorkItems.activity(line));
        return switch (how) {
            case FORM -> Message.of("{0}, written \"{1}\"", what, activity);
            case CODE_AND_NAME -> Message.of("{0}, by code and name in \"{1}\"", what, activity);
            case NAME -> Message.of("{0}, by its name \"{1}\"", what, activity);
            case DESCRIPTION -> Message.of("{0}, by the code in the description", what);
            default -> what;
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
