package dev.apportion.watch;

import dev.apportion.cost.Period;
import dev.apportion.folder.Home;
import dev.apportion.folder.Progress;
import dev.apportion.folder.RunFailedException;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.mailbox.MailboxFetch;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks into the mailbox once a minute, if there is one, and says what is new of it. Its troubles hold up nothing. */
final class MailboxLook {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Home home;
    private final Progress progress;
    private Set<String> said = Set.of();
    private @Nullable Instant next;

    MailboxLook(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    /** Puts what has arrived into the newest period's folder, if it is time to; whether anything is there now. */
    boolean brings(Instant at) {
        if (next != null && at.isBefore(next)) {
            return false;
        }
        next = at.plus(EVERY);
        try {
            Optional<MailboxFetch> mailbox = MailboxFetch.of(home);
            Optional<Period> newest = home.newestPeriod();
            if (mailbox.isEmpty() || newest.isEmpty()) {
                return false;
            }
            MailboxFetch.Report report = mailbox.get().fetch(newest.get());
            report.taken().forEach(progress::say);
            say(report.left());
            return !report.taken().isEmpty();
        } catch (RunFailedException e) {
            say(List.of(String.valueOf(e.getMessage())));
        } catch (DataFolderInUseException e) {
            // A person fetches at this moment.
            return false;
        }
        return false;
    }

    /** What was said before and still holds is not said again. */
    private void say(List<String> lines) {
        lines.stream().filter(line -> !said.contains(line)).forEach(progress::say);
        said = new HashSet<>(lines);
    }
}
