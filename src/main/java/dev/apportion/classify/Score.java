package dev.apportion.classify;

import dev.apportion.message.Message;
import dev.apportion.policy.Criterion;
import java.util.List;

/**
 * The weighted evidence found on a line.
 *
 * @param points sum of the weights; positive speaks for project
 */
record Score(int points, List<Part> parts) {

    /** A criterion that was met, and by what. */
    record Part(Criterion criterion, Message found) {

        Message inWords() {
            String weight = (criterion.weight() > 0 ? "+" : "−") + Math.abs(criterion.weight());
            return found.isEmpty()
                    ? Message.of("{0} {1}", criterion.name(), weight)
                    : Message.of("{0} {1} ({2})", criterion.name(), weight, found);
        }
    }

    static Score of(List<Part> parts) {
        return new Score(
                parts.stream().mapToInt(part -> part.criterion().weight()).sum(), List.copyOf(parts));
    }

    Message inWords() {
        return parts.isEmpty()
                ? Message.of("nothing")
                : Message.joined(", ", parts.stream().map(Part::inWords).toList());
    }
}
