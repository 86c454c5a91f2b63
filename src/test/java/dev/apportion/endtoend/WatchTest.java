package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** The watcher on a real folder: files arrive, and the period is run once they have settled. */
class WatchTest {

    @TempDir
    private Path folder;

    @Test
    void runsWhatArrivesAndFilesWhatLiesBeside() throws Throwable {
        WorkingFolder home = SmallOrganization.in(folder);
        Path health = folder.resolve("data/watch.json");
        WorkingFolder.Result result = watching(home, List.of("--settle", "0.2"), () -> {
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
        });
        assertThat(result.exitCode()).isZero();
        assertThat(read(health)).contains("\"state\" : \"stopped\"");
        assertThat(result.out() + result.err())
                .contains("Watching ", "Period 2026-10, revision 1", "Period 2026-11, revision 1")
                .contains("stray.csv belongs to 2026-11", "undated.csv is in")
                .doesNotContain("revision 2");
    }

    @Test
    void aPeriodIsRunAlthoughFilesComeWithoutAPause() throws Throwable {
        WorkingFolder home = SmallOrganization.in(folder);
        WorkingFolder.Result result = watching(home, List.of("--settle", "30", "--longest", "1"), () -> {
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
        });
        assertThat(result.out()).contains("Period 2026-10, revision 1");
    }

    /** A share that is away leaves an empty folder in its place; when it is back nothing has changed for the watcher. */
    @Test
    void waitsForInputThatIsAwayAndTriesAFailedRunAgain() throws Throwable {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.put(home, "2026-10/a.csv", "SALES,O1,5000,Rent,2026-10-03,50.00\n");
        SmallOrganization.put(home, "2026-11/a.csv", "SALES,O1,5000,Rent,2026-11-03,50.00\n");
        Path obstacle = Files.writeString(folder.resolve("output"), "a file where the folder of workbooks should be");
        Path health = folder.resolve("data/watch.json");
        Path metrics = folder.resolve("apportion.prom");
        WorkingFolder.Result result =
                watching(home, List.of("--settle", "0.2", "--metrics", metrics.toString()), () -> {
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
                });
        assertThat(result.out() + result.err())
                .contains("The input can't be read at the moment", "The input can be read again")
                .doesNotContain("Period 2026-10", "b.csv.part");
        assertThat(read(metrics))
                .contains("apportion_runs_total{exit_code=\"4\"}", "apportion_runs_total{exit_code=\"0\"} 2.0")
                .contains("apportion_run_cost{currency=\"EUR\",period=\"2026-11\",type=\"operation\"} 75.0");
    }

    /** What can't be filed or opened is told and tried again; it holds up nothing else. */
    @Test
    void whatGetsInTheWayIsToldAndTriedAgain() throws Throwable {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.put(home, "2026-10/stray.csv", "SALES,O1,5000,Rent,2026-10-03,50.00\n");
        Path input = folder.resolve("input");
        Path obstacle = Files.writeString(input.resolve("2026-11"), "a file where the folder of a period should be");
        Path health = folder.resolve("data/watch.json");
        WorkingFolder.Result result = watching(home, List.of("--settle", "0.2"), () -> {
            await("October is run", () -> read(health).contains("\"message\" : \"revision 1\""));
            SmallOrganization.put(home, "stray.csv", "SALES,O1,5000,Power,2026-10-04,25.00\n");
            SmallOrganization.put(home, "early.csv", "SALES,O1,5000,Rent,2026-11-03,60.00\n");
            Files.write(input.resolve("torn.xlsx"), new byte[] {'P', 'K', 3, 4, 20, 0});
            await("the one of October is filed", () -> Files.exists(input.resolve("2026-10/stray (2).csv")));
            await("October is run again", () -> read(health).contains("\"message\" : \"revision 2\""));
            Files.delete(obstacle);
            await("November is run", () -> read(health).contains("\"period\" : \"2026-11\""));
            assertThat(input.resolve("torn.xlsx")).exists();

            Files.move(input.resolve("torn.xlsx"), input.resolve("2026-10/torn.xlsx"));
            await("October is run with what doesn't open", () -> read(health).contains("\"message\" : \"revision 3\""));
            SmallOrganization.policy()
                    .row("Operations", "O2", "Running another shop", "SALES")
                    .write(input.resolve("policy.xlsx"));
            await(
                    "the newest is run by the new policy",
                    () -> read(health).contains("\"period\" : \"2026-11\"")
                            && read(health).contains("\"message\" : \"revision 2\""));
        });
        assertThat(result.out() + result.err())
                .contains("stray.csv belongs to 2026-10", "moved to input/2026-10/stray (2).csv")
                .contains(
                        "early.csv can't be moved to the folder of its period at the moment",
                        "early.csv belongs to 2026-11")
                .contains("torn.xlsx is in", "can't be assigned to a period")
                .contains("torn.xlsx doesn't open as a spreadsheet; waiting up to 1 s");
    }

