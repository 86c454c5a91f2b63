package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.ArtemisBroker;
import dev.apportion.endtoend.WorkingFolder.Result;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.Queue;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContextInitializer;

/** Month after month on one ledger, something else goes wrong at a known instant, and the result is the same. */
@DisplayName("Whatever happens to workers, manager, broker and database, the result is what one process gives")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterFaultsTest {

    @TempDir
    static Path folder;

    private static WorkingFolder embedded;
    private static Cluster cluster;

    @BeforeAll
    static void start() throws Exception {
        embedded = new WorkingFolder(folder.resolve("embedded"));
        embedded.init();
        cluster = new Cluster(new WorkingFolder(folder.resolve("shared")), folder);
        cluster.home.init();
        // The ledger with its tables and a month before the first one, by one process.
        String period = period(1);
        System.setProperty(PostgresLedgerTest.LEDGER, cluster.settings.get(PostgresLedgerTest.LEDGER));
        cluster.home.apportion("run", period);
        System.clearProperty(PostgresLedgerTest.LEDGER);
        embedded.apportion("run", period);
    }

    private static void allWorkersEnd() throws Exception {
        for (Process worker : cluster.workers) {
            worker.destroyForcibly().waitFor();
        }
        cluster.workers.clear();
    }

    @AfterAll
    static void end() throws Exception {
        cluster.close();
    }

    @Test
    @Order(1)
    @DisplayName(
            "Workers of another version take nothing; one that is asked to end does so within ten seconds, and its part goes"
                    + " to another at once and counts as no attempt")
    void workersOfAnotherVersion() throws Exception {
        String period = period(2);
        String other = otherVersion();
        cluster.worker("-cp", other);
        cluster.worker("-cp", other);
        cluster.await("both wait", () -> cluster.said().split("9.9.9-other on ", -1).length == 3);
        CompletableFuture<Result> run;
        try (Cluster.Hold reading = cluster.hold("line_block")) {
            run = run(period);
            cluster.await(
                    "parts wait", () -> !cluster.query("SELECT 1 FROM batch_step_execution WHERE status = 'STARTING'")
                            .isEmpty());
            TimeUnit.SECONDS.sleep(1);
            assertThat(cluster.query("SELECT worker FROM part_attempt")).isEmpty();
            allWorkersEnd();
            cluster.workers(1);
            Process leaving = reading.worker();
            String part =
                    cluster.query("SELECT step_execution_id FROM part_attempt").get(0);
            leaving.destroy();
            assertThat(leaving.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(cluster.query("SELECT attempts FROM part_attempt WHERE step_execution_id = " + part))
                    .containsExactly("0");
            assertThat(cluster.query("SELECT status FROM batch_step_execution WHERE step_execution_id = " + part))
                    .containsExactly("STARTING");
        }
        cluster.workers(2);
        same(period, run);
    }

    @Test
    @Order(2)
    @DisplayName("A worker is killed while it reads, another while it writes; status says who does what")
    void workersAreKilled() throws Exception {
        String period = period(3);
        cluster.workers(2);
        CompletableFuture<Result> run;
        try (Cluster.Hold reading = cluster.hold("line_block")) {
            run = run(period);
            Process reader = reading.worker();
            assertThat(cluster.apportion("status").out())
                    .contains("apportion " + reader.pid() + "@")
                    .containsPattern("reading [a-d]\\.csv of " + period + " since ");
            reader.destroyForcibly().waitFor();
        }
        try (Cluster.Hold writing = cluster.hold("written_workbook")) {
            writing.worker().destroyForcibly().waitFor();
        }
        cluster.workers(2);
        same(period, run);
    }

    @Test
    @Order(3)
    @DisplayName("A worker is frozen in the middle of a transaction until it was replaced: thawed, it changes nothing")
    void aWorkerIsFrozen() throws Exception {
        String period = period(4);
        cluster.workers(2);
        Process frozen;
        CompletableFuture<Result> run;
        // The same rows as a worker's first, so that it is frozen with rows that it has written but not committed.
        try (Cluster.Hold rows =
                cluster.new Hold("INSERT INTO line_block SELECT (SELECT MAX(id) + 1 FROM run), file_no,"
                        + " first_row, last_row, department, line_count, held_count, lines FROM line_block"
                        + " WHERE run_id = (SELECT MAX(id) FROM run)")) {
            run = run(period);
            frozen = rows.worker();
            Cluster.freeze(frozen);
        }
        same(period, run);
        Map<String, List<String>> rows = cluster.rows();
        Cluster.thaw(frozen);
        cluster.await("the thawed worker says something", () -> cluster.said().contains("could not be reached"));
        assertThat(cluster.rows()).isEqualTo(rows);
        assertThat(cluster.home.hashes(period)).isEqualTo(embedded.hashes(period));
        assertThat(outputs()).doesNotContainPattern("unpublished|unfinished");
        // It alone does what comes next.
        cluster.workers.remove(frozen);
        allWorkersEnd();
        cluster.workers.add(frozen);
    }

    @Test
    @Order(4)
    @DisplayName(
            "The manager is killed and started again at once; messages of others, and such as make no sense, change nothing")
    void theManagerIsKilled() throws Exception {
        String period = period(5);
        cluster.workers(1);
        try (Cluster.Hold reading = cluster.hold("line_block")) {
            Process manager = cluster.manager(period);
            reading.worker();
            nonsense();
            manager.destroyForcibly().waitFor();
        }
        same(period, run(period));
    }

    @Test
    @Order(5)
    @DisplayName("The broker is restarted, and later loses all messages: the run goes on by itself")
    void theBrokerIsRestarted() throws Exception {
        String period = period(6);
        cluster.workers(2);
        CompletableFuture<Result> run;
        try (Cluster.Hold reading = cluster.hold("line_block")) {
            run = run(period);
            reading.worker();
            cluster.broker.restart();
        }
        try (Cluster.Hold writing = cluster.hold("written_workbook")) {
            writing.worker();
            cluster.broker.restartEmpty();
        }
        same(period, run);
    }

    @Test
    @Order(6)
    @DisplayName("PostgreSQL crashes while workers read: the run goes on, or the same command does")
    void theDatabaseCrashes() throws Exception {
        String period = period(7);
        cluster.workers(2);
        CompletableFuture<Result> run;
        try (Cluster.Hold reading = cluster.hold("line_block")) {
            run = run(period);
            reading.worker();
            cluster.crashDatabase();
        }
        Result result = ended(run);
        if (result.exitCode() > 1) {
            assertThat(result.err().lines().count()).as(result.err()).isLessThanOrEqualTo(2);
            run = run(period);
        }
        same(period, run);
    }

    @Test
    @Order(7)
    @DisplayName("What all of them left in the ledger is what one process leaves")
    void rows() throws Exception {
        assertThat(cluster.rows())
                .isEqualTo(Cluster.numbered(LedgerRows.of(embedded.folder().resolve("data"))));
        assertThat(cluster.apportion("audit").exitCode()).isZero();
    }

    @Test
    @Order(8)
    @DisplayName("A file that ends its worker three times is given up by name, and the rest goes on")
    void aFileEndsItsWorkers() throws Exception {
        allWorkersEnd();
        String period = period(8);
        String classes = classesWith(HaltBeforeFile.class);
        for (int worker = 0; worker < 4; worker++) {
            cluster.worker("-Dhalt.before.file=1", "-cp", classes);
        }
        Result result = ended(run(period));
        assertThat(result.exitCode())
                .as(result.out() + result.err() + cluster.said())
                .isEqualTo(1);
        assertThat(result.out()).contains("b.csv", "Reading it ended the program three times.");
        assertThat(cluster.workers.stream().filter(Process::isAlive)).hasSize(1);
        assertThat(cluster.query(
                        "SELECT name FROM source_file WHERE state = 'READ' AND run_id = (SELECT MAX(id) FROM run)"
                                + " ORDER BY file_no"))
                .containsExactly("a.csv", "c.csv", "d.csv");
    }

    /** Texts that are no messages, objects, and messages that name steps of no run or of another one. */
    private static void nonsense() throws Exception {
        String steps = "SELECT j.job_execution_id || ' ' || s.step_execution_id FROM batch_step_execution s"
                + " JOIN batch_job_execution j ON j.job_execution_id = s.job_execution_id";
        List<String> texts = new ArrayList<>(List.of("", "1 2", "'; DROP TABLE run; --", "1 1 999999", "7 999999 1"));
        for (String run : List.of("1", "999999")) {
            cluster.query(steps + " WHERE j.status = 'STARTED' AND s.status IN ('STARTED', 'STARTING')")
                    .forEach(step -> texts.add(run + " " + step));
        }
        cluster.query(steps + " WHERE j.status = 'COMPLETED' ORDER BY 1 LIMIT 5")
                .forEach(step -> texts.add("1 " + step));
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(cluster.broker.url());
                JMSContext context = factory.createContext(ArtemisBroker.USER, ArtemisBroker.PASSWORD)) {
            Queue queue = context.createQueue(cluster.queue());
            JMSProducer producer = context.createProducer();
            producer.send(queue, new ArrayList<>(List.of("an object")));
            producer.send(queue, new byte[] {1, 2, 3});
            texts.forEach(text -> producer.send(queue, text));
        }
    }

    /** What the month gives in one process, and by the workers. */
    private static void same(String period, CompletableFuture<Result> run) throws Exception {
        Result actual = ended(run);
        // Not before, since settings are those of the whole process.
        Result expected = embedded.apportion("run", period);
        assertThat(actual.exitCode())
                .as(actual.out() + actual.err() + cluster.said())
                .isEqualTo(expected.exitCode())
                .isLessThanOrEqualTo(1);
        assertThat(cluster.home.hashes(period))
                .isEqualTo(embedded.hashes(period))
                .isNotEmpty();
    }

    private static Result ended(CompletableFuture<Result> run) throws Exception {
        try {
            return run.get(2, TimeUnit.MINUTES);
        } catch (TimeoutException e) {
            throw new AssertionError(cluster.said(), e);
        }
    }

    private static CompletableFuture<Result> run(String period) {
        return CompletableFuture.supplyAsync(() -> cluster.apportion("run", period));
    }

    private static String outputs() throws IOException {
        try (Stream<Path> files = Files.walk(cluster.home.folder().resolve("output"))) {
            return files.map(Path::toString).toList().toString();
        }
    }

    private static String period(int month) throws IOException {
        return Cluster.month(YearMonth.of(2026, month), embedded, cluster.home);
    }

    /** A class path on which the program says that it is another version. */
    private static String otherVersion() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, "9.9.9-other");
        Path jar = folder.resolve("other.jar");
        Path classes = Path.of("target/classes");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> files = Files.list(classes.resolve("dev/apportion/folder"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        return jar + File.pathSeparator + System.getProperty("java.class.path");
    }

    /** A class path on which Spring finds what a worker is to suffer. */
    private static String classesWith(Class<?> hook) throws IOException {
        Path factories =
                Files.createDirectories(folder.resolve("hook/META-INF")).resolve("spring.factories");
        Files.writeString(factories, ApplicationContextInitializer.class.getName() + "=" + hook.getName() + "\n");
        return System.getProperty("java.class.path") + File.pathSeparator + folder.resolve("hook");
    }
}
