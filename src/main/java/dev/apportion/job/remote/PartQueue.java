package dev.apportion.job.remote;

import dev.apportion.folder.Fingerprint;
import dev.apportion.ledger.LedgerId;
import dev.apportion.setting.Secret;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import java.util.Collection;
import javax.sql.DataSource;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * The queue of one ledger's parts. Its name carries the ledger and the program's version, so that workers of another ledger or
 * version take nothing from it.
 */
final class PartQueue {

    /**
     * A worker that is silent this long is taken for dead, and what it had goes to another. Tests, and nobody else, make it
     * shorter.
     */
    private static final int SILENCE_MILLIS = 10_000;

    /** Whoever can write to the broker could else fill a worker's memory with one message. Ours have some hundred bytes. */
    static final String SMALL = "_AMQ_LARGE_SIZE IS NULL AND AMQSize < 4096";

    private final ActiveMQConnectionFactory connections;
    private final Broker broker;
    private final String name;

    /** The queue of the ledger in a database, for this version of the program. */
    static PartQueue of(Broker broker, DataSource ledger) {
        return new PartQueue(broker, "apportion." + LedgerId.of(ledger) + "." + Fingerprint.programVersion());
    }

    private PartQueue(Broker broker, String name) {
        this.broker = broker;
        this.name = name;
        connections = new ActiveMQConnectionFactory(broker.url());
        // One message at a time, so that a waiting worker is never passed over for one that is busy.
        connections.setConsumerWindowSize(0);
        // Endless reconnecting would not end when the process is asked to.
        connections.setReconnectAttempts(0);
        connections.setConnectionTTL(silence());
        connections.setClientFailureCheckPeriod(silence() / 5);
        // Only texts are read.
        connections.setDeserializationDenyList("*");
    }

    /** How long a worker may be silent, in milliseconds. */
    static int silence() {
        return Integer.getInteger("apportion.worker.silence", SILENCE_MILLIS);
    }

    /** A connection with one session, whose messages are taken or sent when it is committed. */
    JMSContext open() {
        Secret password = broker.password();
        return broker.user() == null
                ? connections.createContext(JMSContext.SESSION_TRANSACTED)
                : connections.createContext(
                        broker.user(), password == null ? null : password.value(), JMSContext.SESSION_TRANSACTED);
    }

    Queue queue(JMSContext context) {
        return context.createQueue(name);
    }

    /** Sends all or none. */
    void send(Collection<PartMessage> messages) {
        try (JMSContext context = open()) {
            JMSProducer producer = context.createProducer();
            Queue queue = queue(context);
            messages.forEach(message -> producer.send(queue, message.text()));
            context.commit();
        }
    }

    /** Whether nothing waits to be taken. */
    boolean isEmpty() {
        try (JMSContext context = open();
                QueueBrowser browser = context.createBrowser(queue(context), SMALL)) {
            return !browser.getEnumeration().hasMoreElements();
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    @Override
    public String toString() {
        return name + " on " + broker;
    }
}
