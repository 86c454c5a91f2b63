package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.ledger.store.LedgerDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName(
        "A run killed between Batch's commit of a file's step and what comes after it is finished by the same command")
class KilledAfterFileTest {

    private static WorkingFolder expected;
    private static WorkingFolder.Result whole;

    @BeforeAll
    static void undisturbed(@TempDir Path undisturbed) throws IOException {
        expected = folder(undisturbed);
        whole = expected.apportion("run", "2026-10");
    }

    @ParameterizedTest
    @CsvSource({"0, several chunks", "2, damaged"})
    void isFinishedByTheSameCommand(int file, String what, @TempDir Path killed) throws Exception {
        WorkingFolder folder = folder(killed);
        assertThat(halted(folder, file)).as(what).isEqualTo(HaltAfterFile.HALTED);
        assertThat(state(killed, file))
                .as("what Batch calls complete has its tally in the ledger")
                .isEqualTo(state(expected.folder(), file));
        WorkingFolder.Result again = folder.apportion("run", "2026-10");
        assertThat(again.exitCode()).as(again.out() + again.err()).isEqualTo(whole.exitCode());
        assertThat(folder.hashes("2026-10")).isEqualTo(expected.hashes("2026-10"));
        assertThat(LedgerRows.of(killed.resolve("data")))
                .isEqualTo(LedgerRows.of(expected.folder().resolve("data")));
    }

    private static WorkingFolder folder(Path folder) throws IOException {
        WorkingFolder working = new WorkingFolder(folder);
        working.init();
        Path input = Files.createDirectories(folder.resolve("input/2026-10"));
        StringBuilder lines = new StringBuilder("Department;Account;Description;Date;Amount\n");
        for (int line = 0; line < 2600; line++) {
            lines.append("IT;6000;Invoice " + line + ";2026-10-05;" + (line % 7 == 0 ? "x\n" : "12.50\n"));
        }
        Files.writeString(input.resolve("a several chunks.csv"), lines);
        Files.writeString(input.resolve("b no table.csv"), "Hello;World\nNothing;here\n");
        Files.write(input.resolve("c damaged.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        return working;
    }

    private static String state(Path folder, int file) throws Exception {
        try (LedgerDatabase database = LedgerDatabase.open(folder.resolve("data"))) {
            return JdbcClient.create(database.dataSource())
                    .sql("SELECT state FROM source_file WHERE file_no = ?")
                    .param(file)
                    .query(String.class)
                    .single();
        }
    }

    private static int halted(WorkingFolder folder, int file) throws IOException, InterruptedException {
        return ChildProcess.run(HaltAfterFile.command(folder, file)).exitCode();
    }
}
