package dev.apportion.ledger.forget;

import dev.apportion.cost.Period;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.RunLedger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a name out of a closed period: out of all of its runs and messages in one transaction, in which the figures must have the
 * hashes afterwards that they had before.
 */
public final class Forgetting {

    private final Ledger ledger;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ForgottenName name;
    private final Set<String> registered;

    /** @param registered codes of the policy, which stay */
    public Forgetting(DataSource dataSource, ForgottenName name, Set<String> registered) {
        this.ledger = new Ledger(dataSource);
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.name = name;
        this.registered = registered;
    }

    /**
     * Forgets the name in a closed period.
     *
     * @param files hashes of files in the period's folder that have the name, reviews among them; they are not to be read again
     * @param why what the audit log is to say beside who and how much; may be empty
     * @param dryRun whether all of it is to be undone
     * @throws NotForgottenException if the period has a run that is not complete, or is not as it was recorded
     */
    public ForgottenMonth in(Period period, Set<String> files, String who, String why, boolean dryRun) {
        return Objects.requireNonNull(transaction.execute(status -> {
            ForgottenMonth month = forget(period, who, why);
            files.forEach(sha256 -> new ForgottenFiles(jdbc).note(period, sha256, null));
            if (dryRun) {
                status.setRollbackOnly();
            }
            return month;
        }));
    }

    private ForgottenMonth forget(Period period, String who, String why) {
        List<Run> runs = ledger.runs().all().stream()
                .filter(run -> run.period().equals(period))
                .sorted(Comparator.comparingInt(Run::revision))
                .toList();
        requireComplete(period, runs);
        RecordedBefore recorded = new RecordedBefore(ledger.audit(), period, runs);
        Marks looked = new Marks(name, registered, 0);
        for (Run run : runs) {
            new ForgottenLines(looked).look(ledger.of(run.id()));
            new ForgottenRows(jdbc, looked).look(run.id());
        }
        // People write marks, too; two texts must not become one.
        Marks marks = new Marks(name, registered, Math.max(lastMark(period), looked.seen()));
        Map<String, String> keys = new HashMap<>();
        int lines = 0;
        int notLines = 0;
        int findings = 0;
        int others = 0;
        for (Run run : looked.bySpelling().isEmpty() ? List.<Run>of() : runs) {
            RunLedger kept = ledger.of(run.id());
            ForgottenLines ofRun = new ForgottenLines(marks);
            ofRun.in(kept);
            ForgottenRows rows = new ForgottenRows(jdbc, marks);
            rows.in(run.id());
            Set<Integer> cells = new TreeSet<>(ofRun.files());
            cells.addAll(rows.files());
            new ForgottenFiles(jdbc).note(period, run.id(), cells, rows.named());
            if (run.state() == Run.State.ABANDONED) {
                // What another try would have begun with.
                kept.partials().removeAll();
                kept.kept().removeAll();
            }
            keys.putAll(ofRun.keys());
            lines += ofRun.lines();
            notLines += rows.notLines();
            findings += rows.findings();
            others += rows.others();
        }
        changeKeys(period, keys);
        int messages = new ForgottenMessages(jdbc, marks).in(period);
        ForgottenMonth month =
                new ForgottenMonth(period, lines, notLines, findings, messages, others, false, marks.bySpelling());
        if (month.isEmpty()) {
            return month;
        }
        String detail = month.inWords() + (why.isBlank() ? "" : ": " + why);
        return month.withCodes(recorded.recordAfterwards(who, detail, marks.last()));
    }

    private static void requireComplete(Period period, List<Run> runs) {
        runs.stream()
                .filter(run -> run.state() == Run.State.RUNNING)
                .findFirst()
                .ifPresent(run -> {
                    throw new NotForgottenException("Revision " + run.revision() + " of " + period
                            + " is not complete: \"apportion run " + period
                            + "\" goes on with it. Nothing was forgotten in "
                            + period + ".");
                });
    }

    /** Reviewers' decisions go on finding their lines. */
    private void changeKeys(Period period, Map<String, String> keys) {
        keys.forEach((before, after) -> jdbc.update(
                "UPDATE reviewer_decision SET line_key = ? WHERE line_key = ?"
                        + " AND (run_id IS NULL OR run_id IN (SELECT id FROM run WHERE period = ?))",
                after,
                before,
                period.toString()));
    }

    private int lastMark(Period period) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COALESCE(MAX(f.last_mark), 0) FROM forgotten f JOIN audit_entry e ON e.entry_no = f.entry_no"
                        + " WHERE e.period = ?",
                Integer.class,
                period.toString()));
    }
}
