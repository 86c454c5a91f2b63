package dev.apportion.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.AllocationBasis;
import dev.apportion.cost.Decision;
import dev.apportion.cost.received.SheetReading;
import dev.apportion.policy.Field;
import dev.apportion.policy.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.Test;

/** {@code messages.tsv} has what the sources say, in each language and with the same values. */
class MessageTableTest {

    private static final Path TABLE = Path.of("src/main/resources/dev/apportion/message/messages.tsv");
    private static final String MISSING = "TRANSLATE";

    /** English texts that are no sentence: they hold nothing but values and marks. */
    private static boolean isBare(String text) {
        return text.replaceAll("\\{[0-9]+\\}", "").chars().noneMatch(c -> Character.isLetter(c) || c == '"');
    }

    @Test
    void hasWhatTheSourcesSayAndNothingElse() throws IOException {
        SourceMessages sources = SourceMessages.read();
        assertThat(sources.unknown)
                .as("write the text where the message is made")
                .isEmpty();
        assertThat(sources.incomplete).as("values missing").isEmpty();
        Set<String> said = new TreeSet<>(sources.texts.keySet());
        said.removeIf(MessageTableTest::isBare);
        said.addAll(words());
        if (Boolean.getBoolean("messages.write")) {
            write(said);
        }
        assertThat(said).hasSizeGreaterThan(250);
        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    void saysAllInEachLanguageWithTheSameValues() throws IOException {
        assertThat(table()).allSatisfy((english, row) -> {
            assertThat(row).hasSize(3).doesNotContain("", MISSING);
            for (String text : row) {
                assertThat(Patterns.values(text)).as(text).isEqualTo(Patterns.values(english));
                assertThat(text.startsWith(" ")).as(text).isEqualTo(english.startsWith(" "));
                assertThat(text.endsWith(" ")).as(text).isEqualTo(english.endsWith(" "));
                new MessageFormat(text.replace("'", "''"), Locale.ROOT);
            }
        });
    }

    /** What the program has as names of things and says within messages, and texts of sheets that can't be read. */
    private static Set<String> words() {
        return Stream.of(
                        Arrays.stream(Field.values()).map(Field::label),
                        Arrays.stream(Field.values()).map(field -> field.label().toLowerCase(Locale.ROOT)),
                        Arrays.stream(SheetReading.Looks.values())
                                .map(looks -> looks.inWords().code()),
                        Arrays.stream(Layout.DecimalMark.values())
                                .map(mark -> mark.inWords().code()),
                        Arrays.stream(Layout.DayOrder.values())
                                .map(order -> order.inWords().code()),
                        Arrays.stream(Month.values())
                                .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
                        Stream.of("contains", "starts with", "ends with", "has the word"),
                        Arrays.stream(AllocationBasis.Method.values()).map(AllocationBasis.Method::inWords),
                        Arrays.stream(Decision.Kind.values())
                                .filter(kind -> kind.compareTo(Decision.Kind.UNCLEAR) >= 0)
                                .filter(kind -> kind.compareTo(Decision.Kind.HELD) < 0)
                                .map(kind -> StringUtils.uncapitalize(kind.inWords())),
                        Stream.of("direct cost", "hours", "even", "blank", "any", "row {0}"))
                .flatMap(Function.identity())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, List<String>> table() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .collect(Collectors.toMap(row -> row.get(0), Function.identity(), (a, b) -> a, TreeMap::new));
    }

    /** Adds what is new, to be translated, and takes out what nobody says any more. */
    private static void write(Set<String> said) throws IOException {
        Map<String, List<String>> known = table();
        StringBuilder table = new StringBuilder(Files.readAllLines(TABLE).get(0)).append('\n');
        for (String english : said) {
            table.append(String.join("\t", known.getOrDefault(english, List.of(english, MISSING, MISSING))))
                    .append('\n');
        }
        Files.writeString(TABLE, table);
    }
}
