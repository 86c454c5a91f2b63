package dev.apportion.policy.workbook;

import dev.apportion.policy.Headings;
import dev.apportion.policy.NearestName;
import dev.apportion.policy.condition.Conditions;
import dev.apportion.policy.workbook.cell.PolicyRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Names that one part of the workbook gives and another refers to; letter case never counts. */
final class Names {

    private final String what;
    private final String by;
    private final UnaryOperator<String> folding;
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    /** @param what such as "department", for messages */
    Names(String what) {
        this(what, "", Conditions::fold);
    }

    private Names(String what, String by, UnaryOperator<String> folding) {
        this.what = what;
        this.by = by;
        this.folding = folding;
    }

    /** Names of which spreadsheets keep only letters and digits: R/D and R:D are one. */
    static Names read(String what) {
        return new Names(what, " by their letters and digits", name -> {
            String normalized = Headings.normalize(name);
            return normalized.isEmpty() ? Conditions.fold(name) : normalized;
        });
    }

    /** Takes a name in; a fault if it already means something else. */
    void add(PolicyRow row, String heading, String name, String code) {
        if (name.isEmpty()) {
            return;
        }
        String folded = folding.apply(name);
        String other = codes.putIfAbsent(folded, code);
        if (other == null) {
            places.put(folded, "row " + row.number());
            known.add(name);
        } else if (!other.equals(code) || name.equals(code)) {
            row.fault(
                    heading,
                    "\"" + name + "\" already stands for the " + what + " " + other + " (" + places.get(folded)
                            + "). Codes and aliases must be unique" + by + ".");
        }
    }

    /** Takes in a further name, as long as nothing else goes by it. */
    void addIfFree(String name, String code) {
        if (!name.isEmpty() && codes.putIfAbsent(folding.apply(name), code) == null) {
            places.put(folding.apply(name), "its name");
        }
    }

    boolean has(String name) {
        return codes.containsKey(folding.apply(name));
    }

    Collection<String> known() {
        return known;
    }

    /** The code that a needed cell names. */
    String needed(PolicyRow row, String heading) {
        String name = row.neededText(heading);
        return name.isEmpty() ? "" : resolve(row, heading, name);
    }

    @Nullable
    String optional(PolicyRow row, String heading) {
        String name = row.text(heading);
        return name.isEmpty() ? null : resolve(row, heading, name);
    }

    List<String> list(PolicyRow row, String heading) {
        List<String> found = new ArrayList<>();
        for (String name : row.list(heading)) {
            found.add(resolve(row, heading, name));
        }
        return found;
    }

    private String resolve(PolicyRow row, String heading, String name) {
        String code = codes.get(folding.apply(name));
        if (code == null) {
            row.fault(
                    heading,
                    "There is no " + what + " \"" + name + "\"." + NearestName.hint(name, known)
                            + " Correct it, or add it to its sheet.");
            return "";
        }
        return code;
    }
}
