package dev.apportion.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.apportion.cost.Period;
import dev.apportion.folder.FiledName;
import dev.apportion.folder.Filing;
import dev.apportion.folder.NotWholeException;
import dev.apportion.ledger.store.DataFolderInUseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.input.BrokenInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files get into the folder once and whole, and what is remembered of them survives kills. */
class FilingTest {

    private static final Filing.Limit LIMIT = new Filing.Limit(100, "the setting");
    private static final FiledName COSTS = FiledName.of("costs.csv", "csv");
    private static final FetchedParts.Place PLACE = new FetchedParts.Place("ann@mail.example/INBOX", 7, 12, "2");
    private static final Period OCTOBER = Period.parse("2026-10");

    @TempDir
    private Path folder;

    @Test
    void twoFilesOfOneNameStayTwoAndTheSameBytesOne() throws Exception {
        assertThat(put("a").name()).isEqualTo("costs.csv");
        assertThat(put("b").name()).isEqualTo("costs (2).csv");
        assertThat(put("a")).satisfies(filed -> {
            assertThat(filed.name()).isEqualTo("costs.csv");
            assertThat(filed.isNew()).isFalse();
        });
        assertThat(names()).containsExactly("costs (2).csv", "costs.csv");
        assertThat(Files.readString(folder.resolve("costs.csv"))).isEqualTo("a");
    }

    @Test
    void whatIsTooLongEmptyOrBrokenLeavesNothing() throws Exception {
        assertThatExceptionOfType(NotWholeException.class)
                .isThrownBy(() -> put("x".repeat(101)))
                .withMessageContaining("0 MB of the setting");
        assertThatExceptionOfType(NotWholeException.class).isThrownBy(() -> put(""));
        InputStream broken =
                new SequenceInputStream(new ByteArrayInputStream(new byte[] {1, 2, 3}), BrokenInputStream.INSTANCE);
        assertThatExceptionOfType(NotWholeException.class)
                .isThrownBy(() -> new Filing(folder).put(broken, COSTS, "", LIMIT, sha256 -> null));
        assertThat(names()).isEmpty();
    }

    /** Killed after the file was put in its place and before that was remembered. */
    @Test
    void aKillBeforeItIsRememberedMakesNoSecondFile() throws Exception {
        put("a");
        Files.writeString(folder.resolve(".fetched.tmp"), "half of the next");
        Path data = folder.resolve("data");
        try (FetchedParts fetched = FetchedParts.open(data)) {
            assertThat(fetched.has(PLACE)).isFalse();
            Filing.Filed again = put("a");
            assertThat(again.isNew()).isFalse();
            fetched.remember(PLACE, OCTOBER, again.sha256(), again.name());
        }
        assertThat(names()).containsExactly("costs.csv");
        try (FetchedParts fetched = FetchedParts.open(data)) {
            assertThat(fetched.has(PLACE)).isTrue();
        }
    }

    @Test
    void halfALineIsForgottenAndTheLinesBeforeItAreNot() throws Exception {
        Path data = folder.resolve("data");
        try (FetchedParts fetched = FetchedParts.open(data)) {
            fetched.remember(PLACE, OCTOBER, "abc", "Märkte.csv");
        }
        FetchedParts.Place other = new FetchedParts.Place(PLACE.mailbox(), 7, 13, "2");
        byte[] torn = (PLACE.mailbox() + "\t7\t13\t2\t2026-10\tdef\tMä").getBytes(StandardCharsets.UTF_8);
        Files.write(data.resolve("fetched.tsv"), Arrays.copyOf(torn, torn.length - 1), StandardOpenOption.APPEND);
        try (FetchedParts fetched = FetchedParts.open(data)) {
            assertThat(fetched.has(PLACE)).isTrue();
            assertThat(fetched.has(other)).isFalse();
            fetched.remember(other, OCTOBER, "def", "other.csv");
        }
        try (FetchedParts fetched = FetchedParts.open(data)) {
            assertThat(fetched.name(OCTOBER, "abc")).isEqualTo("Märkte.csv");
            assertThat(fetched.name(OCTOBER, "def")).isEqualTo("other.csv");
            assertThat(fetched.name(Period.parse("2026-11"), "abc")).isNull();
        }
        assertThat(Files.readAllLines(data.resolve("fetched.tsv"))).hasSize(2);
    }

    @Test
    void oneAtATime() throws Exception {
        try (FetchedParts fetched = FetchedParts.open(folder)) {
            assertThat(fetched.has(PLACE)).isFalse();
            assertThatExceptionOfType(DataFolderInUseException.class).isThrownBy(() -> FetchedParts.open(folder));
        }
        FetchedParts.open(folder).close();
    }

    private Filing.Filed put(String content) throws IOException, NotWholeException {
        return new Filing(folder)
                .put(
                        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                        COSTS,
                        "",
                        LIMIT,
                        sha256 -> null);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
