package dev.apportion.watch;

import dev.apportion.cost.Period;
import dev.apportion.folder.Home;
import dev.apportion.folder.InputFiles;
import dev.apportion.folder.Progress;
import dev.apportion.policy.PolicyException;
import dev.apportion.policy.workbook.PolicyReader;
import dev.apportion.setting.WrongSettingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks the working folder repeatedly, and runs the periods whose files have settled, one at a time. A change to the
 * policy or a template runs the newest period only: past periods must not change on their own. If the folder can't be
 * read for a while, as on a network share that is away, it waits. Before it looks, the mailbox is fetched.
 */
public final class Watch {

    /**
     * When it looks and runs.
     *
     * @param every time between two looks
     * @param quiet how long files must have been unchanged
     * @param longest the longest wait after the first change, while others follow
     * @param schedule fixed times for the newest period, null for none
     */
    public record Times(
            Duration every,
            Duration quiet,
            Duration longest,
            @Nullable Schedule schedule,
            ZoneId zone) {

        /** How long to wait for a file that doesn't open. */
        Duration patience() {
            return quiet.multipliedBy(5);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    /** A file that is still being written must not be moved, however long that takes. */
    private static final Duration UNTIL_WHOLE = Duration.ofDays(36_500);

    private final Home home;
    private final Times times;
    private final WatchedRun run;
    private final Progress progress;
    private final Health health;
    private final MailboxLook mailbox;
    private final InboxFiling filing;
    private final Settling<Period, Map<Path, InputTree.Stamp>> periods;
    private final Settling<Path, InputTree.Stamp> inbox;
    private final Settling<String, Map<Path, InputTree.Stamp>> rules;
    private final DuePeriods due;
    private final Map<Period, Instant> waitingSince = new HashMap<>();
    private @Nullable ZonedDateTime scheduled;
    private boolean begun;
    private String trouble = "";

    /** @param healthFile where to report its state */
    public Watch(Home home, Times times, Path healthFile, WatchedRun run, Progress progress) {
        this.home = home;
        this.times = times;
        this.run = run;
        this.progress = progress;
        this.health = new Health(healthFile);
        this.mailbox = new MailboxLook(home, progress);
        this.filing = new InboxFiling(home);
        this.periods = new Settling<>(times.quiet(), times.longest());
        this.inbox = new Settling<>(times.quiet(), UNTIL_WHOLE);
        this.rules = new Settling<>(times.quiet(), times.longest());
        this.due = new DuePeriods(times.patience());
    }

    /**
     * Watches until the thread is interrupted. Begins with a run of the newest period, which ends at once if nothing
     * has changed.
     *
     * @throws IOException if the health file can't be written at the beginning; later the file's age shows it
     */
    public void watch() throws IOException {
        health.begin();
        // SIGTERM and Ctrl-C end the process wherever this thread is.
        Thread hook = new Thread(health::stopped, "watch-stopped");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            planNext();
            while (!Thread.currentThread().isInterrupted()) {
                lookAndRun();
            }
        } finally {
            health.stopped();
            forget(hook);
        }
    }

    private void lookAndRun() {
        try {
            Instant at = now();
            look(at);
            runDue(at);
        } catch (IOException e) {
            waitOut(e);
        }
        try {
            Thread.sleep(times.every().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook with it.
            return;
        }
    }

    /** A time that only goes forward, regardless of the computer's clock. */
    private static Instant now() {
        return Instant.EPOCH.plusNanos(System.nanoTime());
    }

    /** Reports once what is wrong, and tries again. */
    private void waitOut(IOException e) {
        String message = String.valueOf(e.getMessage());
        health.waiting(message);
        if (!message.equals(trouble)) {
            trouble = message;
            progress.say("The input can't be read at the moment: " + message + " ("
                    + e.getClass().getSimpleName() + "). Trying again every "
                    + times.every().toSeconds() + " s.");
        }
    }

    private void look(Instant at) throws IOException {
        InputTree tree = InputTree.of(home);
        if (mailbox.brings(at)) {
            tree = InputTree.of(home);
        }
        if (!begun) {
            begun = true;
            periods.know(tree.periods());
            rules.know(Map.of("", tree.rules()));
            home.newestPeriod().ifPresent(due::add);
        }
        periods.look(at, tree.periods());
        inbox.look(at, tree.inbox());
        rules.look(at, Map.of("", tree.rules()));
        for (Path file : inbox.settled(at)) {
            fileAway(file, at);
        }
        for (Period period : periods.settled(at)) {
            if (complete(period, tree, at)) {
                periods.done(period);
                due.add(period);
            }
        }
        if (!rules.settled(at).isEmpty()) {
            rules.done("");
            home.newestPeriod().ifPresent(due::add);
            planNext();
        }
        if (scheduled != null && !scheduled.toInstant().isAfter(Instant.now())) {
            home.newestPeriod().ifPresent(due::add);
            planNext();
        }
        if (!trouble.isEmpty()) {
            progress.say("The input can be read again.");
            trouble = "";
        }
        health.looking(
                Optional.ofNullable(scheduled).map(ZonedDateTime::toInstant).orElse(null));
    }

    /**
     * A file that can't be read or moved now, such as one open in Excel, doesn't hold up the others and is tried again.
     */
    private void fileAway(Path file, Instant at) {
        try {
            progress.say(filing.file(file));
            inbox.done(file);
        } catch (IOException e) {
            LOG.warn("{} can't be moved to its period", file, e);
            progress.say(file.getFileName() + " can't be moved to the folder of its period at the moment. Close it"
                    + " in other programs; the move will be retried.");
            inbox.postpone(file, at);
        }
    }

    /** Whether all files open. One that doesn't may be a copy that has stalled, so it gets more time. */
    private boolean complete(Period period, InputTree tree, Instant at) {
        List<Path> unopened = tree.periods().getOrDefault(period, Map.of()).keySet().stream()
                .filter(file -> !InputFiles.opens(file, home))
                .toList();
        if (unopened.isEmpty()) {
            waitingSince.remove(period);
            return true;
        }
        Instant since = waitingSince.get(period);
        if (since == null) {
            waitingSince.put(period, at);
            progress.say(unopened.get(0).getFileName() + " doesn't open as a spreadsheet; waiting up to "
                    + times.patience().toSeconds() + " s in case it is still being copied.");
            return false;
        }
        if (at.isBefore(since.plus(times.patience()))) {
            return false;
        }
        waitingSince.remove(period);
        return true;
    }

    private void runDue(Instant at) {
        for (Period period : due.at(at)) {
            health.running(period.toString());
            WatchedRun.Result result = run.run(period);
            health.ended(period.toString(), result);
            due.ended(period, result.again(), now());
        }
    }

    private void planNext() {
        if (times.schedule() != null) {
            ZonedDateTime next = times.schedule().after(ZonedDateTime.now(times.zone()), this::holidays);
            if (!next.equals(scheduled)) {
                scheduled = next;
                progress.say("Next scheduled run: " + next.toLocalDateTime() + " " + times.zone());
            }
        }
    }

    /** None as long as the policy can't be read, which its next run tells. */
    private Set<LocalDate> holidays() {
        try {
            return PolicyReader.read(home.policy(), home.reading()).holidays();
        } catch (PolicyException | WrongSettingException e) {
            return Set.of();
        }
    }
}
