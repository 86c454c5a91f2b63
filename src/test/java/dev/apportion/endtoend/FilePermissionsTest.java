package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Who can read what the program makes, in processes of any umask. */
@DisabledOnOs(OS.WINDOWS)
class FilePermissionsTest {

    private static final String HERS = "rwxrwxrwx";

    @TempDir
    private Path folder;

    private final Map<String, String> settings = new TreeMap<>(Map.of("APPORTION_MAIL_ATTACHMENT_PASSWORD", "secret"));

    @Test
    void allIsItsOwnersAlone() throws Exception {
        WorkingFolder home = month();
        assertThat(run(
                        home,
                        "000",
                        "run",
                        "2026-10",
                        "--metrics",
                        folder.resolve("data.prom").toString()))
                .isEqualTo(1);
        assertThat(home.apportion("backup", folder.resolve("kept.tar.gz").toString())
                        .exitCode())
                .isZero();
        assertThat(home.apportion("restore", folder.resolve("kept.tar.gz").toString())
                        .exitCode())
                .isZero();
        Map<String, String> made = made();
        assertThat(made.keySet())
                .contains("data/ledger.script", "data/apportion.log", "data/apportion.lock", "kept.tar.gz", "data.prom")
                .anyMatch(name -> name.matches("output/2026-10/departments/.*xlsx"))
                .anyMatch(name -> name.matches("output/2026-10/returned/.*xlsx"))
                .anyMatch(name -> name.matches("output/2026-10/mail/.*eml"))
                .anyMatch(name -> name.matches("data/replaced-.*/ledger.script"));
        made.forEach((name, permissions) -> assertThat(permissions)
                .as(name)
                .isEqualTo(Files.isDirectory(folder.resolve(name)) ? "rwx------" : "rw-------"));
        assertThat(permissions(folder.resolve("input"))).as("what is hers").isEqualTo(HERS);
        assertThat(Files.readString(folder.resolve("data/apportion.log")))
                .contains("collectStep")
                .doesNotContain("50.25", "5025", "oops", "Rent", "Shelf", "SALES", "Archer", "ann@");
    }

    @Test
    void allIsItsGroupsWhereASettingSaysSo() throws Exception {
        WorkingFolder home = month();
        settings.put("APPORTION_FILES", "group");
        assertThat(run(home, "077", "run", "2026-10")).isEqualTo(1);
        made().forEach((name, permissions) -> assertThat(permissions)
                .as(name)
                .isEqualTo(Files.isDirectory(folder.resolve(name)) ? "rwxrwx---" : "rw-rw----"));
    }

    @Test
    void foldersThatWereThereStayAsTheyAreAndTheLedgersFilesDoNot() throws Exception {
        WorkingFolder home = month();
        Path data = give(Files.createDirectory(folder.resolve("data")), HERS);
        give(Files.createDirectory(folder.resolve("output")), HERS);
        assertThat(home.apportion("run", "2026-10").exitCode()).isEqualTo(1);
        Path ledger = give(data.resolve("ledger.script"), "rw-r--r--");
        assertThat(home.apportion("status").exitCode()).isZero();
        assertThat(permissions(ledger)).isEqualTo("rw-------");
        assertThat(permissions(data)).isEqualTo(HERS);
        assertThat(permissions(folder.resolve("output"))).isEqualTo(HERS);
        assertThat(permissions(home.output("2026-10"))).isEqualTo("rwx------");
    }

    /** In a folder of the program's own nobody else gets at them anyhow. */
    @Test
    void theLedgersFilesAreItsOwnersAloneWhereTheRunWasKilledToo() throws Exception {
        WorkingFolder home = month();
        give(Files.createDirectory(folder.resolve("data")), HERS);
        assertThat(run(HaltAfterFile.command(home, 0), "022")).isEqualTo(HaltAfterFile.HALTED);
        Map<String, String> made = made();
        made.keySet().removeIf(name -> !name.startsWith("data/ledger."));
        assertThat(made).containsKeys("data/ledger.log", "data/ledger.script", "data/ledger.properties");
        made.forEach((name, permissions) -> assertThat(permissions).as(name).isEqualTo("rw-------"));
    }

    /** With a row to be returned. */
    private WorkingFolder month() throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.policy()
                .sheet("Recipients", "Name", "E-mail", "Summary")
                .row("Recipients", "Ann Archer", "ann@board.example", "yes")
                .write(folder.resolve("input/policy.xlsx"));
        SmallOrganization.put(
                home,
                "2026-10/sales.csv",
                "SALES,O1,5000,Rent,2026-10-03,50.25\nSALES,P1,5000,Shelf,2026-10-03,oops\n");
        give(folder.resolve("input"), HERS);
        return home;
    }

    private int run(WorkingFolder home, String umask, String... words) throws IOException, InterruptedException {
        return run(ChildProcess.command(home, List.of(), words), umask);
    }

    private int run(List<String> words, String umask) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "umask " + umask + "; exec \"$@\"", "sh"));
        command.addAll(words);
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().putAll(settings);
        return ChildProcess.run(process).exitCode();
    }

    /** What the program made, and its permissions. */
    private Map<String, String> made() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(name -> name.matches("(data|output|kept).*"))
                    .collect(Collectors.toMap(
                            name -> name,
                            name -> permissions(folder.resolve(name)),
                            (one, other) -> one,
                            TreeMap::new));
        }
    }

    private static Path give(Path file, String permissions) throws IOException {
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
