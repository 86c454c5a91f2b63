package dev.apportion.endtoend.tutorial;

import dev.apportion.App;
import dev.apportion.SeenCommands;
import dev.apportion.cli.screen.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A shell that knows what the page asks for: the program, {@code cd}, {@code mkdir}, {@code cp} and {@code rm}. */
final class Screen {

    /** The folder that the page begins in, as the page calls it. */
    static final String HOME = "/home/you";

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern SECONDS = Pattern.compile("\\([0-9]+\\.[0-9] s\\)");
    private static final Pattern TOOK = Pattern.compile(" [ 0-9][0-9]\\.[0-9] s");
    private static final Pattern TIME = Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}(:[0-9]{2})?");
    private static final Pattern DAY = Pattern.compile("on 20[0-9]{2}-[0-9]{2}-[0-9]{2}");
    private static final Pattern HASH = Pattern.compile("\\b[0-9a-f]{12}([0-9a-f]{52})?\\b");

    private final Path begin;
    private Path here;

    Screen(Path begin) {
        this.begin = begin;
        this.here = begin;
    }

    Path file(String name) {
        return here.resolve(name);
    }

    /** What was printed, in lines, without what differs from one time to the next. */
    record Shown(int exitCode, List<String> lines) {}

    Shown run(String line) throws IOException {
        List<String> words = new ArrayList<>(WORD.matcher(line)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList());
        String command = words.remove(0);
        switch (command) {
            case "apportion", "./apportion", "bin/apportion" -> {
                return apportion(words);
            }
            case "cd" -> here = here.resolve(words.get(0)).normalize();
            case "mkdir" -> Files.createDirectory(here.resolve(words.get(0)));
            case "rm" -> Files.delete(here.resolve(words.get(0)));
            case "cp" -> copy(words);
            default -> throw new IllegalArgumentException("The page has a command that no test knows: " + line);
        }
        return new Shown(0, List.of());
    }

    private void copy(List<String> words) throws IOException {
        Path to = here.resolve(words.get(words.size() - 1));
        for (String word : words.subList(0, words.size() - 1)) {
            for (Path from : named(word)) {
                Path target = Files.isDirectory(to) ? to.resolve(from.getFileName()) : to;
                Files.copy(from, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private List<Path> named(String word) throws IOException {
        if (!word.endsWith("/*")) {
            return List.of(here.resolve(word));
        }
        try (Stream<Path> files = Files.list(here.resolve(word.substring(0, word.length() - 2)))) {
            return files.sorted().toList();
        }
    }

    private Shown apportion(List<String> words) {
        // Programs take names of files as from where they are called, which a test can't change.
        boolean init = words.get(0).equals("init");
        words.replaceAll(word -> {
            boolean named = init ? !word.equals("init") : word.endsWith(".xlsx") && Files.exists(here.resolve(word));
            return named ? here.resolve(word).toString() : word;
        });
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setProperty("apportion.home", here.toString());
        System.setProperty("APPORTION_USER", "Ben");
        System.setOut(both);
        System.setErr(both);
        try {
            int exitCode = App.run(words.toArray(String[]::new));
            SeenCommands.ran(exitCode, words.toArray(String[]::new));
            return new Shown(exitCode, lasting(bytes.toString(StandardCharsets.UTF_8)));
        } finally {
            System.setOut(out);
            System.setErr(err);
            System.clearProperty("apportion.home");
            System.clearProperty("APPORTION_USER");
        }
    }

    private List<String> lasting(String printed) {
        String text = printed.replace(begin.toString(), HOME).replace('\\', '/');
        text = SECONDS.matcher(text).replaceAll("(0.2 s)");
        text = TOOK.matcher(text).replaceAll("  1.8 s");
        text = TIME.matcher(text).replaceAll("2026-11-03 09:15");
        text = text.replaceAll("backup-\\d{8}-\\d{6}", "backup-20261103-091500");
        text = DAY.matcher(text).replaceAll("on 2026-11-03");
        text = HASH.matcher(text).replaceAll("4f0c8a61d2e7");
        return folded(text).lines().map(String::stripTrailing).toList();
    }

    /** As on a terminal, but not before names of folders are those of the page. */
    private static String folded(String text) {
        StringWriter folded = new StringWriter();
        System.setProperty(Terminal.PROPERTY, "true");
        try (PrintWriter terminal = Terminal.lines(new PrintWriter(folded))) {
            text.lines().forEach(terminal::println);
        } finally {
            System.clearProperty(Terminal.PROPERTY);
        }
        return folded.toString();
    }
}
