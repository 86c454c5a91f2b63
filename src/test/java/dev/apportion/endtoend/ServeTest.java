package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.SeenCommands;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code serve}, beside others. */
class ServeTest {

    private static final int TERMINATED = 143;

    @TempDir
    private Path home;

    private WorkingFolder folder;

    @BeforeEach
    void prepare() throws IOException {
        folder = SmallOrganization.in(home);
        SmallOrganization.put(folder, "2026-10/sales.csv", "SALES,P1,4000,Work,2026-10-05,100.00\n");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no SIGTERM")
    void holdsTheFolderUntilItEndsAndUsersChangeMeanwhile() throws Exception {
        folder.apportion("run", "2026-10");
        String status = folder.apportion("status").out();
        add("Ann");
        List<String> serve = ChildProcess.command(folder, List.of(), "serve", "--port", "0", "--listen", "localhost");
        ProcessBuilder builder = new ProcessBuilder(serve).redirectErrorStream(true);
        builder.environment().putAll(ChildProcess.OF_OTHERS);
        Process pages = builder.start();
        try (BufferedReader lines = pages.inputReader()) {
            String first = lines.readLine();
            assertThat(first).matches("The pages are at http://127\\.0\\.0\\.1:\\d+/");
            String address = first.replaceFirst(".* ", "");
            assertThat(lines.readLine()).isEqualTo("Ctrl-C ends them.");
            assertThat(folder.apportion("status").out()).isEqualTo(status);
            for (String command : List.of("run", "open")) {
                WorkingFolder.Result refused = folder.apportion(command);
                assertThat(refused.exitCode()).isEqualTo(5);
                assertThat(refused.err()).contains("The page at " + address + " holds the data folder");
            }
            add("Ben");
            Visitor ben = Visitor.stranger(address, HttpClient.newBuilder());
            assertThat(ben.logIn("Ben", TeamPages.PASSWORD).body()).contains("You are Ben");
            folder.apportion("user", "remove", "Ben");
            assertThat(ben.get("/2026-10").uri().getPath()).isEqualTo("/login");
            pages.toHandle().destroy();
        }
        assertThat(pages.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(pages.exitValue()).isEqualTo(TERMINATED);
        SeenCommands.ran(TERMINATED, serve.toArray(String[]::new));
        assertThat(folder.apportion("run", "2026-10").exitCode()).isLessThanOrEqualTo(1);
    }

    private void add(String name) {
        assertThat(UserCommandTest.typing(home, TeamPages.PASSWORD + "\n", "user", "add", name, "--role", "preparer")
                        .exitCode())
                .isZero();
    }

    @Test
    void withoutUsersThereIsNothingToServe() {
        WorkingFolder.Result result = folder.apportion("serve");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("There are no users who could log in. Add one with \"apportion user add");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--listen 0.0.0.0 | Without TLS the pages are at 127.0.0.1 only, not at 0.0.0.0",
                "--listen ::1 | Without TLS the pages are at 127.0.0.1 only",
                "--listen 0.0.0.0 --behind-proxy | Say by which address people reach the pages",
                "--behind-proxy --address http://a.example | is no address of the pages",
                "--behind-proxy --address https://a.example/x | is no address of the pages",
                "--behind-proxy --address https://ann@a.example | is no address of the pages",
                "--address https://a.example | https://a.example needs TLS",
                "--listen no.such.host.invalid | is no address of this machine"
            })
    void whatWouldNotBeSafeIsRefused(String options, String told) {
        add("Ann");
        WorkingFolder.Result result = folder.apportion(("serve " + options).split(" "));
        assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
        assertThat(result.err()).contains(told);
        assertThat(folder.apportion("status").exitCode())
                .as("nothing stays locked")
                .isZero();
    }

    @Test
    void aPortThatAnotherProgramHasIsTold() throws IOException {
        add("Ann");
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            WorkingFolder.Result result = folder.apportion("serve", "--port", String.valueOf(other.getLocalPort()));
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.err()).contains("Another program has port " + other.getLocalPort());
        }
    }
}