    @Test
    void whatIsMailedIsFetchedAndRun() throws Throwable {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.policy()
                .sheet("Recipients", "Name", "E-mail", "Summary")
                .row("Recipients", "Carl", "carl@harbor.example", "yes")
                .write(folder.resolve("input/policy.xlsx"));
        SmallOrganization.put(home, "2020-01/first.csv", "SALES,O1,5000,Rent,2020-01-03,50.00\n");
        try (Mailbox mailbox = Mailbox.plain()) {
            mailbox.setFor(home, Mailbox.PASSWORD);
            String rows = "Department,Activity,Description,Date,Amount\nSALES,O1,Power,2020-01-04,25.00\n";
            mailbox.mail("carl@harbor.example", "Costs", Mailbox.file("=second.csv", rows));
            mailbox.mail("mallory@evil.example", "Costs", Mailbox.file("=third.csv", rows));
            Path health = folder.resolve("data/watch.json");
            WorkingFolder.Result result = watching(
                    home,
                    List.of("--settle", "0.2"),
                    () -> await("January is run", () -> read(health).contains("\"message\" : \"revision 1\"")));
            assertThat(result.out() + result.err())
                    .contains("second.csv: from the mail \"Costs\" from carl@harbor.example")
                    .containsOnlyOnce("mallory@evil.example: left, since");
            assertThat(home.controlTotals("2020-01").toString())
                    .contains("second.csv")
                    .doesNotContain("third.csv");
        }
    }

    @Test
    void aMailboxThatIsAwayHoldsUpNothing() throws Throwable {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.put(home, "2020-01/first.csv", "SALES,O1,5000,Rent,2020-01-03,50.00\n");
        try (Mailbox mailbox = Mailbox.plain()) {
            mailbox.setFor(home, Mailbox.PASSWORD);
        }
        Path health = folder.resolve("data/watch.json");
        WorkingFolder.Result result = watching(
                home,
                List.of("--settle", "0.2"),
                () -> await("January is run", () -> read(health).contains("\"message\" : \"revision 1\"")));
        assertThat(result.err()).containsOnlyOnce("Could not open the mailbox");
    }

    @Test
    void theNewestPeriodIsRunAtItsTimes() throws Throwable {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.put(home, "2026-09/a.csv", "SALES,O1,5000,Rent,2026-09-03,50.00\n");
        SmallOrganization.put(home, "2026-10/a.csv", "SALES,O1,5000,Rent,2026-10-03,50.00\n");
        Path health = folder.resolve("elsewhere.json");
        List<String> everySecond =
                List.of("--at", "* * * * * *", "--zone", "Europe/Berlin", "--health", health.toString());
        WorkingFolder.Result result = watching(home, everySecond, () -> {
            await("October is run", () -> read(health).contains("\"message\" : \"revision 1\""));
            String first = read(health).replaceFirst("(?s).*\"ended\"", "");
            await(
                    "it is run again",
                    () -> read(health).contains("\"ended\"")
                            && !read(health).replaceFirst("(?s).*\"ended\"", "").equals(first));
            assertThat(read(health)).contains("\"nextScheduled\" : \"");
        });
        assertThat(result.out() + result.err())
                .containsPattern("Next scheduled run: .* Europe/Berlin")
                .contains("Nothing has changed since revision 1 of 2026-10")
                .doesNotContain("2026-09");
    }

    @Test
    void optionsThatMakeNoSenseAreRefused() {
        refused("\"sometimes\" is not a time", "--at", "sometimes");
        refused("last business day 18:00", "--at", "sometimes");
        refused("\"Mars\" is not a time zone", "--zone", "Mars");
        refused("--every must be a number of seconds above 0", "--every", "0");
        refused("--settle must be a number of seconds above 0", "--settle", "NaN");
        refused("--longest must be a number of seconds above 0", "--longest", "1e9");
        refused("There is no folder /no/such for --metrics", "--metrics", "/no/such/folder.prom");
        assertThat(new WorkingFolder(folder)
                        .apportion(
                                "watch",
                                "--health",
                                folder.resolve("no/such.json").toString())
                        .exitCode())
                .as("a health file that can't be written")
                .isEqualTo(4);
    }

    private void refused(String message, String... options) {
        WorkingFolder.Result result = new WorkingFolder(folder)
                .apportion(Stream.concat(Stream.of("watch"), Stream.of(options)).toArray(String[]::new));
        assertThat(result.err()).contains(message);
        assertThat(result.exitCode()).isEqualTo(2);
    }

    /** Watches while something is done, and gives what the watcher said once it was stopped. */
    private static WorkingFolder.Result watching(WorkingFolder home, List<String> options, Executable meanwhile)
            throws Throwable {
        String[] command = Stream.concat(Stream.of("watch", "--every", "0.05"), options.stream())
                .toArray(String[]::new);
        AtomicReference<WorkingFolder.Result> result =
                new AtomicReference<>(new WorkingFolder.Result(-1, "", "it didn't end"));
        Thread watcher = new Thread(() -> result.set(home.apportion(command)), "watcher");
        watcher.start();
        try {
            meanwhile.execute();
        } finally {
            await("the watcher stops", () -> {
                // A library that a run uses may take an interrupt for its own.
                watcher.interrupt();
                return !watcher.isAlive();
            });
        }
        return result.get();
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
