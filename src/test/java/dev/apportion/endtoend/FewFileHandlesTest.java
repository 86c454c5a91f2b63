package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("With too few file handles a run fails, and no file is called unreadable for it")
@DisabledOnOs(OS.WINDOWS)
class FewFileHandlesTest {

    @ParameterizedTest
    @ValueSource(ints = {32, 64, 112})
    void endsAsAFailure(int handles, @TempDir Path home) throws Exception {
        WorkingFolder folder = new WorkingFolder(home);
        folder.init();
        Path input = Files.createDirectories(home.resolve("input/2026-10"));
        Files.writeString(input.resolve("a.csv"), "Department;Account;Description;Amount\nIT;6000;Paper;12.50\n");
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -n " + handles + "; exec \"$@\"", "sh"));
        command.addAll(ChildProcess.command(folder, List.of(), "run", "2026-10"));

        WorkingFolder.Result run = ChildProcess.run(command);

        assertThat(run.exitCode()).as(run.out()).isEqualTo(4);
        assertThat(folder.output("2026-10")).doesNotExist();
        assertThat(run.out()).doesNotContain("damaged");
        assertThat(folder.apportion("run", "2026-10").exitCode()).isLessThanOrEqualTo(1);
    }
}
