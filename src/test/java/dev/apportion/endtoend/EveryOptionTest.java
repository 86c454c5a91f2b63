package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.SeenCommands;
import dev.apportion.SeenCommands.Row;
import dev.apportion.cli.ApportionCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * Every command, each of its options and each exit code is in docs/dev/commands.md with a test that goes through the program's
 * entry point; {@link SeenCommands} holds those tests to it. With {@code -Dcommands.seen=FILE -Dcommands.write=true} the page is
 * made of what tests wrote into the file before.
 */
class EveryOptionTest {

    private static final Set<Integer> EXIT_CODES = Set.of(0, 1, 2, 3, 4, 5, 137, 143);

    @Test
    void isOnThePageWithATest() throws IOException {
        if (Boolean.getBoolean("commands.write")) {
            Files.writeString(SeenCommands.PAGE, page(Path.of(System.getProperty("commands.seen"))));
        }
        Set<String> listed = SeenCommands.listed().stream()
                .map(row -> row.command() + " " + row.option())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = new TreeSet<>();
        add("", new CommandLine(ApportionCommand.class), known);
        assertThat(listed).isEqualTo(known);
        assertThat(SeenCommands.listed()).extracting(Row::exitCode).containsAll(EXIT_CODES);
    }

    @Test
    void theTestsAreThere() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java/dev/apportion/endtoend"))) {
            Set<String> tests = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
            assertThat(SeenCommands.listed()).extracting(Row::test).isSubsetOf(tests);
        }
    }

    private static void add(String name, CommandLine command, Set<String> known) {
        known.add(name + " ");
        command.getCommandSpec().options().forEach(option -> known.add(name + " " + option.longestName()));
        command.getSubcommands().forEach((below, its) -> add((name + " " + below).strip(), its, known));
    }

    /**
     * One test for each command, option and exit code: the first by its name, so that the page changes little. What a cluster's
     * commands end with when they are killed depends on the instant.
     */
    private static String page(Path seen) throws IOException {
        Map<String, Row> rows = new TreeMap<>();
        for (String line : Files.readAllLines(seen)) {
            Row row = Row.of(line, "\t");
            if (row.test().startsWith("Cluster")) {
                continue;
            }
            String key = String.join("\t", row.command(), row.option(), String.valueOf(row.exitCode()));
            rows.merge(key, row, (one, other) -> one.test().compareTo(other.test()) <= 0 ? one : other);
        }
        StringBuilder page = new StringBuilder("""
                # Commands, options and exit codes

                Each with a test that runs it through the program's entry point. In continuous integration these tests fail if they no longer do.
                CONTRIBUTING.md says how to write this page anew.

                | command | option | exit code | test |
                |---|---|---|---|
                """);
        rows.values().forEach(row -> page.append("| ")
                .append(row.command())
                .append(" | ")
                .append(row.option())
                .append(" | ")
                .append(row.exitCode())
                .append(" | ")
                .append(row.test())
                .append(" |\n"));
        return page.toString();
    }
}
