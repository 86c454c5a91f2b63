package dev.apportion;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.apache.commons.io.file.PathUtils;

/** A real ActiveMQ Artemis in the test's process, on a port of its own, which keeps messages on the disk. */
public final class ArtemisBroker implements Closeable {

    public static final String USER = "apportion";
    public static final String PASSWORD = "hush";

    private final Path folder;
    private final int port;
    private EmbeddedActiveMQ broker;

    public ArtemisBroker(Path folder) throws Exception {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        broker = started();
    }

    public String url() {
        return "tcp://localhost:" + port;
    }

    /** Stops it without a word to its clients and starts it again with what it kept. */
    public void restart() throws Exception {
        broker.getActiveMQServer().fail(false);
        broker.stop();
        broker = started();
    }

    /** Stops it, removes all that it kept, and starts it again. */
    public void restartEmpty() throws Exception {
        broker.getActiveMQServer().fail(false);
        broker.stop();
        PathUtils.cleanDirectory(folder);
        broker = started();
    }

    private EmbeddedActiveMQ started() throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setJournalType(JournalType.NIO)
                .setJournalFileSize(1 << 20)
                .setJournalMinFiles(2)
                .setConnectionTtlCheckInterval(200)
                .addAcceptorConfiguration("tcp", "tcp://localhost:" + port)
                .putSecurityRoles(
                        "apportion.#",
                        Set.of(new Role(
                                "apportion",
                                true,
                                true,
                                true,
                                true,
                                true,
                                true,
                                false,
                                true,
                                true,
                                true,
                                false,
                                false)));
        EmbeddedActiveMQ started = new EmbeddedActiveMQ().setConfiguration(configuration);
        org.apache.activemq.artemis.core.config.impl.SecurityConfiguration users =
                new org.apache.activemq.artemis.core.config.impl.SecurityConfiguration(
                        Map.of(USER, PASSWORD), Map.of());
        users.addRole(USER, "apportion");
        started.setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users));
        return started.start();
    }

    @Override
    public void close() throws IOException {
        try {
            broker.stop();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
