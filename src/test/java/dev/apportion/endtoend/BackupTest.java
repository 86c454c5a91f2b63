package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger goes into one file and comes back from it. */
class BackupTest {

    @TempDir
    private Path folder;

    @Test
    void aBackupBringsBackWhatWas() throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.put(home, "2026-10/a.csv", "SALES,O1,5000,Rent,2026-10-03,50.00\n");
        home.apportion("run", "2026-10");
        String before = home.apportion("status").out();
        Path archive = folder.resolve("it's a backup.tar.gz");
        assertThat(home.apportion("backup", archive.toString()).exitCode()).isZero();
        assertThat(home.apportion("backup", archive.toString()).err()).contains("exists already");

        SmallOrganization.put(home, "2026-11/a.csv", "SALES,O1,5000,Rent,2026-11-03,50.00\n");
        home.apportion("run", "2026-11");
        assertThat(home.apportion("status").out()).isNotEqualTo(before);

        WorkingFolder.Result restored = home.apportion("restore", archive.toString(), "--by", "Ann");
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        assertThat(restored.out()).contains("What was there before is in data");
        assertThat(home.apportion("status").out()).isEqualTo(before);
        assertThat(home.apportion("audit").out()).contains("restored", "Ann: From it's a backup.tar.gz", "as recorded");
        assertThat(home.apportion("run", "2026-10").out()).contains("Nothing has changed");
    }

    @Test
    void whatIsNoBackupReplacesNothing() throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.put(home, "2026-10/a.csv", "SALES,O1,5000,Rent,2026-10-03,50.00\n");
        home.apportion("run", "2026-10");
        String before = home.apportion("status").out();
        Path good = folder.resolve("good.tar.gz");
        home.apportion("backup", good.toString());

        Path text = Files.writeString(folder.resolve("text.tar.gz"), "no archive");
        byte[] bytes = Files.readAllBytes(good);
        Path cut = Files.write(folder.resolve("cut.tar.gz"), Arrays.copyOf(bytes, bytes.length / 2));
        for (Path wrong : new Path[] {text, cut}) {
            WorkingFolder.Result refused = home.apportion("restore", wrong.toString());
            assertThat(refused.exitCode()).as(wrong.toString()).isEqualTo(2);
            assertThat(refused.err()).contains(wrong.getFileName().toString()).doesNotContain("Exception");
        }
        assertThat(home.apportion("restore", folder.resolve("none.tar.gz").toString())
                        .err())
                .contains("There is no file");
        assertThat(home.apportion("status").out()).isEqualTo(before);
    }
}
