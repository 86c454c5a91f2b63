package dev.apportion.cli;

import dev.apportion.folder.Home;
import dev.apportion.folder.Refusals;
import dev.apportion.web.MonthPages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;

/** Keeps the pages open until the process is told to end. Apart from the command, which is looked at whatever is run. */
final class OpenPages {

    /** A run ends within this, or is cut off, which the next one gets over. */
    private static final long MOST_MILLIS = 4800;

    private OpenPages() {}

    /**
     * Opens the pages, and returns when this thread is interrupted.
     *
     * @param port null for the usual one, or any if that is taken
     * @param told gets the address that lets a browser in
     */
    static void untilEnded(Home home, String who, @Nullable Integer port, int usualPort, Consumer<String> told)
            throws Exception {
        MonthPages pages = open(home, who, port, usualPort);
        Thread hook = new Thread(() -> close(pages), "close-pages");
        Runtime.getRuntime().addShutdownHook(hook);
        told.accept(pages.invitation());
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(hook);
            close(pages);
        }
    }

    private static MonthPages open(Home home, String who, @Nullable Integer port, int usualPort) throws Exception {
        try {
            return open(home, who, port == null ? usualPort : port);
        } catch (PortInUseException e) {
            if (port != null) {
                throw Refusals.usage("Another program has port " + port + ". Choose another with --port.");
            }
            return open(home, who, 0);
        }
    }

    private static MonthPages open(Home home, String who, int port) throws Exception {
        return MonthPages.open(home, who, port, json -> {
            StringWriter text = new StringWriter();
            StatusCommand.print(home, json, new PrintWriter(text, true));
            return text.toString();
        });
    }

    /** Waits no longer than whoever ends the process does. */
    private static void close(MonthPages pages) {
        Thread closing = new Thread(
                () -> {
                    try {
                        pages.close();
                    } catch (IOException | RuntimeException e) {
                        LoggerFactory.getLogger(OpenPages.class).error("The page could not be closed", e);
                        System.err.println("The page did not end as it should, and a backup may be missing: "
                                + e.getMessage() + ". \"apportion backup\" writes one.");
                    }
                },
                "closing");
        closing.setDaemon(true);
        closing.start();
        try {
            TimeUnit.MILLISECONDS.timedJoin(closing, MOST_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
