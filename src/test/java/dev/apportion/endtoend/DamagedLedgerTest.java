package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger whose files are damaged is told, never taken for a new one, and comes back from a backup. */
class DamagedLedgerTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"cut short", "overwritten", "missing"})
    void aDamagedLedgerIsToldAndRestored(String damage) throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.put(home, "2026-10/a.csv", "SALES,O1,5000,Rent,2026-10-03,50.00\n");
        home.apportion("run", "2026-10");
        String before = home.apportion("status").out();
        Path archive = folder.resolve("good.tar.gz");
        home.apportion("backup", archive.toString());

        Path script = folder.resolve("data/ledger.script");
        byte[] bytes = Files.readAllBytes(script);
        switch (damage) {
            case "cut short" -> Files.write(script, Arrays.copyOf(bytes, bytes.length - 2000));
            case "overwritten" -> Files.write(script, new byte[bytes.length]);
            default -> Files.delete(script);
        }
        for (String command : new String[] {"status", "run", "audit"}) {
            WorkingFolder.Result told = home.apportion(command);
            assertThat(told.exitCode()).as(command).isEqualTo(4);
            assertThat(told.err())
                    .as(command)
                    .contains("can't be opened", "apportion restore FILE")
                    .doesNotContain("internal error", "\tat ");
        }

        WorkingFolder.Result restored = home.apportion("restore", archive.toString());
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        assertThat(home.apportion("status").out()).isEqualTo(before);
    }
}
