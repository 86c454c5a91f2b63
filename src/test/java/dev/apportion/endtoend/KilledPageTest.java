package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.folder.Home;
import dev.apportion.web.MonthPages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that is killed with SIGKILL just after a decision and a correction, while a file comes in, and while it runs the month. */
class KilledPageTest {

    private static final int A_MEGABYTE = 1 << 20;

    /** The command {@code open} in a process of its own, with somebody who looks at its pages. */
    private record Page(Process process, Visitor visitor) implements AutoCloseable {

        static Page of(WorkingFolder folder) throws IOException, InterruptedException {
            Process process = new ProcessBuilder(ChildProcess.command(
                            folder, List.of(), "open", "--no-browser", "--port", "0", "--by", "Ann"))
                    .redirectErrorStream(true)
                    .start();
            BufferedReader lines = process.inputReader();
            lines.readLine();
            return new Page(process, Visitor.invited(lines.readLine(), "en"));
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }

    @Test
    void losesNothingAndSaysWhereItStands(@TempDir Path home, @TempDir Path other) throws Exception {
        WorkingFolder folder = SmallOrganization.in(home);
        SmallOrganization.put(
                folder, "2026-10/a.csv", "SALES,P1,5000,Shelves,2026-10-03,60.00\nSALES,,5000,Oil,2026-10-03,40.00\n");
        folder.apportion("run", "2026-10", "--by", "Ann");

        try (Page page = Page.of(folder)) {
            Document held = page.visitor().page("/2026-10/decide");
            String run = held.select("input[name=runId]").val();
            assertThat(page.visitor()
                            .posted("/2026-10/decide", "runId", run, "group", "1", "type", "OPERATION")
                            .statusCode())
                    .isEqualTo(200);
            String sha256 = page.visitor()
                    .page("/2026-10/file?name=a.csv")
                    .select("[name=sha256]")
                    .val();
            assertThat(page.visitor()
                            .posted(
                                    "/2026-10/file/correct",
                                    "name",
                                    "a.csv",
                                    "sha256",
                                    sha256,
                                    "sheet",
                                    "a",
                                    "cell",
                                    "F2",
                                    "text",
                                    "70.00",
                                    "why",
                                    "as on the invoice")
                            .statusCode())
                    .isEqualTo(200);
            sendHalfAFile(page.visitor());
            await(home.resolve("data/tmp"));
        }
        assertThat(names(home.resolve("input/2026-10")))
                .as("the decision, the correction and no half of a file")
                .hasSize(3)
                .contains("a.csv")
                .doesNotContain("late.csv");
        WorkingFolder undisturbed = new WorkingFolder(other.resolve("undisturbed"));
        PathUtils.copyDirectory(home, undisturbed.folder());

        try (Page page = Page.of(folder)) {
            page.visitor().post("/2026-10/run");
            while (!Files.readString(home.resolve("data/apportion.log")).contains("Executing step: [allocateStep")) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
        try (MonthPages pages = MonthPages.open(new Home(home), "Ann", 0, json -> "")) {
            Visitor ann = Visitor.invited(pages);
            ann.post("/2026-10/run");
            ann.awaitRun("2026-10");
            assertThat(ann.page("/2026-10").text()).contains("Finished: revision 2.");
        }
        undisturbed.apportion("run", "2026-10", "--by", "Ann");
        assertThat(folder.hashes("2026-10")).isEqualTo(undisturbed.hashes("2026-10"));
        assertThat(folder.controlTotals("2026-10").toString()).contains("\"held\":\"0.00\"", "\"own\":\"110.00\"");
        assertThat(sizes(home.resolve("data/tmp"))).isZero();
        assertThat(folder.apportion("audit", "--deep").exitCode()).isZero();
    }

    /** Begins to send a file of which the rest never comes. */
    private static void sendHalfAFile(Visitor visitor) throws IOException {
        byte[] rows =
                "SALES,O1,5000,Rent,2026-10-03,50.00\n".repeat(A_MEGABYTE / 36).getBytes(StandardCharsets.US_ASCII);
        PipedOutputStream begun = new PipedOutputStream();
        PipedInputStream body = new PipedInputStream(begun, 2 * A_MEGABYTE);
        HttpRequest.Builder request = visitor.multipart("/2026-10/files", visitor.csrf(), "late.csv", rows)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body));
        begun.write("""
                --0123456789abcdef\r
                Content-Disposition: form-data; name="files"; filename="late.csv"\r
                \r
                Department,Activity,Account,Description,Date,Amount
                """.getBytes(StandardCharsets.US_ASCII));
        begun.write(rows);
        begun.flush();
        Thread sending = new Thread(() -> {
            try {
                visitor.send(request);
            } catch (IOException | InterruptedException e) {
                // The page is gone.
            }
        });
        sending.setDaemon(true);
        sending.start();
    }

    /** Waits until a part of the file is there. */
    private static void await(Path temporary) throws Exception {
        while (sizes(temporary) < A_MEGABYTE / 2) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private static long sizes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
