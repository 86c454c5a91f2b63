package dev.apportion.classify;

import dev.apportion.policy.Criterion;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The weighted evidence found on a line.
 *
 * @param points sum of the weights; positive speaks for project
 */
record Score(int points, List<Part> parts) {

    /** A criterion that was met, and by what. */
    record Part(Criterion criterion, String found) {

        @Override
        public String toString() {
            String weight = (criterion.weight() > 0 ? "+" : "−") + Math.abs(criterion.weight());
            return criterion.name() + " " + weight + (found.isEmpty() ? "" : " (" + found + ")");
        }
    }

    static Score of(List<Part> parts) {
        return new Score(
                parts.stream().mapToInt(part -> part.criterion().weight()).sum(), List.copyOf(parts));
    }

    String inWords() {
        return parts.isEmpty() ? "nothing" : parts.stream().map(Part::toString).collect(Collectors.joining(", "));
    }
}
