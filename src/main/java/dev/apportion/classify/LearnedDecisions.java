package dev.apportion.classify;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.message.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import opennlp.tools.ml.model.MaxentModel;
import org.jspecify.annotations.Nullable;

/**
 * What the words of lines decided earlier say about a line: naive Bayes over the words of activity, account, supplier
 * and description. Its confidence is measured, not the model's own: of earlier lines that looked as clear while the model did not know them
 * (five-fold cross-validation), how many it would have decided rightly. Immutable, thread-safe, and the same whatever the
 * order of the examples.
 */
public final class LearnedDecisions {

    /** Knows nothing. */
    public static final LearnedDecisions NONE = new LearnedDecisions(null, List.of());

    private static final int FEWEST_EXAMPLES = 30;
    private static final int FEWEST_OF_A_TYPE = 8;
    private static final int FOLDS = 5;
    private static final int COMPARED = 50;
    private static final int MOST_WORDS = 3;

    private final @Nullable MaxentModel model;
    private final List<Trial> trials;

    /** How the model did on an example that it had not seen. */
    private record Trial(double clearness, boolean right) {}

    private static final Comparator<Trial> BY_CLEARNESS = Comparator.comparingDouble(Trial::clearness);

    /**
     * What the line probably is.
     *
     * @param right how many of the {@code of} earlier lines that looked as clear the model decided rightly
     * @param words those that speak most for the type, the strongest first
     */
    public record Suggestion(CostType type, int right, int of, List<String> words) {

        /** Percent, by Laplace's rule of succession, so that few trials never make certainty. */
        public BigDecimal confidence() {
            return BigDecimal.valueOf(100L * (right + 1) / (of + 2));
        }

        /** Such as "project, by the words migration, rollout (right for 47 of 50 earlier lines as clear as this)". */
        public Message inWords() {
            return Message.of(
                    "{0}, by the words {1} (right for {2} of {3} earlier lines as clear as this)",
                    Words.type(type), String.join(", ", words), right, of);
        }
    }

    private LearnedDecisions(@Nullable MaxentModel model, List<Trial> trials) {
        this.model = model;
        this.trials = trials;
    }

    /** Learns from decided lines; from too few, or of one type only, nothing. */
    public static LearnedDecisions from(Iterable<Example> all) {
        TreeMap<String, Example> distinct = new TreeMap<>();
        Set<String> doubtful = new HashSet<>();
        for (Example example : all) {
            String words = String.join(" ", example.words());
            Example other = words.isEmpty() ? null : distinct.put(words, example);
            if (other != null && other.type() != example.type()) {
                doubtful.add(words);
            }
        }
        // The same words were decided both ways: they teach nothing.
        distinct.keySet().removeAll(doubtful);
        List<Example> examples = List.copyOf(distinct.values());
        long projects = examples.stream()
                .filter(example -> example.type() == CostType.PROJECT)
                .count();
        if (examples.size() < FEWEST_EXAMPLES || Math.min(projects, examples.size() - projects) < FEWEST_OF_A_TYPE) {
            return NONE;
        }
        return new LearnedDecisions(WordModel.train(examples), trials(examples));
    }

    /** A decided line as far as words go. */
    public record Example(Set<String> words, CostType type) {

        public static Example of(CostLine line, CostType type) {
            return new Example(WordModel.words(line), type);
        }
    }

    /** What earlier decisions suggest for a line; null if its words say nothing. */
    public @Nullable Suggestion suggest(CostLine line) {
        return model == null ? null : suggest(model, WordModel.words(line));
    }

    private @Nullable Suggestion suggest(MaxentModel known, Set<String> words) {
        double project = WordModel.project(known, words);
        CostType type = project >= 0.5 ? CostType.PROJECT : CostType.OPERATION;
        List<String> strongest = WordModel.strongest(known, words, type, MOST_WORDS);
        if (strongest.isEmpty()) {
            return null;
        }
        List<Trial> like = around(Math.abs(project - 0.5));
        int right = (int) like.stream().filter(Trial::right).count();
        return new Suggestion(type, right, like.size(), strongest);
    }

    /** The trials next to a clearness, as many below as above where there are enough. */
    private List<Trial> around(double clearness) {
        int found = Collections.binarySearch(trials, new Trial(clearness, false), BY_CLEARNESS);
        int middle = found >= 0 ? found : -found - 1;
        int from = Math.max(0, Math.min(middle - COMPARED / 2, trials.size() - COMPARED));
        return trials.subList(from, Math.min(trials.size(), from + COMPARED));
    }

    private static List<Trial> trials(List<Example> examples) {
        List<Trial> trials = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> seen = new ArrayList<>();
            List<Example> unseen = new ArrayList<>();
            for (int index = 0; index < examples.size(); index++) {
                (index % FOLDS == fold ? unseen : seen).add(examples.get(index));
            }
            MaxentModel without = WordModel.train(seen);
            for (Example example : unseen) {
                double project = WordModel.project(without, example.words());
                boolean right = project >= 0.5 == (example.type() == CostType.PROJECT);
                trials.add(new Trial(Math.abs(project - 0.5), right));
            }
        }
        trials.sort(BY_CLEARNESS.thenComparing(Trial::right));
        return List.copyOf(trials);
    }
}
