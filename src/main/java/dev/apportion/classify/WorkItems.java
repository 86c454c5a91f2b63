package dev.apportion.classify;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.policy.Policy;
import dev.apportion.policy.RegisteredOperation;
import dev.apportion.policy.RegisteredProject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the work item that a line means: registered ones by code, alias or name, others by what the line says. */
final class WorkItems {

    /** A registered work item; one of the two is there. */
    record Registered(
            @Nullable RegisteredProject project, @Nullable RegisteredOperation operation) {

        String code() {
            return project != null ? project.code() : operation != null ? operation.code() : "";
        }

        CostType type() {
            return project != null ? CostType.PROJECT : CostType.OPERATION;
        }
    }

    private final Map<String, Registered> byName = new HashMap<>();

    WorkItems(Policy policy) {
        policy.register().operations().values().forEach(operation -> {
            Registered registered = new Registered(null, operation);
            add(operation.code(), registered);
            operation.aliases().forEach(alias -> add(alias, registered));
        });
        policy.register().projects().values().forEach(project -> {
            Registered registered = new Registered(project, null);
            add(project.code(), registered);
            project.aliases().forEach(alias -> add(alias, registered));
        });
    }

    /** By code or alias, letter case and surrounding space aside; null if there is none. */
    @Nullable
    Registered find(@Nullable String name) {
        if (name == null) {
            return null;
        }
        Registered exact = byName.get(name);
        return exact != null ? exact : byName.get(Words.fold(name));
    }

    /** What the line names by its activity code, or by its activity name where it has no code. */
    @Nullable
    Registered of(CostLine line) {
        return find(activity(line));
    }

    /** The activity code, else the activity name, else null. */
    static @Nullable String activity(CostLine line) {
        String code = line.activity().code();
        if (code != null && !code.isBlank()) {
            return code.strip();
        }
        String name = line.activity().name();
        return name == null || name.isBlank() ? null : name.strip();
    }

    /**
     * The work item of a line that is decided to be of a type: its own activity, unless that is registered as the other
     * type; else the department's collective item, such as {@code MKT-GENERAL} or {@code MKT-PROJECTS}.
     */
    String own(CostLine line, CostType type) {
        Registered registered = of(line);
        if (registered != null) {
            return registered.type() == type ? registered.code() : collective(line, type);
        }
        String activity = activity(line);
        return activity == null ? collective(line, type) : activity;
    }

    static String collective(CostLine line, CostType type) {
        return line.department() + (type == CostType.PROJECT ? "-PROJECTS" : "-GENERAL");
    }

    private void add(String name, Registered registered) {
        byName.put(name, registered);
        String folded = Words.fold(name);
        if (folded != null) {
            byName.put(folded, registered);
        }
    }
}
