package dev.apportion.report.whatif;

import dev.apportion.cost.AllocationBasis.Method;
import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.AllocationEntry.Stage;
import dev.apportion.message.Message;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** By what a pool is shared, in each of its parts. */
record PoolRules(SortedSet<Rule> parts) {

    private record Rule(String base, Method method) implements Comparable<Rule> {

        private static final Comparator<Rule> ORDER =
                Comparator.comparing(Rule::base).thenComparing(Rule::method);

        @Override
        public int compareTo(Rule other) {
            return ORDER.compare(this, other);
        }

        private Message methodInWords() {
            return Message.plain(method.inWords());
        }

        private Message inWords() {
            return Message.of("{0} ({1} method)", base, methodInWords());
        }
    }

    /** Of all pools, by their codes. */
    static Map<String, PoolRules> of(Collection<AllocationEntry> entries) {
        Map<String, PoolRules> rules = new TreeMap<>();
        for (AllocationEntry entry : entries) {
            if (entry.stage() == Stage.BETWEEN_DEPARTMENTS) {
                rules.computeIfAbsent(entry.pool(), pool -> new PoolRules(new TreeSet<>()))
                        .parts
                        .add(new Rule(entry.basis().base(), entry.basis().method()));
            }
        }
        return rules;
    }

    /** What is said of a pool that was shared otherwise: the base, the method, or both where both differ. */
    Message insteadOf(PoolRules earlier, String pool) {
        if (equals(earlier)) {
            return Message.of("Pool {0}", pool);
        }
        if (all(Rule::method).equals(earlier.all(Rule::method))) {
            return Message.of("Pool {0} by {1} instead of {2}", pool, joined(Rule::base), earlier.joined(Rule::base));
        }
        return all(Rule::base).equals(earlier.all(Rule::base))
                ? Message.of(
                        "Pool {0}: {1} instead of {2}",
                        pool, joined(Rule::methodInWords), earlier.joined(Rule::methodInWords))
                : Message.of(
                        "Pool {0} by {1} instead of {2}", pool, joined(Rule::inWords), earlier.joined(Rule::inWords));
    }

    private <T> Set<T> all(Function<Rule, T> what) {
        return parts.stream().map(what).collect(Collectors.toSet());
    }

    private Message joined(Function<Rule, ?> what) {
        return Message.joined(" and ", parts.stream().map(what).distinct().toList());
    }
}
