package dev.apportion.control;

import dev.apportion.cost.CostType;
import dev.apportion.cost.Period;
import dev.apportion.cost.WorkItem;
import dev.apportion.folder.Home;
import dev.apportion.folder.Refusals;
import dev.apportion.folder.RunFailedException;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.forget.FailureTexts;
import dev.apportion.ledger.forget.Forgetting;
import dev.apportion.ledger.forget.ForgottenMonth;
import dev.apportion.ledger.forget.ForgottenName;
import dev.apportion.ledger.forget.NameSearch;
import dev.apportion.ledger.forget.NotForgottenException;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.KeptLedger;
import dev.apportion.ledger.store.LedgerDatabase;
import dev.apportion.policy.Policy;
import dev.apportion.policy.PolicyException;
import dev.apportion.policy.Pool;
import dev.apportion.policy.workbook.PolicyReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What came of forgetting a person's name.
 *
 * @param months closed periods that had it, oldest first
 * @param refused why nothing was forgotten in others; one sentence each
 * @param places rows of the ledger that have it still, by why
 * @param periods those that have it in what was read, found and decided: open ones, and those that were refused
 * @param files that have it still
 */
public record NameForgotten(
        List<ForgottenMonth> months,
        List<String> refused,
        Map<NameSearch.Reason, Integer> places,
        NavigableSet<Period> periods,
        NameInFiles files) {

    /** Whether nothing is left for people to do; what the audit log has stays, and so does who acted. */
    public boolean isAll() {
        return refused.isEmpty()
                && periods.isEmpty()
                && files.having().isEmpty()
                && files.closed().isEmpty();
    }

    /**
     * Takes a name out of the closed periods of the ledger, and finds where it still is.
     *
     * @param text the name
     * @param why for the audit log, may be empty
     * @param dryRun whether it is only to be said what would be done
     * @throws RunFailedException if the name is none, or stands in the reason, or the policy can't be read
     */
    public static NameForgotten in(Home home, String text, String who, String why, boolean dryRun)
            throws RunFailedException, DataFolderInUseException, IOException {
        ForgottenName name;
        try {
            name = ForgottenName.of(text);
        } catch (IllegalArgumentException e) {
            throw Refusals.usage(e.getMessage() + " Nothing was done.");
        }
        if (name.isIn(why)) {
            throw Refusals.usage("The reason has the name, and the audit log would keep it. Nothing was done.");
        }
        Set<String> registered = registered(home);
        NameInFiles files = NameInFiles.of(home, name, registered);
        if (!LedgerDatabase.exists(home.data())) {
            return new NameForgotten(List.of(), List.of(), Map.of(), new TreeSet<>(), files);
        }
        Closeable kept = KeptLedger.keep(home.data());
        try {
            return inLedger(home, name, registered, files, who, why, dryRun);
        } finally {
            kept.close();
        }
    }

    private static NameForgotten inLedger(
            Home home,
            ForgottenName name,
            Set<String> registered,
            NameInFiles files,
            String who,
            String why,
            boolean dryRun)
            throws DataFolderInUseException, IOException {
        List<ForgottenMonth> months = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        Set<Period> done = new HashSet<>();
        for (Period period : closed(home)) {
            try (LedgerDatabase database = LedgerDatabase.open(home.data(), period)) {
                ForgottenMonth month = new Forgetting(database.dataSource(), name, registered)
                        .in(period, files.hashes(home, period), who, why, dryRun);
                done.add(period);
                if (!month.isEmpty()) {
                    months.add(month);
                }
            } catch (NotForgottenException e) {
                refused.add(String.valueOf(e.getMessage()));
            }
        }
        try (LedgerDatabase database = LedgerDatabase.open(home.data())) {
            if (!dryRun) {
                FailureTexts.forget(database.dataSource(), name);
                database.rewrite();
            }
            NameSearch search = NameSearch.of(database.dataSource(), name, registered);
            NavigableSet<Period> periods = new TreeSet<>(search.periods());
            periods.removeAll(done);
            return new NameForgotten(List.copyOf(months), List.copyOf(refused), search.places(), periods, files);
        }
    }

    private static NavigableSet<Period> closed(Home home) throws DataFolderInUseException {
        try (LedgerDatabase database = LedgerDatabase.open(home.data())) {
            Ledger ledger = new Ledger(database.dataSource());
            NavigableSet<Period> closed = new TreeSet<>();
            ledger.runs().all().stream()
                    .map(Run::period)
                    .filter(period -> ledger.audit().closing(period).isPresent())
                    .forEach(closed::add);
            return closed;
        }
    }

    /** Codes of the policy, by which figures of several periods go. */
    private static Set<String> registered(Home home) throws RunFailedException, IOException {
        try {
            Policy policy = PolicyReader.read(home.policy(), home.reading());
            Set<String> codes = new HashSet<>(policy.pooling().bases().keySet());
            policy.register().workItems().map(WorkItem::code).forEach(codes::add);
            policy.pooling().pools().stream().map(Pool::code).forEach(codes::add);
            for (String department : policy.departments().keySet()) {
                for (CostType type : CostType.values()) {
                    codes.add(WorkItem.collective(department, type));
                }
            }
            return codes;
        } catch (PolicyException e) {
            throw RunFailedException.policy(e);
        }
    }
}
