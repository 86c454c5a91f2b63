package dev.apportion.endtoend;

import dev.apportion.App;
import dev.apportion.SeenCommands;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program in a process of its own, for what would end or change this one. */
final class ChildProcess {

    /** What is meant for other programs: none of it may change what this one does. */
    static final Map<String, String> OF_OTHERS = Map.of(
            "SERVER_SERVLET_CONTEXT_PATH", "/elsewhere",
            "SPRING_BATCH_JDBC_INITIALIZE_SCHEMA", "never",
            "SPRING_CONFIG_IMPORT", "file:not-there.properties");

    private ChildProcess() {}

    /** The command line of a JVM that runs a command on a folder; of options given twice the later one holds. */
    static List<String> command(WorkingFolder folder, List<String> options, String... words) {
        List<String> command = command(options, words);
        command.addAll(List.of("--home", folder.folder().toString()));
        return command;
    }

    /** The same without a folder. */
    static List<String> command(List<String> options, String... words) {
        List<String> command = java(options);
        command.add(App.class.getName());
        command.addAll(List.of(words));
        return command;
    }

    /**
     * The command line of a JVM up to its main class. It lives for some seconds, so it compiles quickly and takes what classes
     * say for granted, which saves it a fifth of its time.
     */
    static List<String> java(List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(options);
        return command;
    }

    /** Runs it to its end; out and err come together. */
    static WorkingFolder.Result run(List<String> command) throws IOException, InterruptedException {
        return run(new ProcessBuilder(command));
    }

    /** Runs it to its end; out and err come together. */
    static WorkingFolder.Result run(ProcessBuilder builder) throws IOException, InterruptedException {
        builder.environment().putAll(OF_OTHERS);
        Process process = builder.redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exitCode = process.waitFor();
        SeenCommands.ran(exitCode, builder.command().toArray(String[]::new));
        return new WorkingFolder.Result(exitCode, out, "");
    }
}
