package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watcher on a real folder: files arrive, and the period is run once they have settled. */
class WatchTest {

    @TempDir
    private Path folder;

    @Test
    void runsWhatArrivesAndFilesWhatLiesBeside() throws Exception {
        WorkingFolder home = SmallOrganization.in(folder);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            CompletableFuture<WorkingFolder.Result> watching = CompletableFuture.supplyAsync(
                    () -> home.apportion("watch", "--every", "0.05", "--quiet", "0.2"), executor);
            Path health = folder.resolve("data/watch.json");
            await("the watcher lives", () -> Files.exists(health));

            SmallOrganization.put(home, "2026-10/first.csv", "SALES,O1,5000,Rent,2026-10-03,50.00\n");
            SmallOrganization.put(home, "2026-10/second.csv", "SALES,O1,5000,Power,2026-10-03,25.00\n");
            await("October is run", () -> Files.exists(folder.resolve("output/2026-10/organization-summary.xlsx")));

            SmallOrganization.put(
                    home, "stray.csv", "SALES,O1,5000,Rent,2026-11-03,60.00\nSALES,O1,5000,Rent,2026-11-09,1.00\n");
            await("November is run", () -> Files.exists(folder.resolve("output/2026-11/organization-summary.xlsx")));
            await(
                    "November's run has ended",
                    () -> read(health).contains("\"period\" : \"2026-11\"")
                            && read(health).contains("\"state\" : \"watching\""));
            assertThat(folder.resolve("input/2026-11/stray.csv")).exists();
            assertThat(folder.resolve("input/stray.csv")).doesNotExist();

            SmallOrganization.put(home, "undated.csv", "SALES,O1,5000,Rent,,60.00\n");
            TimeUnit.MILLISECONDS.sleep(600);
            assertThat(folder.resolve("input/undated.csv")).exists();
            await("the run is told", () -> read(health).contains("\"exitCode\" : 0"));

            executor.shutdownNow();
            WorkingFolder.Result result = watching.get(2, TimeUnit.MINUTES);
            assertThat(result.exitCode()).isZero();
            assertThat(read(health)).contains("\"state\" : \"stopped\"");
            assertThat(result.out())
                    .contains("Watching ", "Period 2026-10, revision 1", "Period 2026-11, revision 1")
                    .contains("stray.csv belongs to 2026-11", "undated.csv lies in")
                    .doesNotContain("revision 2");
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void aPeriodIsRunAlthoughFilesComeWithoutAPause() throws Exception {
        WorkingFolder home = SmallOrganization.in(folder);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            CompletableFuture<WorkingFolder.Result> watching = CompletableFuture.supplyAsync(
                    () -> home.apportion("watch", "--every", "0.05", "--quiet", "30", "--longest", "1"), executor);
            await("the watcher lives", () -> Files.exists(folder.resolve("data/watch.json")));
            Path ran = folder.resolve("output/2026-10/organization-summary.xlsx");
            AtomicInteger files = new AtomicInteger();
            await("October is run", () -> {
                if (files.incrementAndGet() % 5 == 1) {
                    putUnchecked(home, "2026-10/" + files + ".csv");
                }
                return Files.exists(ran);
            });
            await("the run is told", () -> read(folder.resolve("data/watch.json"))
                    .contains("\"message\" : \"revision 1\""));
            executor.shutdownNow();
            assertThat(watching.get(2, TimeUnit.MINUTES).out()).contains("Period 2026-10, revision 1");
        } finally {
            executor.shutdownNow();
        }
    }

    /** A share that is away leaves an empty folder in its place; when it is back nothing has changed for the watcher. */
    @Test
    void waitsForInputThatIsAwayAndTriesAFailedRunAgain() throws Exception {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.put(home, "2026-10/a.csv", "SALES,O1,5000,Rent,2026-10-03,50.00\n");
        SmallOrganization.put(home, "2026-11/a.csv", "SALES,O1,5000,Rent,2026-11-03,50.00\n");
        Path obstacle = Files.writeString(folder.resolve("output"), "a file where the folder of workbooks should be");
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            CompletableFuture<WorkingFolder.Result> watching = CompletableFuture.supplyAsync(
                    () -> home.apportion("watch", "--every", "0.05", "--quiet", "0.2"), executor);
            Path health = folder.resolve("data/watch.json");
            await("the run fails", () -> read(health).contains("\"exitCode\" : 4"));
            Files.delete(obstacle);
            await("the move will be retried", () -> read(health).contains("\"message\" : \"revision 1\""));

            Path input = folder.resolve("input");
            Files.move(input, folder.resolve("away"));
            Files.createDirectory(input);
            await("it waits", () -> read(health).contains("\"state\" : \"waiting\""));
            Files.delete(input);
            Files.move(folder.resolve("away"), input);
            Path part = input.resolve("2026-11/b.csv.part");
            Files.writeString(part, "half");
            TimeUnit.MILLISECONDS.sleep(600);
            Files.delete(part);
            SmallOrganization.put(home, "2026-11/b.csv", "SALES,O1,5000,Power,2026-11-03,25.00\n");
            await("November is run again", () -> read(health).contains("\"message\" : \"revision 2\""));

            executor.shutdownNow();
            assertThat(watching.get(2, TimeUnit.MINUTES).out())
                    .contains("The input can't be read at the moment", "The input can be read again")
                    .doesNotContain("Period 2026-10", "b.csv.part");
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        WorkingFolder.Result result = new WorkingFolder(folder).apportion("watch", "--at", "sometimes");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("\"sometimes\" is not a time", "last business day 18:00");
    }

    private static void putUnchecked(WorkingFolder home, String path) {
        try {
            SmallOrganization.put(home, path, "SALES,O1,5000,Rent " + path + ",2026-10-03,50.00\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        Instant until = Instant.now().plus(Duration.ofMinutes(2));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(until);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
