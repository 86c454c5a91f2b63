package dev.apportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which options the shell's launchers, of a clone and of an archive, give to which JVM: they run one that only tells them. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final String RUN = "run";

    @TempDir
    Path folder;

    private Path app;

    @BeforeEach
    void programWithJvm() throws IOException {
        Files.copy(Path.of("apportion"), folder.resolve("apportion"));
        Files.copy(
                Path.of("src/dist/launch.sh"),
                Files.createDirectories(folder.resolve("src/dist")).resolve("launch.sh"));
        app = Files.createDirectories(folder.resolve("target/app"));
        Files.createFile(app.resolve("apportion.jar"));
        jvm(folder.resolve("a jvm"));
        Files.createDirectories(folder.resolve("input/2026-10"));
    }

    private static void jvm(Path home) throws IOException {
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nfor option in \"$@\"; do echo \"$option\"; done\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void smallMonthRunsWithoutTheOptimizingCompilerAndKeepsItsClasses() throws Exception {
        assertThat(options("17.0.15", RUN))
                .contains("-XX:TieredStopAtLevel=1", "-XX:ArchiveClassesAtExit=" + app.resolve("classes-17.0.15.jsa"))
                .endsWith("-jar", app.resolve("apportion.jar").toString(), RUN);
    }

    @Test
    void archiveOfAnotherJvmIsNotTaken() throws Exception {
        Files.createFile(app.resolve("classes-17.0.15.jsa"));

        assertThat(options("17.0.15", "status"))
                .contains("-XX:SharedArchiveFile=" + app.resolve("classes-17.0.15.jsa"));
        assertThat(options("21.0.1", "status")).noneMatch(option -> option.contains("jsa"));
    }

    @Test
    void largeMonthTeachesJava25Once() throws Exception {
        largeMonth();

        assertThat(options("25.0.3", RUN))
                .contains("-XX:AOTMode=record", "-XX:AOTConfiguration=" + app.resolve("large-25.0.3.recorded"))
                .doesNotContain("-XX:TieredStopAtLevel=1");

        Files.createFile(app.resolve("large-25.0.3.aot"));
        assertThat(options("25.0.3", RUN))
                .contains("-XX:AOTCache=" + app.resolve("large-25.0.3.aot"))
                .doesNotContain("-XX:AOTMode=record");
    }

    @Test
    void olderJvmsGetNoOptionThatTheyDontKnow() throws Exception {
        largeMonth();

        assertThat(options("17.0.15", RUN))
                .contains("-XX:ArchiveClassesAtExit=" + app.resolve("classes-17.0.15.jsa"))
                .noneMatch(option -> option.contains("AOT") || option.contains("unsafe"));
        assertThat(options("24.0.1", RUN)).noneMatch(option -> option.contains("AOT"));
    }

    @Test
    void jvmOfUnknownVersionStartsWithoutWhatNeedsOne() throws Exception {
        assertThat(options(null, "status"))
                .endsWith("-jar", app.resolve("apportion.jar").toString(), "status");
    }

    @Test
    void archiveStartsItsOwnJavaWithWhatThatLearnedInTheFolderThatItIsCalledFrom() throws Exception {
        Path archive = folder.resolve("an archive");
        Files.copy(
                Path.of("src/dist/bin/apportion"),
                Files.createDirectories(archive.resolve("bin")).resolve("apportion"));
        Path program = Files.createDirectories(archive.resolve("app"));
        Files.copy(Path.of("src/dist/launch.sh"), program.resolve("launch.sh"));
        Files.createFile(program.resolve("small-25.0.3.aot"));
        Files.createFile(program.resolve("large-25.0.3.aot"));
        Files.createFile(program.resolve("quick-25.0.3.aot"));
        jvm(archive.resolve("runtime"));
        Files.writeString(archive.resolve("runtime/release"), "JAVA_VERSION=\"25.0.3\"\n");

        ProcessBuilder launcher =
                new ProcessBuilder("sh", archive.resolve("bin/apportion").toString(), RUN).directory(folder.toFile());
        launcher.environment().remove("APPORTION_HOME");
        assertThat(told(launcher))
                .contains(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:AOTCache=" + program.toRealPath().resolve("small-25.0.3.aot"),
                        "-Dapportion.home=" + folder.toRealPath())
                .endsWith("-jar", program.toRealPath().resolve("apportion.jar").toString(), RUN);

        largeMonth();
        assertThat(told(launcher))
                .contains("-XX:AOTCache=" + program.toRealPath().resolve("large-25.0.3.aot"));

        for (String question : List.of("--help", "status", "config")) {
            launcher.command().set(2, question);
            assertThat(told(launcher))
                    .contains(
                            "-XX:TieredStopAtLevel=1",
                            "-XX:AOTCache=" + program.toRealPath().resolve("quick-25.0.3.aot"));
        }

        launcher.command().set(2, RUN);
        launcher.environment().put("APPORTION_HOME", archive.toString());
        assertThat(told(launcher)).contains("-XX:TieredStopAtLevel=1", "-Dapportion.home=" + archive);
    }

    /** Java takes longer than people want to wait for a sign of life. */
    @Test
    void writesALineToATerminalAndTellsTheProgramToTakeItAway() throws Exception {
        assertThat(options("17.0.15", "status")).noneMatch(option -> option.contains("starting"));

        Path terminal = Path.of("/usr/bin/script");
        assumeThat(terminal).isExecutable();
        ProcessBuilder launcher = new ProcessBuilder(
                terminal.toString(), "-qec", "sh '" + folder.resolve("apportion") + "' status", "/dev/null");
        launcher.environment().put("JAVA_HOME", folder.resolve("a jvm").toString());
        launcher.environment().put("TERM", "xterm");
        assertThat(String.join("\n", told(launcher))).startsWith("Starting ...").contains("-Dapportion.starting=true");
        launcher.environment().put("TERM", "dumb");
        assertThat(told(launcher)).noneMatch(option -> option.contains("tarting"));
    }

    /** There is no Windows here to ask; recording large months is the shell's alone. */
    @Test
    void windowsGivesTheSameOptions() throws Exception {
        Set<String> shell = javaOptions("src/dist/launch.sh");
        shell.removeAll(Set.of(
                "-XX:AOTMode",
                "-XX:AOTConfiguration",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-DisplayVMOutput",
                "-Dapportion.starting"));
        assertThat(javaOptions("src/dist/launch.cmd")).isEqualTo(shell);
        for (String launcher : List.of("apportion.cmd", "src/dist/bin/apportion.cmd")) {
            assertThat(javaOptions(launcher)).isEmpty();
            assertThat(Files.readString(Path.of(launcher))).contains("launch.cmd\" %*");
        }
    }

    private static Set<String> javaOptions(String script) throws IOException {
        return Pattern.compile("-(?:XX:|Xlog:|Dapportion|-sun)[-+.A-Za-z0-9]*")
                .matcher(Files.readString(Path.of(script)))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void largeMonth() throws IOException {
        Files.write(folder.resolve("input/2026-10/costs.xlsx"), new byte[21 << 20]);
    }

    private List<String> options(@Nullable String version, String command) throws IOException, InterruptedException {
        Path release = folder.resolve("a jvm/release");
        if (version == null) {
            Files.deleteIfExists(release);
        } else {
            Files.writeString(release, "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        }
        ProcessBuilder launcher =
                new ProcessBuilder("sh", folder.resolve("apportion").toString(), command);
        launcher.environment().put("JAVA_HOME", folder.resolve("a jvm").toString());
        return told(launcher);
    }

    private static List<String> told(ProcessBuilder launcher) throws IOException, InterruptedException {
        Process process = launcher.redirectErrorStream(true).start();
        List<String> options = process.inputReader().lines().toList();
        assertThat(process.waitFor()).isZero();
        return options;
    }
}
