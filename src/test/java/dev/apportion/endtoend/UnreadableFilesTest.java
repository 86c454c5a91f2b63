package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.apportion.cost.Period;
import dev.apportion.folder.Home;
import dev.apportion.folder.Progress;
import dev.apportion.job.MonthEnd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file that the operating system doesn't give is set aside as a damaged one is, and the rest goes on")
@DisabledOnOs(OS.WINDOWS)
class UnreadableFilesTest {

    private static final String PERIOD = "2026-10";

    @TempDir
    Path home;

    private WorkingFolder folder;
    private Path input;

    @BeforeEach
    void oneGoodFile() throws IOException {
        folder = new WorkingFolder(home);
        folder.init();
        input = Files.createDirectories(home.resolve("input/2026-10"));
        Files.writeString(input.resolve("good.csv"), "Department;Account;Description;Amount\nIT;6000;Paper;12.50\n");
    }

    @Test
    void linkToNothingAndFolderNamedAsWorkbook() throws IOException {
        Files.createSymbolicLink(input.resolve("gone.xlsx"), home.resolve("nowhere.xlsx"));
        Files.createSymbolicLink(input.resolve("loop.xlsx"), input.resolve("loop.xlsx"));
        Files.createDirectory(input.resolve("folder.xlsx"));
        Files.createDirectory(input.resolve("archive"));
        Files.writeString(Files.createDirectories(input.resolve("late/more")).resolve("it.csv"), "Amount\n1.00\n");

        WorkingFolder.Result check = folder.apportion("check", PERIOD);
        assertThat(check.exitCode()).as(check.out() + check.err()).isEqualTo(1);
        assertThat(check.out())
                .contains("gone.xlsx", "loop.xlsx", "folder.xlsx", "late/more: This is a folder")
                .doesNotContain("archive");

        WorkingFolder.Result run = folder.apportion("run", PERIOD);
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "folder.xlsx: This is a folder",
                        "late/more: could not be read",
                        "gone.xlsx: This is a link",
                        "loop.xlsx: This is a link");
        assertThat(state("folder.xlsx")).isEqualTo("UNREADABLE");
        assertThat(state("gone.xlsx")).isEqualTo("UNREADABLE");
        assertThat(state("good.csv")).isEqualTo("READ");
    }

    @Test
    @DisplayName("Once the file can be opened, the same command reads it")
    void mendedFileIsAChange() throws IOException {
        Path target = home.resolve("elsewhere.csv");
        Files.createSymbolicLink(input.resolve("linked.csv"), target);
        folder.apportion("run", PERIOD);
        assertThat(folder.apportion("run", PERIOD).out()).as("same trouble").contains("Nothing has changed");

        Files.writeString(target, "Department;Account;Description;Amount\nIT;6000;Pens;7.50\n");
        WorkingFolder.Result run = folder.apportion("run", PERIOD);

        assertThat(run.out()).doesNotContain("linked.csv");
        assertThat(state("linked.csv")).isEqualTo("READ");
    }

    @Test
    void fileWithoutPermission() throws IOException {
        Path file = Files.writeString(
                input.resolve("secret.csv"), "Department;Account;Description;Amount\nIT;6000;Pens;7.50\n");
        assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "Root may read everything");

        WorkingFolder.Result run = folder.apportion("run", PERIOD);
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
        assertThat(run.out()).contains("secret.csv: The file can't be opened.");

        assertThat(file.toFile().setReadable(true)).isTrue();
        folder.apportion("run", PERIOD);
        assertThat(state("secret.csv")).isEqualTo("READ");
    }

    @Test
    @DisplayName("A file that is gone when it is to be read is set aside; back again, it is read by the same command")
    void fileThatVanishes() throws Exception {
        Path file = input.resolve("now and then.csv");
        byte[] bytes = "Department;Account;Description;Amount\nIT;6000;Pens;7.50\n".getBytes(StandardCharsets.UTF_8);
        Files.write(file, bytes);
        AtomicInteger removed = new AtomicInteger();
        Progress removing = new Silent() {
            @Override
            public void begin(String what, String unit, long total) {
                if (what.equals("Reading") && file.toFile().delete()) {
                    removed.incrementAndGet();
                }
            }
        };

        new MonthEnd(new Home(home), removing, "Tester").run(Period.parse(PERIOD));
        assertThat(removed).hasValue(1);
        assertThat(state("now and then.csv")).isEqualTo("UNREADABLE");
        assertThat(state("good.csv")).isEqualTo("READ");

        Files.write(file, bytes);
        folder.apportion("run", PERIOD);
        assertThat(state("now and then.csv")).isEqualTo("READ");
    }

    private static class Silent implements Progress {

        @Override
        public void begin(String what, String unit, long total) {}

        @Override
        public void advance(long by) {}

        @Override
        public void partDone(String parts, long total) {}

        @Override
        public void end(String result) {}

        @Override
        public void say(String message) {}
    }

    private String state(String file) throws IOException {
        return folder.controlTotals(PERIOD)
                .get("files")
                .valueStream()
                .filter(one -> one.get("name").asString().equals(file))
                .findFirst()
                .orElseThrow()
                .get("state")
                .asString();
    }
}
