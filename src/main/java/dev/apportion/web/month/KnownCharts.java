package dev.apportion.web.month;

import dev.apportion.cost.Period;
import dev.apportion.folder.RunFailedException;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.policy.Policy;
import dev.apportion.report.figures.RunFigures;
import dev.apportion.web.shell.Words;
import dev.apportion.web.shell.Workplace;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The charts of months; those that were asked for last are kept, since their figures are of the whole month and of those before. */
final class KnownCharts {

    private final Workplace workplace;
    private final Words words;
    private @Nullable Known known;

    /** What they were made of, and they. */
    private record Known(long runId, Policy policy, Locale language, Charts charts) {
        boolean isOf(Run run, Policy now, Locale asked) {
            return runId == run.id() && policy.equals(now) && language.equals(asked);
        }
    }

    KnownCharts(Workplace workplace, Words words) {
        this.workplace = workplace;
        this.words = words;
    }

    /** Of the latest complete run; empty if there is none, or no policy that could be read, or nothing to draw. */
    synchronized Optional<Charts> of(Period period) throws DataFolderInUseException, IOException, RunFailedException {
        Optional<Policy> policy = workplace.readablePolicy();
        return policy.isEmpty()
                ? Optional.empty()
                : workplace.look(ledger -> {
                    Optional<Run> run = ledger.runs().latestDone(period);
                    if (run.isEmpty()) {
                        return Optional.empty();
                    }
                    Known last = known;
                    if (last == null || !last.isOf(run.get(), policy.get(), words.language())) {
                        Charts charts = Charts.of(new RunFigures(ledger, policy.get(), run.get()), words);
                        last = new Known(run.get().id(), policy.get(), words.language(), charts);
                        known = last;
                    }
                    return Optional.of(last.charts()).filter(Charts::areThere);
                });
    }
}
