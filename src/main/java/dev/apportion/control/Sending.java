package dev.apportion.control;

import dev.apportion.cost.Period;
import dev.apportion.deliver.Delivery;
import dev.apportion.deliver.DeliveryPlan;
import dev.apportion.deliver.DeliveryReport;
import dev.apportion.deliver.smtp.MailSettings;
import dev.apportion.folder.Home;
import dev.apportion.folder.Refusals;
import dev.apportion.folder.RunFailedException;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.LedgerDatabase;
import dev.apportion.policy.Policy;
import dev.apportion.policy.PolicyException;
import dev.apportion.policy.workbook.PolicyReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Delivers what a complete run left waiting, outside a run. */
public final class Sending {

    private final Home home;
    private final Period period;
    private final MailSettings settings;

    /**
     * For one period.
     *
     * @param redirectTo an address that everything goes to instead, for a rehearsal; null for the real recipients
     * @throws RunFailedException if a mail setting is wrong
     */
    public Sending(Home home, Period period, @Nullable String redirectTo) throws RunFailedException {
        this.home = home;
        this.period = period;
        MailSettings usual = mailSettings(home);
        this.settings = redirectTo == null ? usual : usual.redirectedTo(redirectTo);
    }

    /** The mail settings; a wrong one is refused before anything is done. */
    public static MailSettings mailSettings(Home home) throws RunFailedException {
        return Refusals.settings(() -> MailSettings.from(home.settings()));
    }

    /**
     * What {@link #send} would do, if it may.
     *
     * @param runId whose messages they are
     * @param missingApproval why it may not yet, empty if it may
     */
    public record Plan(long runId, String missingApproval, DeliveryPlan delivery) {}

    /** What would be sent; sends nothing. */
    public Plan plan(boolean uncertainToo) throws RunFailedException, DataFolderInUseException {
        return with((ledger, run, delivery, missing) ->
                new Plan(run.id(), settings.redirectTo() == null ? missing : "", delivery.plan(uncertainToo)));
    }

    /**
     * Sends what is waiting; what a crash left uncertain only if asked to.
     *
     * @param seen the run whose messages they are to be
     * @param who in whose name the audit log says so
     */
    public DeliveryReport send(Seen seen, boolean uncertainToo, String who)
            throws RunFailedException, DataFolderInUseException {
        return with((ledger, run, delivery, missing) -> {
            seen.require(run);
            if (!missing.isEmpty() && settings.redirectTo() == null) {
                throw Refusals.usage(missing);
            }
            delivery.prepare();
            DeliveryReport report = delivery.deliver(uncertainToo);
            ledger.audit().addSent(who, period);
            return report;
        });
    }

    private interface Use<T> {
        T of(Ledger ledger, Run run, Delivery delivery, String missingApproval) throws IOException, RunFailedException;
    }

    private <T> T with(Use<T> use) throws RunFailedException, DataFolderInUseException {
        if (!LedgerDatabase.exists(home.data())) {
            throw Refusals.noRun(period);
        }
        try (LedgerDatabase database = LedgerDatabase.open(home.data(), period)) {
            Ledger ledger = new Ledger(database.dataSource());
            Run run = ledger.runs().latestDone(period).orElseThrow(() -> Refusals.noRun(period));
            Policy policy = PolicyReader.read(home.policy(), home.reading());
            return use.of(
                    ledger,
                    run,
                    new Delivery(
                            policy,
                            ledger,
                            run,
                            home.output(run),
                            home.templates().resolve("mail"),
                            settings),
                    Approval.missing(policy, ledger, run));
        } catch (PolicyException e) {
            throw RunFailedException.policy(e);
        } catch (IOException e) {
            throw RunFailedException.interrupted(e);
        }
    }
}
