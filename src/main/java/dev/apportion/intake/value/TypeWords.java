package dev.apportion.intake.value;

import dev.apportion.cost.CostType;
import dev.apportion.policy.Headings;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What departments write when they say project or operation: English, German, French. */
public final class TypeWords {

    private static final Map<String, CostType> WORDS = Stream.concat(
                    words(
                            CostType.PROJECT,
                            "project",
                            "projects",
                            "proj",
                            "p",
                            "change",
                            "change the business",
                            "ctb",
                            "capex",
                            "investment",
                            "initiative",
                            "projekt",
                            "projekte",
                            "vorhaben",
                            "investition",
                            "projet",
                            "investissement"),
                    words(
                            CostType.OPERATION,
                            "operation",
                            "operations",
                            "operational",
                            "ops",
                            "o",
                            "run",
                            "run the business",
                            "rtb",
                            "opex",
                            "bau",
                            "business as usual",
                            "ongoing",
                            "betrieb",
                            "betrieb (laufend)",
                            "laufender betrieb",
                            "linie",
                            "regelbetrieb",
                            "exploitation",
                            "activité courante",
                            "fonctionnement",
                            "operationnel"))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private TypeWords() {}

    /** The declared type, null if the text is none of the known words. */
    public static @Nullable CostType parse(String text) {
        return WORDS.get(Headings.normalize(text));
    }

    private static Stream<Map.Entry<String, CostType>> words(CostType type, String... words) {
        return Stream.of(words).map(word -> Map.entry(word, type));
    }
}
