package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Sha256;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.LedgerDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

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
        assertThat(restored.out()).contains("The previous ledger is in data");
        assertThat(home.apportion("status").out()).isEqualTo(before);
        assertThat(home.apportion("audit").out()).contains("restored", "Ann: From it's a backup.tar.gz", "as recorded");
        assertThat(home.apportion("run", "2026-10").out()).contains("Nothing has changed");
    }

    @Test
    void closingMakesABackupThatHasTheClosing() throws IOException {
        WorkingFolder home = withOneMonth();
        Path backups = folder.resolve("backups");
        for (String old : List.of("backup-20200101-000000.tar.gz", "backup-20200102-000000.tar.gz", "mine.tar.gz")) {
            Files.writeString(Files.createDirectories(backups).resolve(old), old);
        }
        Files.writeString(folder.resolve("apportion.properties"), "apportion.backups=2\n");

        assertThat(home.apportion("close", "2026-10", "--by", "Ann").out()).contains("Backup: ");

        assertThat(names(backups)).hasSize(3).contains("backup-20200102-000000.tar.gz", "mine.tar.gz");
        String closed = home.apportion("status").out();
        assertThat(closed).contains("closed");
        Path newest = backups.resolve(names(backups).stream()
                .filter(name -> name.startsWith("backup-2"))
                .max(String::compareTo)
                .orElseThrow());
        Files.write(folder.resolve("data/ledger.data"), new byte[100]);
        assertThat(home.apportion("status").err()).contains("ledger.data", "apportion restore FILE");
        assertThat(home.apportion("restore", newest.toString()).exitCode()).isZero();
        assertThat(home.apportion("status").out()).isEqualTo(closed);

        Files.writeString(folder.resolve("apportion.properties"), "apportion.backups=0\n");
        home.apportion("reopen", "2026-10");
        assertThat(home.apportion("close", "2026-10").out()).doesNotContain("Backup: ");
    }

    @Test
    void aClosingWithoutRoomForItsBackupStands() throws IOException {
        WorkingFolder home = withOneMonth();
        Files.writeString(folder.resolve("backups"), "a file where the folder should be");
        WorkingFolder.Result closed = home.apportion("close", "2026-10");
        assertThat(closed.exitCode()).isEqualTo(1);
        assertThat(closed.err()).contains("The period is closed, but there is no backup of it");
        assertThat(home.apportion("status").out()).contains("closed");
    }

    @Test
    void asManyAreKeptAsAreAskedFor() throws IOException {
        WorkingFolder home = withOneMonth();
        Path old = Files.writeString(folder.resolve("backup-20200101-000000.tar.gz"), "old");
        assertThat(home.apportion("backup", "--keep", "0").exitCode()).isEqualTo(2);
        assertThat(old).exists();
        assertThat(home.apportion("backup", "--keep", "1").exitCode()).isZero();
        assertThat(names(folder))
                .noneMatch(name -> name.equals(old.getFileName().toString()));
        assertThat(names(folder)).filteredOn(name -> name.startsWith("backup-")).hasSize(1);

        // As after the clock was set back, or for a file of another name.
        Files.writeString(folder.resolve("backup-29990101-000000.tar.gz"), "of the future");
        home.apportion("backup", folder.resolve("mine.tar.gz").toString(), "--keep", "1");
        assertThat(names(folder)).noneMatch(name -> name.startsWith("backup-"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
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

    @Test
    void aBackupWithAFlippedBitOrCutAnywhereIsRefused() throws IOException {
        WorkingFolder home = withOneMonth();
        byte[] good = Files.readAllBytes(backup(home));
        Map<String, String> before = ledger();

        // The ten bytes of gzip's header say nothing of what is in it.
        for (int i = 0; i < 30; i++) {
            byte[] flipped = good.clone();
            flipped[10 + (int) ((good.length - 11L) * i / 29)] ^= (byte) (1 << (i % 8));
            if (!hasTheContentOf(good, flipped)) {
                refused(home, flipped, "flip " + i);
            }
        }
        for (int length : new int[] {0, 5, 10, 600, good.length / 3, good.length - 8, good.length - 1}) {
            refused(home, Arrays.copyOf(good, length), "cut to " + length);
        }
        assertThat(ledger()).isEqualTo(before);
    }

    @Test
    void nothingButALedgersFilesComesOutOfABackup() throws IOException {
        WorkingFolder home = withOneMonth();
        byte[] good = Files.readAllBytes(backup(home));
        Map<String, String> before = ledger();

        Path outside = folder.resolve("evil.txt").toAbsolutePath();
        for (String name : List.of("../evil.txt", "../../evil.txt", outside.toString(), "evil.txt", "a/ledger.data")) {
            TarArchiveEntry evil = new TarArchiveEntry(name, true);
            refused(home, with(good, evil, entry -> true), name);
        }
        TarArchiveEntry link = new TarArchiveEntry("ledger.log", TarConstants.LF_SYMLINK);
        link.setLinkName(outside.toString());
        refused(home, with(good, link, entry -> true), "a link");
        refused(home, with(good, new TarArchiveEntry("ledger.script"), entry -> true), "a name twice");
        refused(home, with(good, new TarArchiveEntry("ledger.log"), entry -> true), "a file too many");
        refused(home, with(good, null, entry -> !entry.equals("ledger.data")), "a file too few");

        assertThat(ledger()).isEqualTo(before);
        home.apportion("status");
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.map(path -> path.getFileName().toString())).doesNotContain("evil.txt");
        }
    }

    @Test
    void anArchiveOfTheDatabaseItselfHasNoManifestAndIsRefused() throws IOException, DataFolderInUseException {
        WorkingFolder home = withOneMonth();
        String before = home.apportion("status").out();
        Path archive = folder.resolve("own.tar.gz");
        try (LedgerDatabase database = LedgerDatabase.open(folder.resolve("data"))) {
            JdbcClient.create(database.dataSource())
                    .sql("BACKUP DATABASE TO '" + archive.toAbsolutePath() + "' BLOCKING")
                    .update();
        }
        refused(home, Files.readAllBytes(archive), "no manifest");
        assertThat(home.apportion("status").out()).isEqualTo(before);
    }

    @Test
    void aBackupThatCanNotBeWrittenIsToldAndLeavesNothing() throws IOException {
        WorkingFolder home = withOneMonth();
        WorkingFolder.Result told =
                home.apportion("backup", folder.resolve("none/b.tar.gz").toString());
        assertThat(told.exitCode()).isEqualTo(4);
        assertThat(told.err()).contains("b.tar.gz could not be written").doesNotContain("internal error");
    }

    private WorkingFolder withOneMonth() throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.put(home, "2026-10/a.csv", "SALES,O1,5000,Rent,2026-10-03,50.00\n");
        home.apportion("run", "2026-10");
        return home;
    }

    private Path backup(WorkingFolder home) {
        Path archive = folder.resolve("good.tar.gz");
        assertThat(home.apportion("backup", archive.toString()).exitCode()).isZero();
        return archive;
    }

    /** Some bits can be either: a repeated byte is packed as a distance back, and several distances say the same. */
    private static boolean hasTheContentOf(byte[] good, byte[] flipped) {
        try {
            return Arrays.equals(inflated(good), inflated(flipped));
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] inflated(byte[] archive) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(archive))) {
            return in.readAllBytes();
        }
    }

    private void refused(WorkingFolder home, byte[] archive, String what) throws IOException {
        Path wrong = Files.write(folder.resolve("wrong.tar.gz"), archive);
        WorkingFolder.Result refused = home.apportion("restore", wrong.toString());
        assertThat(refused.exitCode()).as(what).isEqualTo(2);
        assertThat(refused.err()).as(what).contains("wrong.tar.gz", "the ledger is unchanged");
    }

    /** The files of the ledger in place, by their hashes. */
    private Map<String, String> ledger() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("ledger."))
                    .toList()) {
                hashes.put(file.getFileName().toString(), Sha256.of(file));
            }
        }
        return hashes;
    }

    /** The archive with those of its entries that are kept, and an empty one more. */
    private static byte[] with(byte[] archive, @Nullable TarArchiveEntry more, Predicate<String> kept)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveInputStream in =
                        new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(archive)));
                TarArchiveOutputStream out = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (kept.test(entry.getName())) {
                    out.putArchiveEntry(entry);
                    in.transferTo(out);
                    out.closeArchiveEntry();
                }
            }
            if (more != null) {
                out.putArchiveEntry(more);
                out.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
