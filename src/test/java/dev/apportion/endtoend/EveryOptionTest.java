package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cli.ApportionCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Every command and each of its options is used by a test that goes through the program's entry point. */
class EveryOptionTest {

    @Test
    void isUsedByATest() throws IOException {
        String tests = tests();
        List<String> unused = new ArrayList<>();
        new CommandLine(ApportionCommand.class).getSubcommands().forEach((name, command) -> {
            if (!Pattern.compile("\\b" + name + "\\b").matcher(tests).find()) {
                unused.add(name);
            }
            command.getCommandSpec().options().stream()
                    .map(CommandLine.Model.OptionSpec::longestName)
                    .filter(option -> !tests.contains(option))
                    .forEach(option -> unused.add(name + " " + option));
        });
        assertThat(unused).isEmpty();
    }

    private static String tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java/dev/apportion/endtoend"))) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> !file.endsWith("EveryOptionTest.java"))
                    .map(EveryOptionTest::text)
                    .collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
