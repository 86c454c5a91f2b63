package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.App;
import dev.apportion.folder.HardStop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs through the launcher, whose options are what is tried here; its JVM takes the classes of the build. */
@DisplayName("Out of memory, the process ends at once with an exit code of its own, and the same command goes on")
@DisabledOnOs(OS.WINDOWS)
class OutOfMemoryTest {

    private static final String PERIOD = "2026-10";

    @Test
    void sameCommandWithMoreMemoryComesToTheSame(@TempDir Path undisturbed, @TempDir Path starved) throws Exception {
        WorkingFolder expected = folder(undisturbed);
        expected.apportion("run", PERIOD);
        WorkingFolder folder = folder(starved);

        WorkingFolder.Result first = launched(folder, "-Xmx32m");
        assertThat(first.exitCode()).as(first.out()).isEqualTo(HardStop.EXIT_CODE);
        assertThat(first.out()).contains("APPORTION_JAVA_OPTIONS=-Xmx").doesNotContain("Exception", "OnOutOfMemory");

        WorkingFolder.Result again = folder.apportion("run", PERIOD);
        assertThat(again.exitCode()).as(again.out() + again.err()).isLessThanOrEqualTo(1);
        assertThat(folder.hashes(PERIOD)).isEqualTo(expected.hashes(PERIOD));
    }

    /** Some files that fit, and one of which a page of rows doesn't. */
    private static WorkingFolder folder(Path home) throws IOException {
        WorkingFolder folder = new WorkingFolder(home);
        folder.init();
        Path input = Files.createDirectories(home.resolve("input/2026-10"));
        for (int file = 0; file < 6; file++) {
            write(input.resolve("batch-" + file + ".csv"), 300, " of batch " + file);
        }
        write(input.resolve("large.csv"), 500, "x".repeat(20_000));
        return folder;
    }

    private static void write(Path file, int rows, String text) throws IOException {
        StringBuilder lines = new StringBuilder("Department;Account;Description;Amount\n");
        for (int row = 0; row < rows; row++) {
            lines.append("IT;6000;Invoice " + row + text + (row % 9 == 0 ? ";?\n" : ";12.50\n"));
        }
        Files.writeString(file, lines);
    }

    private static WorkingFolder.Result launched(WorkingFolder folder, String memory) throws Exception {
        Path program = Files.createDirectories(folder.folder().resolve("program"));
        Path launcher = Files.copy(Path.of("apportion"), program.resolve("apportion"));
        Files.copy(
                Path.of("src/dist/launch.sh"),
                Files.createDirectories(program.resolve("src/dist")).resolve("launch.sh"));
        Files.createFile(Files.createDirectories(program.resolve("target/app")).resolve("apportion.jar"));
        Path java = Files.createDirectories(program.resolve("jvm/bin")).resolve("java");
        // Classes are not kept, which would take longer than the run.
        Files.writeString(java, """
                #!/bin/sh
                for option in "$@"; do
                    shift
                    case $option in
                        -XX:*Archive*) ;;
                        -jar) set -- "$@" -cp "$TEST_CLASSES" ;;
                        */apportion.jar) set -- "$@" %s ;;
                        *) set -- "$@" "$option" ;;
                    esac
                done
                exec '%s' "$@"
                """.formatted(
                App.class.getName(), ProcessHandle.current().info().command().orElseThrow()));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        ProcessBuilder builder = new ProcessBuilder(
                "sh",
                launcher.toString(),
                "run",
                PERIOD,
                "--home",
                folder.folder().toString());
        builder.environment().put("JAVA_HOME", program.resolve("jvm").toString());
        builder.environment().put("TEST_CLASSES", System.getProperty("java.class.path"));
        builder.environment().put("APPORTION_JAVA_OPTIONS", memory);
        return ChildProcess.run(builder);
    }
}
