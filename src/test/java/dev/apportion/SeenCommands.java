package dev.apportion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cli.ApportionCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Which commands tests ran through the program's entry, with which options and to which exit codes. In continuous integration,
 * where whole classes run, a class must have seen what docs/dev/commands.md names it for. With {@code -Dcommands.seen=FILE} all
 * is written there, for EveryOptionTest to make the page of.
 */
public final class SeenCommands implements AfterAllCallback {

    /** The page's list. */
    public static final Path PAGE = Path.of("docs/dev/commands.md");

    private static final CommandLine ALL = new CommandLine(ApportionCommand.class);
    private static final Set<Row> SEEN = new ConcurrentSkipListSet<>();

    /**
     * A row of the page.
     *
     * @param option its longest name; empty for none
     */
    public record Row(String command, String option, int exitCode, String test) implements Comparable<Row> {

        /** From cells of the page or fields of a file. */
        public static Row of(String text, String between) {
            String[] cells = text.split(between, -1);
            return new Row(cells[0], cells[1], Integer.parseInt(cells[2]), cells[3]);
        }

        @Override
        public int compareTo(Row other) {
            return key().compareTo(other.key());
        }

        /** In the order of the page. */
        public String key() {
            return String.join("\t", command, option, String.valueOf(exitCode), test);
        }
    }

    /** Takes down what a test of the caller's ran. */
    public static void ran(int exitCode, String... line) {
        String test = StackWalker.getInstance()
                .walk(frames -> frames.map(frame -> frame.getClassName().replaceFirst("\\$.*", ""))
                        .filter(name -> name.endsWith("Test"))
                        .findFirst()
                        .orElse(""));
        if (!test.isEmpty()) {
            rows(exitCode, line, test.substring(test.lastIndexOf('.') + 1)).forEach(SeenCommands::keep);
        }
    }

    private static void keep(Row row) {
        String file = System.getProperty("commands.seen");
        if (SEEN.add(row) && file != null) {
            try {
                Files.writeString(
                        Path.of(file), row.key() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<Row> rows(int exitCode, String[] line, String test) {
        CommandLine command = ALL;
        StringBuilder name = new StringBuilder();
        List<Row> rows = new ArrayList<>();
        for (String word : line) {
            CommandLine below = command.getSubcommands().get(word);
            String option = word.startsWith("-") ? longest(command, word) : null;
            if (option != null) {
                rows.add(new Row(name.toString(), option, exitCode, test));
            } else if (below != null) {
                command = below;
                name.append(name.isEmpty() ? "" : " ").append(word);
            }
        }
        rows.add(new Row(name.toString(), "", exitCode, test));
        return rows;
    }

    private static @Nullable String longest(CommandLine command, String word) {
        OptionSpec option = command.getCommandSpec().findOption(word.replaceFirst("=.*", ""));
        return option == null ? null : option.longestName();
    }

    /** The rows of the page. */
    public static List<Row> listed() throws IOException {
        try (var lines = Files.lines(PAGE)) {
            return lines.filter(line -> line.endsWith("Test |"))
                    .map(line -> line.substring(2, line.length() - 2))
                    .map(line -> Row.of(line, " \\| "))
                    .toList();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        if (windows
                || !"true".equals(System.getenv("CI"))
                || context.getExecutionException().isPresent()) {
            return;
        }
        String test = context.getRequiredTestClass().getSimpleName();
        assertThat(SEEN)
                .as("what %s names %s for; see CONTRIBUTING.md", PAGE, test)
                .containsAll(
                        listed().stream().filter(row -> row.test().equals(test)).toList());
    }
}
