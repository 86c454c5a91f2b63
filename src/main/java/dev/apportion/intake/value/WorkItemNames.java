package dev.apportion.intake.value;

import dev.apportion.policy.Headings;
import dev.apportion.policy.Policy;
import dev.apportion.policy.code.CodeForm;
import java.util.HashSet;
import java.util.Set;

/** Tells whether a text names a registered project or operation: by its code or an alias, its name, or code and name together. */
public final class WorkItemNames {

    private final Set<String> codes = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    public WorkItemNames(Policy policy) {
        policy.register().projects().forEach((code, project) -> add(code, project.name(), project.aliases()));
        policy.register().operations().forEach((code, operation) -> add(code, operation.name(), operation.aliases()));
    }

    private void add(String code, String name, Iterable<String> aliases) {
        codes.add(CodeForm.of(code));
        aliases.forEach(alias -> codes.add(CodeForm.of(alias)));
        names.add(Headings.normalize(name));
    }

    public boolean isOne(String text) {
        String name = Headings.normalize(text);
        if (codes.contains(CodeForm.of(text)) || names.contains(name)) {
            return true;
        }
        for (int space = text.indexOf(' '); space > 0; space = text.indexOf(' ', space + 1)) {
            String rest = Headings.normalize(text.substring(space));
            if (codes.contains(CodeForm.of(text.substring(0, space))) && names.contains(rest)) {
                return true;
            }
        }
        return false;
    }
}
