package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.endtoend.WorkingFolder.Result;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContextInitializer;

/** Month after month on one ledger, something else happens to workers at a known instant, and the result is the same. */
@DisplayName("Whatever happens to workers, the result is what one process gives")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterWorkersTest {

    @TempDir
    static Path folder;

    /** With -Dkills=1 or more, as ClusterKillTest. */
    private static final boolean LONG = Integer.getInteger("kills", 0) > 0;

    private static ClusterMonths months;
    private static Cluster cluster;

    @BeforeAll
    static void start() throws Exception {
        months = new ClusterMonths(folder);
        cluster = months.cluster;
    }

    @AfterAll
    static void end() throws Exception {
        months.close();
    }

    @Test
    @Order(1)
    @DisplayName(
            "One of another version takes nothing; one that is asked to end does so within ten seconds, and its part counts as"
                    + " not tried; one is killed while it reads, another while it writes; status says who does what")
    void leave() throws Exception {
        String period = months.next();
        Process other = cluster.worker("-cp", otherVersion());
        cluster.await("it waits", () -> cluster.said().contains("9.9.9-other on "));
        CompletableFuture<Result> run;
        try (Cluster.Hold writing = cluster.hold("written_workbook")) {
            try (Cluster.Hold reading = cluster.hold("line_block")) {
                run = months.run(period);
                cluster.await("parts wait", () -> !cluster.query(
                                "SELECT 1 FROM batch_step_execution WHERE status = 'STARTING'")
                        .isEmpty());
                TimeUnit.SECONDS.sleep(1);
                assertThat(cluster.query("SELECT worker FROM part_attempt")).isEmpty();
                other.destroyForcibly().waitFor();

                cluster.workers(1);
                Process leaving = reading.worker();
                String part = cluster.query("SELECT step_execution_id FROM part_attempt")
                        .get(0);
                leaving.destroy();
                assertThat(leaving.waitFor(10, TimeUnit.SECONDS)).isTrue();
                assertThat(cluster.query("SELECT attempts FROM part_attempt WHERE step_execution_id = " + part))
                        .containsExactly("0");
                assertThat(cluster.query("SELECT status FROM batch_step_execution WHERE step_execution_id = " + part))
                        .containsExactly("STARTING");

                cluster.workers(1);
                Process reader = reading.worker();
                assertThat(cluster.apportion("status").out())
                        .contains("apportion " + reader.pid() + "@")
                        .containsPattern("reading [a-d]\\.csv of " + period + " since ");
                reader.destroyForcibly().waitFor();
            }
            cluster.workers(1);
            writing.worker().destroyForcibly().waitFor();
        }
        cluster.workers(1);
        months.same(period, run);
    }

    @Test
    @Order(2)
    @DisplayName("A worker is frozen in the middle of a transaction until it was replaced: thawed, it changes nothing")
    void aWorkerIsFrozen() throws Exception {
        String period = months.next();
        cluster.workers(2);
        Process frozen;
        CompletableFuture<Result> run;
        // The same rows as a worker's first, so that it is frozen with rows that it has written but not committed.
        try (Cluster.Hold rows = cluster
        .new Hold(
                "INSERT INTO line_block (run_id, file_no, first_row, last_row, department, line_count, held_count, lines)"
                        + " SELECT (SELECT MAX(id) + 1 FROM run), file_no,"
                        + " first_row, last_row, department, line_count, held_count, lines FROM line_block"
                        + " WHERE run_id = (SELECT MAX(id) FROM run)")) {
            run = months.run(period);
            frozen = rows.worker();
            Cluster.freeze(frozen);
        }
        months.same(period, run);
        Map<String, List<String>> rows = cluster.rows();
        Cluster.thaw(frozen);
        cluster.await("the thawed worker says something", () -> cluster.said().contains("could not be reached"));
        assertThat(cluster.rows()).isEqualTo(rows);
        months.sameOutput(period);
        assertThat(outputs()).doesNotContainPattern("unpublished|unfinished");
        months.allWorkersEnd();
        frozen.destroyForcibly().waitFor();
    }

    @Test
    @Order(3)
    @DisplayName("What all of that left in the ledger is what one process leaves")
    void rows() throws Exception {
        months.sameRows();
    }

    /** Two parts, so that the second one has several files; of the workers that it ends the first alone is real, or all. */
    @Test
    @Order(4)
    @DisplayName(
            "A file that ends its worker again and again is given up by name, and the rest of its part goes on; metrics tell")
    void aFileEndsItsWorkers() throws Exception {
        String period = months.next();
        String classes = classesWith(HaltAtFile.class);
        Path metrics = folder.resolve("metrics.prom");
        System.setProperty("apportion.most.parts", "2");
        CompletableFuture<Result> run =
                CompletableFuture.supplyAsync(() -> cluster.apportion("run", period, "--metrics", metrics.toString()));
        int deaths = 0;
        do {
            Process worker = cluster.worker("-Dhalt.at.file=c.csv", "-cp", classes);
            assertThat(worker.waitFor(60, TimeUnit.SECONDS)).as(cluster.said()).isTrue();
            deaths++;
            assertThat(cluster.query("SELECT name FROM source_file WHERE state = 'FOUND'"
                            + " AND run_id = (SELECT MAX(id) FROM run) ORDER BY file_no"))
                    .containsExactly("c.csv", "d.csv");
        } while (deaths < 4 && LONG);
        if (!LONG) {
            assertThat(cluster.query("UPDATE part_attempt a SET attempts = 3, at_number = 2 FROM batch_step_execution s"
                            + " WHERE s.step_execution_id = a.step_execution_id AND s.status = 'STARTED'"
                            + " RETURNING s.step_name"))
                    .containsExactly("collectFileStep:1-3");
        }
        Process last = cluster.worker("-Dhalt.at.file=c.csv", "-cp", classes);
        Result result = months.ended(run);
        System.clearProperty("apportion.most.parts");
        assertThat(result.exitCode())
                .as(result.out() + result.err() + cluster.said())
                .isEqualTo(1);
        assertThat(result.out()).contains("c.csv", "Reading it ended the program three times.");
        assertThat(last.isAlive()).isTrue();
        assertThat(cluster.query(
                        "SELECT name FROM source_file WHERE state = 'READ' AND run_id = (SELECT MAX(id) FROM run)"
                                + " ORDER BY file_no"))
                .containsExactly("a.csv", "b.csv", "d.csv");
        assertThat(Files.readString(metrics))
                .contains("apportion_parts{stage=\"reading\",state=\"done\"} 2.0")
                .contains("apportion_parts_taken_again{stage=\"reading\"} " + deaths + ".0")
                .contains("apportion_parts{stage=\"writing\",state=\"waiting\"} 0.0")
                .contains("apportion_stage_seconds_count{stage=\"reading\"} 1");
    }

    private static String outputs() throws IOException {
        try (Stream<Path> files = Files.walk(cluster.home.folder().resolve("output"))) {
            return files.map(Path::toString).toList().toString();
        }
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
