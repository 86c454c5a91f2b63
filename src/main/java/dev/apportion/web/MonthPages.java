package dev.apportion.web;

import dev.apportion.access.TemporaryFiles;
import dev.apportion.control.KeptBackups;
import dev.apportion.folder.Home;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.KeptLedger;
import dev.apportion.ledger.store.holder.PageAddress;
import dev.apportion.setting.OwnEnvironment;
import dev.apportion.web.access.Door;
import dev.apportion.web.run.BackgroundRun;
import dev.apportion.web.shell.Workplace;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The pages of one working folder, whose ledger they hold until they are closed. */
public final class MonthPages implements Closeable {

    private final ConfigurableApplicationContext context;
    private final Closeable ledger;
    private final Door door;
    private final Workplace workplace;
    private boolean open = true;

    private MonthPages(ConfigurableApplicationContext context, Closeable ledger, Door door, Workplace workplace) {
        this.context = context;
        this.ledger = ledger;
        this.door = door;
        this.workplace = workplace;
    }

    /**
     * Opens the pages, on this machine only.
     *
     * @param who who works with them, for the audit log
     * @param port 0 for any that is free
     * @param status what the command {@code status} would print
     * @throws DataFolderInUseException if another process has the data folder
     * @throws PortInUseException if the port is taken
     */
    public static MonthPages open(Home home, String who, int port, StatusText status)
            throws DataFolderInUseException, IOException {
        Closeable ledger = KeptLedger.keep(home.data());
        // The server's log is Java's own, which would write to the terminal.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        try {
            Door door = new Door();
            Workplace workplace = new Workplace(home, who);
            ConfigurableApplicationContext context = start(workplace, door, port, status);
            door.listensOn(listening(context));
            new PageAddress(URI.create(door.address()), door.key()).note(home.data());
            return new MonthPages(context, ledger, door, workplace);
        } catch (RuntimeException | IOException e) {
            ledger.close();
            throw e;
        }
    }

    private static int listening(ConfigurableApplicationContext context) {
        if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            return web.getWebServer().getPort();
        }
        throw new IllegalStateException("The context has no server");
    }

    private static ConfigurableApplicationContext start(Workplace workplace, Door door, int port, StatusText status)
            throws IOException {
        Map<String, Object> properties = Map.ofEntries(
                Map.entry("server.address", Door.HOST),
                Map.entry("server.port", port),
                Map.entry("server.shutdown", "immediate"),
                Map.entry("server.tomcat.basedir", TemporaryFiles.folder().toString()),
                Map.entry("server.tomcat.max-part-count", 250),
                Map.entry("spring.main.register-shutdown-hook", false),
                Map.entry("spring.messages.always-use-message-format", true),
                Map.entry("spring.messages.basename", "dev/apportion/web/messages"),
                Map.entry("spring.messages.fallback-to-system-locale", false),
                Map.entry("spring.mvc.async.request-timeout", "-1"),
                Map.entry("spring.servlet.multipart.max-file-size", "200MB"),
                Map.entry("spring.servlet.multipart.max-request-size", "1GB"),
                Map.entry("spring.servlet.multipart.file-size-threshold", "64KB"),
                Map.entry("spring.thymeleaf.servlet.produce-partial-output-while-processing", false),
                Map.entry("spring.thymeleaf.prefix", "classpath:/dev/apportion/web/pages/"),
                Map.entry("spring.thymeleaf.encoding", "UTF-8"),
                Map.entry("spring.web.resources.add-mappings", false));
        SpringApplication application = new SpringApplicationBuilder(WebApplication.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .environment(new OwnEnvironment(properties))
                .initializers((GenericApplicationContext bare) -> {
                    bare.registerBean(Workplace.class, () -> workplace);
                    bare.registerBean(Door.class, () -> door);
                    bare.registerBean(StatusText.class, () -> status);
                })
                .build();
        // They look for more settings, and set up the log.
        application.setListeners(List.of());
        try {
            return application.run();
        } catch (ApplicationContextException e) {
            PortInUseException taken = ExceptionUtils.throwableOfType(e, PortInUseException.class);
            throw taken == null ? e : taken;
        }
    }

    /** The address without anything that lets one in. */
    public String address() {
        return door.address();
    }

    /** An address that lets one browser in, once. */
    public String invitation() {
        return door.invitation();
    }

    /**
     * Lets a run end at the edge of a chunk, and gives the data folder back; then backs it up if a period was closed.
     *
     * @throws UncheckedIOException if the backup can't be written
     */
    @Override
    public synchronized void close() throws IOException {
        if (!open) {
            return;
        }
        open = false;
        try (ledger;
                context) {
            BackgroundRun run = context.getBean(BackgroundRun.class);
            run.stop();
            run.awaitEnd();
            PageAddress.remove(workplace.home().data());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            if (workplace.hasClosedAny()) {
                KeptBackups.afterClosing(workplace.home());
            }
        } catch (DataFolderInUseException e) {
            throw new IOException("Another command has the data folder already", e);
        }
    }
}
