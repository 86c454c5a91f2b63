package dev.apportion.endtoend;

import static dev.apportion.endtoend.Mailbox.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.endtoend.WorkingFolder.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The connection to the mailbox is cut in the middle of a fetch: files are there whole or not at all, and each once. */
class LostMailboxTest {

    private static final String MONTH = "2020-01";
    private static final String SMALL = "Department,Description,Amount\nSALES,Rent,5\n";
    private static final String LARGE = "Department,Description,Amount\n" + "SALES,Rent,5.10\n".repeat(60_000);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {40, 400, 3_000, 9_000, 100_000, 700_000, 1_300_000})
    void nothingIsTakenByHalves(long bytes) throws Exception {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.policy()
                .sheet("Recipients", "Name", "E-mail", "Summary")
                .row("Recipients", "Carl", "carl@harbor.example", "yes")
                .write(folder.resolve("input/policy.xlsx"));
        Files.createDirectories(folder.resolve("input").resolve(MONTH));
        try (Mailbox mailbox = Mailbox.plain();
                BrokenWire wire = BrokenWire.to(mailbox.port(), bytes, 1)) {
            mailbox.setFor(home, Mailbox.PASSWORD, "apportion.imap.port=" + wire.port());
            mailbox.mail("carl@harbor.example", "One", file("=sales one.csv", SMALL), file("=sales large.csv", LARGE));
            mailbox.mail("carl@harbor.example", "Two", file("=sales two.csv", SMALL.replace("5", "6")));

            Result cut = home.apportion("fetch", MONTH);
            assertThat(cut.exitCode()).as(cut.out() + cut.err()).isEqualTo(4);
            assertThat(cut.err()).contains("mailbox");
            Map<String, String> all = Map.of(
                    "sales one.csv", SMALL,
                    "sales large.csv", LARGE,
                    "sales two.csv", SMALL.replace("5", "6"));
            assertThat(all).as("whole or not at all").containsAllEntriesOf(received());

            Result whole = home.apportion("fetch", MONTH);
            assertThat(whole.exitCode()).as(whole.out() + whole.err()).isZero();
            assertThat(received()).isEqualTo(all);
            assertThat(home.apportion("fetch", MONTH).out()).startsWith("Nothing new");
            assertThat(received()).isEqualTo(all);
            assertThat(mailbox.nothingWasTouched()).isTrue();
        }
    }

    private Map<String, String> received() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("input").resolve(MONTH))) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
