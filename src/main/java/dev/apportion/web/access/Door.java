package dev.apportion.web.access;

import dev.apportion.web.access.Sessions.Session;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the page is and who is let in. Its port is known once the server listens. */
public final class Door {

    /** The only address that the server listens on. */
    public static final String HOST = "127.0.0.1";

    private final Sessions sessions = new Sessions();
    private final String key = Sessions.secret();
    private volatile int port;

    /** From here on requests are answered. */
    public void listensOn(int listening) {
        port = listening;
    }

    /** The address without anything that lets one in. */
    public String address() {
        return "http://" + HOST + ":" + port + "/";
    }

    /** An address that lets one browser in, once. */
    public String invitation() {
        return address() + "?" + AccessFilter.TOKEN + "=" + sessions.newToken();
    }

    /** What commands on this machine ask with. */
    public String key() {
        return key;
    }

    /** Browsers send one machine's cookies to all of its ports. */
    String cookie() {
        return "apportion-" + port;
    }

    boolean isHost(@Nullable String host) {
        return host != null && Set.of(HOST + ":" + port, "localhost:" + port).contains(host);
    }

    boolean isOrigin(@Nullable String origin) {
        return origin != null && origin.startsWith("http://") && isHost(origin.substring("http://".length()));
    }

    @Nullable
    Session enter(String token) {
        return sessions.enter(token);
    }

    @Nullable
    Session session(@Nullable String cookie) {
        return sessions.of(cookie);
    }
}
