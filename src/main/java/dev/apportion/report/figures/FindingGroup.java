package dev.apportion.report.figures;

import dev.apportion.template.model.Description;
import dev.apportion.template.model.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Findings of one kind and urgency. */
public record FindingGroup(
        @Word String severity,
        @Word String kind,
        @Description("what the first of them says") String message,
        @Description("how many there are") int count,

        @Description("of the rows that they are about, each once, in the reporting currency; blank if none is known")
        @Nullable
        BigDecimal amount) {

    private record Kind(String severity, String kind) {}

    private record Place(@Nullable String file, @Nullable String place) {}

    /** The groups in order of their first findings. */
    public static List<FindingGroup> of(List<FindingRow> findings) {
        List<FindingGroup> groups = new ArrayList<>();
        for (Map.Entry<Kind, List<FindingRow>> group : byKind(findings).entrySet()) {
            List<FindingRow> rows = group.getValue();
            groups.add(new FindingGroup(
                    group.getKey().severity(),
                    group.getKey().kind(),
                    rows.get(0).message(),
                    rows.size(),
                    amount(rows)));
        }
        return groups;
    }

    /** The same findings, those of a group beside each other. */
    public static List<FindingRow> together(List<FindingRow> findings) {
        return byKind(findings).values().stream().flatMap(List::stream).toList();
    }

    private static Map<Kind, List<FindingRow>> byKind(List<FindingRow> findings) {
        Map<Kind, List<FindingRow>> byKind = new LinkedHashMap<>();
        for (FindingRow row : findings) {
            byKind.computeIfAbsent(new Kind(row.severity(), row.kind()), kind -> new ArrayList<>())
                    .add(row);
        }
        return byKind;
    }

    private static @Nullable BigDecimal amount(List<FindingRow> rows) {
        Set<Place> counted = new HashSet<>();
        return rows.stream()
                .filter(row -> counted.add(new Place(row.file(), row.place())))
                .map(FindingRow::amount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
