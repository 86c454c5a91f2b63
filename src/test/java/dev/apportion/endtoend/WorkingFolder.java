package dev.apportion.endtoend;

import dev.apportion.App;
import dev.apportion.SeenCommands;
import dev.apportion.cost.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A working folder for a test, used through the command line as a user would. */
record WorkingFolder(Path folder) {

    /** What a command printed and its exit code. */
    record Result(int exitCode, String out, String err) {

        private static final Pattern PROGRESS = Pattern.compile("[A-Z][a-z]+ .* \\([0-9]+\\.[0-9] s\\)");

        /** The lines of standard error but those of progress. */
        List<String> messages() {
            return err.lines().filter(line -> !PROGRESS.matcher(line).matches()).toList();
        }
    }

    /** A copy of the samples that come with the project, with its templates. */
    static WorkingFolder ofSamples(Path folder) throws IOException {
        Files.createDirectories(folder);
        PathUtils.copyDirectory(Path.of("input"), folder.resolve("input"));
        PathUtils.copyDirectory(Path.of("templates"), folder.resolve("templates"));
        return new WorkingFolder(folder);
    }

    /** Runs a command on this folder. */
    Result apportion(String... words) {
        return alone(Stream.concat(Stream.of(words), Stream.of("--home", folder.toString()))
                .toArray(String[]::new));
    }

    /** Runs a command on this folder with settings that hold for this process meanwhile. */
    Result apportion(Map<String, String> settings, String... words) {
        settings.forEach(System::setProperty);
        try {
            return apportion(words);
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }

    /** Makes this folder. */
    Result init() {
        return alone("init", folder.toString());
    }

    /** Runs a command line as it is, without naming a folder. */
    static Result alone(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stdout = System.out;
        PrintStream stderr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int exitCode = App.run(args);
            SeenCommands.ran(exitCode, args);
            return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(stdout);
            System.setErr(stderr);
        }
    }

    Path output(String period) {
        return folder.resolve("output").resolve(period);
    }

    JsonNode controlTotals(String period) throws IOException {
        return JsonMapper.shared().readTree(Files.readAllBytes(output(period).resolve("control-totals.json")));
    }

    /** Every file below a period's output, by its path, as bytes that compare: without the audit hash, which covers times. */
    TreeMap<String, byte[]> files(String period) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        Path root = output(period);
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        files.computeIfPresent("control-totals.json", (name, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                .replaceFirst("(\"auditHashBefore\" : \")[0-9a-f]{64}", "$1")
                .getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** The hash of every file below a period's output, by its path: all of an output compared at once, and fast. */
    TreeMap<String, String> hashes(String period) throws IOException {
        TreeMap<String, String> hashes = new TreeMap<>();
        files(period).forEach((name, bytes) -> hashes.put(name, Sha256.of(bytes)));
        return hashes;
    }
}
