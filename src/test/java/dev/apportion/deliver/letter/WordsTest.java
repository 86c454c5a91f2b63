package dev.apportion.deliver.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.report.front.Headline;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped words of messages are complete in each language. */
class WordsTest {

    private static final Path FOLDER = Path.of("templates/mail");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z.]+)[(}]");
    private static final Pattern VALUE = Pattern.compile("\\{\\d}");

    @Test
    void englishHasAllThatTemplatesSayAndNothingElse() throws IOException {
        Set<String> said = new TreeSet<>(Set.of("what.own cost", "what.project", "what.operation", "what.held"));
        for (Headline.Kind kind : Headline.Kind.values()) {
            if (kind.topic() == Headline.Topic.COST) {
                said.add("verdict." + kind.name());
            }
        }
        for (String template : new String[] {"message.html", "message.txt", "subject.txt"}) {
            said.addAll(matches(KEY, Files.readString(FOLDER.resolve(template)), 1));
        }
        assertThat(words("words.properties").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"words_de.properties", "words_fr.properties"})
    void otherLanguagesSayTheSameWithTheSameValues(String language) throws IOException {
        Properties english = words("words.properties");
        Properties other = words(language);
        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(values(other, key)).as(key).isEqualTo(values(english, key));
        }
    }

    private static Set<String> values(Properties words, String key) {
        String pattern = words.getProperty(key);
        Object[] some = pattern.contains(",choice,") ? new Object[] {2, 3, 4} : new Object[] {"x", "y", "z"};
        assertThat(new MessageFormat(pattern).format(some))
                .as("values are where they are written: %s", pattern)
                .doesNotContain("{");
        return matches(VALUE, pattern, 0);
    }

    private static Set<String> matches(Pattern pattern, String text, int group) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties words(String name) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name))) {
            words.load(reader);
        }
        return words;
    }
}
