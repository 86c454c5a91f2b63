package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Where i and I are not the same letter, a month comes to the same bytes")
class LocaleTest {

    private static WorkingFolder expected;
    private static WorkingFolder.Result usual;

    @BeforeAll
    static void usual(@TempDir Path here) throws IOException {
        expected = WorkingFolder.ofSamples(here);
        usual = expected.apportion("run", "2026-10");
    }

    /** Azeri has the same letters. */
    @Test
    void aTurkishMachine(@TempDir Path there) throws Exception {
        WorkingFolder folder = WorkingFolder.ofSamples(there);

        WorkingFolder.Result run = ChildProcess.run(
                ChildProcess.command(folder, List.of("-Duser.language=tr", "-Duser.country=TR"), "run", "2026-10"));

        assertThat(run.exitCode()).as(run.out()).isEqualTo(usual.exitCode());
        assertThat(folder.hashes("2026-10")).isEqualTo(expected.hashes("2026-10"));
    }
}
