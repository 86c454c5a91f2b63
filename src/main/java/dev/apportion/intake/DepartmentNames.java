package dev.apportion.intake;

import dev.apportion.policy.Headings;
import dev.apportion.policy.Policy;
import dev.apportion.policy.RegisteredDepartment;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds a department by what spreadsheets call it: code, name or alias, or code and name together. */
final class DepartmentNames {

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();

    DepartmentNames(Policy policy) {
        for (RegisteredDepartment registered : policy.departments().values()) {
            String code = registered.department().code();
            registered.aliases().forEach(alias -> codes.putIfAbsent(Headings.normalize(alias), code));
            codes.put(Headings.normalize(registered.department().name()), code);
        }
        policy.departments().keySet().forEach(code -> codes.put(Headings.normalize(code), code));
    }

    /** The code of the department that a cell names, null if it names none. */
    @Nullable
    String resolve(String text) {
        return answers.computeIfAbsent(text, this::find).isEmpty() ? null : answers.get(text);
    }

    /**
     * The department whose code, name or alias stands as whole words in a longer text, such as a file name. The longest one
     * wins; null if there is none or two departments are equally long.
     */
    @Nullable
    String within(String text) {
        String words = " " + Headings.normalize(text) + " ";
        String best = null;
        int length = 0;
        boolean doubtful = false;
        for (Map.Entry<String, String> entry : codes.entrySet()) {
            if (!entry.getKey().isEmpty() && words.contains(" " + entry.getKey() + " ")) {
                int found = entry.getKey().length();
                if (found > length) {
                    best = entry.getValue();
                    length = found;
                    doubtful = false;
                } else if (found == length && !entry.getValue().equals(best)) {
                    doubtful = true;
                }
            }
        }
        return doubtful ? null : best;
    }

    private String find(String text) {
        String name = Headings.normalize(text);
        String code = codes.get(name);
        if (code != null) {
            return code;
        }
        // "4100 - Marketing" and "Marketing (4100)": every way of cutting it in two must name the same department.
        for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
            String first = codes.get(name.substring(0, space));
            String second = codes.get(name.substring(space + 1));
            if (first != null && first.equals(second)) {
                return first;
            }
        }
        return "";
    }
}
