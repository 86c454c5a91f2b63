package dev.apportion.web;

import dev.apportion.control.KeptBackups;
import dev.apportion.folder.Home;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.KeptLedger;
import dev.apportion.ledger.store.holder.PageAddress;
import dev.apportion.team.Team;
import dev.apportion.web.access.Door;
import dev.apportion.web.access.Entrance;
import dev.apportion.web.access.Invitations;
import dev.apportion.web.access.login.LogIn;
import dev.apportion.web.access.login.LogInSettings;
import dev.apportion.web.run.BackgroundRun;
import dev.apportion.web.shell.Workplace;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** The pages of one working folder, whose ledger they hold until they are closed. */
public final class MonthPages implements Closeable {

    private final ConfigurableApplicationContext context;
    private final Closeable ledger;
    private final Door door;
    private final Entrance entrance;
    private final Workplace workplace;
    private boolean open = true;

    private MonthPages(
            ConfigurableApplicationContext context,
            Closeable ledger,
            Door door,
            Entrance entrance,
            Workplace workplace) {
        this.entrance = entrance;
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
        return start(home, Door.onThisMachine(), new Invitations(who), status, PageServer.onThisMachine(port));
    }

    /**
     * Opens the pages for a team.
     *
     * @param status what the command {@code status} would print
     * @throws DataFolderInUseException if another process has the data folder
     * @throws PortInUseException if the port is taken
     */
    public static MonthPages serve(Home home, Serving serving, StatusText status)
            throws DataFolderInUseException, IOException {
        URI known = serving.known();
        Team team = Team.in(home.data());
        LogIn logIn = new LogIn(
                team, new LogInSettings(serving.idle(), serving.longest(), serving.behindProxy(), serving.provider()));
        return start(
                home,
                known == null ? Door.onThisMachine() : Door.at(known),
                logIn,
                status,
                PageServer.forTeam(serving, team, logIn.sessions()));
    }

    private static MonthPages start(Home home, Door door, Entrance entrance, StatusText status, PageServer server)
            throws DataFolderInUseException, IOException {
        Closeable ledger = KeptLedger.keep(home.data());
        // The server's log is Java's own, which would write to the terminal.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        try {
            Workplace workplace = new Workplace(home);
            ConfigurableApplicationContext context = server.start(bare -> {
                bare.registerBean(Workplace.class, () -> workplace);
                bare.registerBean(Door.class, () -> door);
                bare.registerBean(Entrance.class, () -> entrance);
                bare.registerBean(StatusText.class, () -> status);
            });
            int[] ports = Connectors.ports(context);
            door.listensOn(ports[0], ports[1]);
            new PageAddress(URI.create(door.address()), URI.create(door.commandAddress()), door.key())
                    .note(home.data());
            return new MonthPages(context, ledger, door, entrance, workplace);
        } catch (RuntimeException | IOException e) {
            ledger.close();
            throw e;
        }
    }

    /** The address without anything that lets one in. */
    public String address() {
        return door.address();
    }

    /**
     * An address that lets one browser in, once.
     *
     * @throws java.util.NoSuchElementException if people log in
     */
    public String invitation() {
        return door.address() + entrance.invitation().orElseThrow();
    }

    /** Something that pages are made of, for tests. */
    <T> T part(Class<T> type) {
        return context.getBean(type);
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
