package dev.apportion.web.access.login;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps strangers from filling the memory: the page to log in begins a session, and beyond so many the eldest of a stranger ends.
 * Those who are in stay in, and whoever comes can log in.
 */
final class SessionLimit implements HttpSessionListener {

    private static final int MOST = 2000;

    /** The eldest first. */
    private final Deque<HttpSession> strangers = new ArrayDeque<>();

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        HttpSession eldest;
        synchronized (strangers) {
            strangers.addLast(event.getSession());
            eldest = strangers.size() > MOST ? strangers.removeFirst() : null;
        }
        if (eldest != null) {
            end(eldest);
        }
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            // It is over already.
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        isNoStrangers(event.getSession());
    }

    /** That whoever has it is in. */
    void isNoStrangers(HttpSession session) {
        synchronized (strangers) {
            strangers.remove(session);
        }
    }
}
