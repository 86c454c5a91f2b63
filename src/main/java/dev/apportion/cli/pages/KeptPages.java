package dev.apportion.cli.pages;

import dev.apportion.folder.Home;
import dev.apportion.folder.Refusals;
import dev.apportion.web.MonthPages;
import dev.apportion.web.Serving;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;

/** Keeps the pages open until the process is told to end. Apart from the command, which is looked at whatever is run. */
final class KeptPages {

    /** A run ends within this, or is cut off, which the next one gets over. */
    private static final long MOST_MILLIS = 4800;

    private KeptPages() {}

    /** How pages are opened. */
    @FunctionalInterface
    interface Opening {
        MonthPages at(int port) throws Exception;
    }

    /**
     * Opens the pages, and returns when this thread is interrupted.
     *
     * @param port null for the usual one, or any if that is taken
     * @param told learns when they are open
     */
    static void untilEnded(Opening opening, @Nullable Integer port, int usualPort, Consumer<MonthPages> told)
            throws Exception {
        MonthPages pages = open(opening, port, usualPort);
        Thread hook = new Thread(() -> close(pages), "close-pages");
        Runtime.getRuntime().addShutdownHook(hook);
        told.accept(pages);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(hook);
            close(pages);
        }
    }

    private static MonthPages open(Opening opening, @Nullable Integer port, int usualPort) throws Exception {
        try {
            return opening.at(port == null ? usualPort : port);
        } catch (PortInUseException e) {
            if (port != null) {
                throw Refusals.usage("Another program has port " + port + ". Choose another with --port.");
            }
            return opening.at(0);
        }
    }

    /** Shows the pages to one person on this machine. */
    static void forOne(Home home, String who, @Nullable Integer port, int usualPort, Consumer<String> told)
            throws Exception {
        untilEnded(
                free -> MonthPages.open(home, who, free, json -> StatusReport.text(home, json)),
                port,
                usualPort,
                pages -> told.accept(pages.invitation()));
    }

    /** Shows the pages to a team. */
    static void forTeam(Home home, ServingChoices choices, Consumer<String> told) throws Exception {
        Serving serving = ServingPlan.of(home, choices);
        untilEnded(
                port -> MonthPages.serve(home, serving, json -> StatusReport.text(home, json)),
                serving.port(),
                serving.port(),
                pages -> told.accept(pages.address()));
    }

    /** Waits no longer than whoever ends the process does. */
    private static void close(MonthPages pages) {
        Thread closing = new Thread(
                () -> {
                    try {
                        pages.close();
                    } catch (IOException | RuntimeException e) {
                        LoggerFactory.getLogger(KeptPages.class).error("The page could not be closed", e);
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
