package dev.apportion.web.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Tokens, each of which lets one browser in, once. Nothing of it outlives the process. */
final class Sessions {

    private static final int BYTES = 32;

    /** Browsers that one person may have; the oldest is shut out by one more. */
    private static final int MOST = 8;

    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * A browser that was let in.
     *
     * @param secret its cookie
     * @param csrf what its forms carry
     */
    record Session(String secret, String csrf) {}

    private final List<Session> sessions = new CopyOnWriteArrayList<>();
    private @Nullable String token;

    /** 256 bits by chance, as text for addresses. */
    static String secret() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A token that lets one browser in; one that was not used is useless from here on. */
    synchronized String newToken() {
        token = secret();
        return token;
    }

    /** A session for a token, which is useless from here on; null if it is not the token. */
    synchronized @Nullable Session enter(String presented) {
        if (token == null || !same(token, presented)) {
            return null;
        }
        token = null;
        Session session = new Session(secret(), secret());
        sessions.add(session);
        if (sessions.size() > MOST) {
            sessions.remove(0);
        }
        return session;
    }

    /** The session of a cookie; null if there is none. */
    @Nullable
    Session of(@Nullable String cookie) {
        return cookie == null
                ? null
                : sessions.stream()
                        .filter(session -> same(session.secret(), cookie))
                        .findFirst()
                        .orElse(null);
    }

    /** Takes as long whatever they have in common. */
    static boolean same(String one, @Nullable String other) {
        return other != null
                && MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
