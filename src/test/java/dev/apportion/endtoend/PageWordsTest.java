package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the pages: the same ones in each language, and all that pages ask for. */
class PageWordsTest {

    private static final Path FOLDER = Path.of("src/main/resources/dev/apportion/web");

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(
                FOLDER.resolve("messages" + language + ".properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }

    @ParameterizedTest
    @ValueSource(strings = {"_de", "_fr"})
    void eachLanguageHasAllOfThemWithTheSamePlaces(String language) throws IOException {
        Properties english = words("");
        Properties other = words(language);
        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(other.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    private static Set<String> places(String pattern) {
        // Fails on what is no pattern.
        MessageFormat format = new MessageFormat(pattern, Locale.ENGLISH);
        String filled = format.format(Stream.of(7, 8, 9, 10).toArray());
        assertThat(filled).doesNotContain("{");
        return Pattern.compile("\\{(\\d)")
                .matcher(pattern)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void pagesAskForNoOthers() throws IOException {
        Set<String> known = words("").stringPropertyNames();
        Pattern asked = Pattern.compile("#\\{([a-z.A-Z]+)[(}]|messages\\.msg\\('([a-zA-Z.]+)'\\s*[,)]");
        try (Stream<Path> pages = Files.list(FOLDER.resolve("pages"))) {
            for (Path page : pages.toList()) {
                assertThat(asked.matcher(Files.readString(page))
                                .results()
                                .flatMap(found -> Arrays.stream(new String[] {found.group(1), found.group(2)}))
                                .filter(key -> key != null))
                        .as(page.toString())
                        .isNotNull()
                        .allMatch(known::contains);
            }
        }
    }
}
