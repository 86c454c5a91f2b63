package dev.apportion.classify;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.ml.naivebayes.NaiveBayesTrainer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.jspecify.annotations.Nullable;

/** OpenNLP's naive Bayes over the words of cost lines. */
final class WordModel {

    private static final int SHORTEST_WORD = 3;
    /** A word that changes the probability by less says nothing. */
    private static final double NOTHING = 0.1;

    private WordModel() {}

    /** The distinct words of what says in words what a line is. */
    static Set<String> words(CostLine line) {
        Set<String> words = new TreeSet<>();
        add(words, line.activity().name());
        add(words, line.account().name());
        add(words, line.posting().supplier());
        add(words, line.posting().description());
        return words;
    }

    private static void add(Set<String> words, @Nullable String text) {
        if (text != null) {
            for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
                if (word.length() >= SHORTEST_WORD) {
                    words.add(word);
                }
            }
        }
    }

    static MaxentModel train(List<LearnedDecisions.Example> examples) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, NaiveBayesTrainer.NAIVE_BAYES_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        List<Event> events = examples.stream()
                .map(example -> new Event(example.type().name(), context(example.words())))
                .toList();
        try {
            return TrainerFactory.getEventTrainer(parameters, new HashMap<>())
                    .train(ObjectStreamUtils.createObjectStream(events));
        } catch (IOException e) {
            throw new UncheckedIOException("Events come from memory", e);
        }
    }

    /** The probability of project by the model. */
    static double project(MaxentModel model, Set<String> words) {
        return model.eval(context(words))[model.getIndex(CostType.PROJECT.name())];
    }

    /** The words that by themselves make the type more probable than it is without any, the strongest first. */
    static List<String> strongest(MaxentModel model, Set<String> words, CostType type, int most) {
        int index = model.getIndex(type.name());
        double without = model.eval(new String[0])[index];
        Map<String, Double> weights = new HashMap<>();
        for (String word : words) {
            weights.put(word, model.eval(new String[] {word})[index] - without);
        }
        return weights.entrySet().stream()
                .filter(weight -> weight.getValue() > NOTHING)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String[] context(Set<String> words) {
        return words.toArray(String[]::new);
    }
}
