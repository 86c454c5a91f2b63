package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.ArtemisBroker;
import dev.apportion.endtoend.WorkingFolder.Result;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Month after month on one ledger, something else happens to what workers depend on, and the result is the same. */
@DisplayName("Whatever happens to manager, broker and database, the result is what one process gives")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterServicesTest {

    @TempDir
    static Path folder;

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
            "The manager is killed and started again at once; messages of others, such as make no sense, and a huge one change"
                    + " nothing")
    void theManagerIsKilled() throws Exception {
        String period = months.next();
        cluster.workers(1);
        try (Cluster.Hold reading = cluster.hold("line_block")) {
            Process manager = cluster.manager(period);
            reading.worker();
            nonsense();
            manager.destroyForcibly().waitFor();
        }
        months.same(period, months.run(period));
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(cluster.broker.url());
                JMSContext context = factory.createContext(ArtemisBroker.USER, ArtemisBroker.PASSWORD);
                QueueBrowser left = context.createBrowser(context.createQueue(cluster.queue()))) {
            assertThat(Collections.list((Enumeration<?>) left.getEnumeration()))
                    .as("what no worker has taken")
                    .hasSize(1);
        }
    }

    @Test
    @Order(2)
    @DisplayName("The broker is restarted, and later loses all messages: the run goes on by itself")
    void theBrokerIsRestarted() throws Exception {
        String period = months.next();
        cluster.workers(1);
        CompletableFuture<Result> run;
        try (Cluster.Hold reading = cluster.hold("line_block")) {
            run = months.run(period);
            reading.worker();
            cluster.broker.restart();
        }
        try (Cluster.Hold writing = cluster.hold("written_workbook")) {
            writing.worker();
            cluster.broker.restartEmpty();
        }
        months.same(period, run);
    }

    @Test
    @Order(3)
    @DisplayName("PostgreSQL crashes while workers read: the run goes on, or the same command does")
    void theDatabaseCrashes() throws Exception {
        String period = months.next();
        cluster.workers(1);
        CompletableFuture<Result> run;
        try (Cluster.Hold reading = cluster.hold("line_block")) {
            run = months.run(period);
            reading.worker();
            cluster.crashDatabase();
        }
        Result result = months.ended(run);
        if (result.exitCode() > 1) {
            assertThat(result.messages()).hasSizeLessThanOrEqualTo(2);
            run = months.run(period);
        }
        months.same(period, run);
    }

    @Test
    @Order(4)
    @DisplayName("What all of that left in the ledger is what one process leaves")
    void rows() throws Exception {
        months.sameRows();
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
            context.createProducer().send(queue, "1 1 1" + " ".repeat(10_000_000));
        }
    }
}
