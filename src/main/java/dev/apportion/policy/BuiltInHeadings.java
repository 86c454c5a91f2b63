package dev.apportion.policy;

import dev.apportion.policy.condition.CellList;
import dev.apportion.policy.data.DataLines;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Headings that departments commonly use, in many languages: {@code headings.tsv}. A heading means one field only. */
public final class BuiltInHeadings {

    private static final BuiltInHeadings ALL = new BuiltInHeadings();

    private final Map<String, Field> fields = new HashMap<>();

    /** Those that mean their field only where the values below agree. */
    private final Set<String> weak = new HashSet<>();

    private BuiltInHeadings() {
        DataLines.of(BuiltInHeadings.class, "headings.tsv").forEach(this::read);
    }

    /** Normalized heading to field. */
    public static Map<String, Field> all() {
        return Collections.unmodifiableMap(ALL.fields);
    }

    /** Whether a normalized heading means its field only where the values below agree, as "unit" does. */
    public static boolean isWeak(String normalized) {
        return ALL.weak.contains(normalized);
    }

    private void read(String line) {
        String[] cells = line.split("\t", -1);
        Field field = Headings.field(cells[0]);
        if (field == null) {
            throw new IllegalStateException(line);
        }
        for (String written : CellList.list(cells[2])) {
            String heading = Headings.normalize(written);
            Field other = fields.putIfAbsent(heading, field);
            if (other != null && other != field) {
                throw new IllegalStateException(written + " means " + other + " and " + field);
            }
            if (written.endsWith("?")) {
                weak.add(heading);
            }
        }
    }
}
