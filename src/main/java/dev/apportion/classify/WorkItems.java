package dev.apportion.classify;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.WorkItem;
import dev.apportion.policy.Policy;
import dev.apportion.policy.RegisteredOperation;
import dev.apportion.policy.RegisteredProject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds the work item that a line means: registered ones by code, alias or name as people write them, others by what the line says. */
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

        /** Such as {@code P-100, Trail shoe 2027}. */
        String inWords() {
            String name = project != null ? project.name() : operation != null ? operation.name() : "";
            return name.isBlank() || name.equals(code()) ? code() : code() + ", " + name;
        }

        /** Whether its name alone can mean it in a department. */
        boolean isNamedIn(String department) {
            return operation == null || operation.department().equals(department);
        }
    }

    /** Answers kept; what people write repeats. */
    private static final int KEPT = 20_000;

    private final Map<String, Registered> byCode = new HashMap<>();
    private final ItemNames names = new ItemNames();
    private final Map<String, ItemNames.Answer> answers = new ConcurrentHashMap<>();
    private final boolean inDescriptions;

    WorkItems(Policy policy) {
        inDescriptions = policy.settings().decisions().codesInDescriptions();
        policy.register().operations().values().forEach(operation -> {
            Registered registered = new Registered(null, operation);
            add(operation.code(), operation.aliases(), operation.name(), registered);
        });
        policy.register().projects().values().forEach(project -> {
            Registered registered = new Registered(project, null);
            add(project.code(), project.aliases(), project.name(), registered);
        });
    }

    /** What is meant for sure by a code, an alias or a name as people write them; null if nothing is. */
    @Nullable
    Registered find(@Nullable String name) {
        return name == null ? null : answer(name).sure();
    }

    /** What the line names for sure, as {@link #answer(CostLine)} says. */
    @Nullable
    Registered of(CostLine line) {
        return answer(line).sure();
    }

    /**
     * What the line names by its activity code, or by its activity name where it has no code, or by a code in its description
     * where it has no activity at all and Settings says so.
     */
    ItemNames.Answer answer(CostLine line) {
        String activity = activity(line);
        if (activity != null) {
            return answer(activity).in(line.department());
        }
        String description = line.posting().description();
        return inDescriptions && description != null ? names.within(description) : ItemNames.Answer.NONE;
    }

    private ItemNames.Answer answer(String name) {
        Registered exact = byCode.get(name);
        if (exact == null) {
            exact = byCode.get(Words.fold(name));
        }
        if (exact != null) {
            return new ItemNames.Answer(ItemNames.How.CODE, List.of(exact));
        }
        ItemNames.Answer known = answers.get(name);
        if (known == null) {
            known = names.answer(name);
            if (answers.size() < KEPT) {
                answers.put(name, known);
            }
        }
        return known;
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
        return WorkItem.collective(line.department(), type);
    }

    private void add(String code, List<String> aliases, String name, Registered registered) {
        add(code, registered);
        aliases.forEach(alias -> add(alias, registered));
        names.add(code, aliases, name, registered);
    }

    private void add(String code, Registered registered) {
        byCode.put(code, registered);
        String folded = Words.fold(code);
        if (folded != null) {
            byCode.put(folded, registered);
        }
    }
}
