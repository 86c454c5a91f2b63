package dev.apportion.web.access;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the pages are, for people and for commands. Ports are known once the server listens. */
public final class Door {

    /** This machine, for itself. */
    public static final String HOST = "127.0.0.1";

    private final String key = Secrets.random();
    private final @Nullable URI known;
    private volatile int port;
    private volatile int commandPort;

    private Door(@Nullable URI known) {
        this.known = known;
    }

    /** Pages that only this machine reaches, by its number or as localhost. */
    public static Door onThisMachine() {
        return new Door(null);
    }

    /**
     * Pages that others reach by an address.
     *
     * @param known with scheme and host, and a port where it is not the usual one
     */
    public static Door at(URI known) {
        return new Door(known);
    }

    /**
     * From here on requests are answered.
     *
     * @param commands where commands ask, of this machine
     */
    public void listensOn(int listening, int commands) {
        port = listening;
        commandPort = commands;
    }

    /** The address without anything that lets one in. */
    public String address() {
        return origin() + "/";
    }

    private String origin() {
        return known == null ? "http://" + HOST + ":" + port : known.getScheme() + "://" + known.getAuthority();
    }

    /** Where commands of this machine ask. */
    public String commandAddress() {
        return "http://" + HOST + ":" + commandPort + "/";
    }

    /** What commands of this machine ask with. */
    public String key() {
        return key;
    }

    /** Whether requests of commands, or else of people, are answered at a port of this machine. */
    boolean isAt(int where, boolean command) {
        return where == (command ? commandPort : port);
    }

    boolean isHost(@Nullable String host) {
        if (host == null) {
            return false;
        }
        return known == null
                ? Set.of(HOST + ":" + port, "localhost:" + port).contains(host)
                : known.getAuthority().equals(host.toLowerCase(Locale.ROOT));
    }

    boolean isHostOfCommands(@Nullable String host) {
        return (HOST + ":" + commandPort).equals(host);
    }

    boolean isOrigin(String origin) {
        String scheme = known == null ? "http" : known.getScheme();
        String begin = scheme + "://";
        return origin.startsWith(begin) && isHost(origin.substring(begin.length()));
    }
}
