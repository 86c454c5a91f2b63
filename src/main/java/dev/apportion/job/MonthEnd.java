package dev.apportion.job;

import dev.apportion.control.PeriodClosing;
import dev.apportion.control.Sending;
import dev.apportion.cost.Period;
import dev.apportion.cost.Sha256;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.deliver.Delivery;
import dev.apportion.deliver.MailProblem;
import dev.apportion.deliver.smtp.MailSettings;
import dev.apportion.folder.ChangedMeanwhileException;
import dev.apportion.folder.CostToRead;
import dev.apportion.folder.DiskTrouble;
import dev.apportion.folder.Fingerprint;
import dev.apportion.folder.Home;
import dev.apportion.folder.InputFiles;
import dev.apportion.folder.Progress;
import dev.apportion.folder.ReceivedFiles;
import dev.apportion.folder.Refusals;
import dev.apportion.folder.RequiredInput;
import dev.apportion.folder.RunFailedException;
import dev.apportion.job.publish.ControlTotalsJson;
import dev.apportion.job.remote.Broker;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.ledger.Completeness;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.forget.ForgottenFiles;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.LedgerDatabase;
import dev.apportion.ledger.store.LedgerTroubleException;
import dev.apportion.policy.Policy;
import dev.apportion.policy.PolicyException;
import dev.apportion.policy.workbook.PolicyReader;
import dev.apportion.report.ReportTemplates;
import dev.apportion.report.Reports;
import dev.apportion.template.fault.TemplateException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs the month-end job for one period of a working folder. */
public final class MonthEnd {

    static final String JOB = "monthEndJob";

    private final Home home;
    private final Progress progress;
    private final String preparer;

    private @Nullable GracefulStop underWay;
    private boolean stopAsked;

    /** @param preparer who runs it */
    public MonthEnd(Home home, Progress progress, String preparer) {
        this.home = home;
        this.progress = progress;
        this.preparer = preparer;
    }

    /**
     * Brings a period's output up to date: does nothing if no input has changed, resumes what was interrupted, else
     * makes a new revision.
     *
     * @throws DataFolderInUseException if another process has the data folder
     * @throws RunFailedException if the run can't be completed
     */
    public Outcome run(Period period) throws DataFolderInUseException, RunFailedException {
        while (true) {
            try {
                return begin(period);
            } catch (ChangedMeanwhileException e) {
                progress.say("Somebody corrected a cell as the run began. It begins again.");
            }
        }
    }

    private Outcome begin(Period period)
            throws DataFolderInUseException, RunFailedException, ChangedMeanwhileException {
        RequiredInput.of(home, period);
        try (GracefulStop stop = GracefulStop.armed(progress);
                LedgerDatabase database = LedgerDatabase.open(home.data(), period)) {
            stoppedBy(stop);
            Ledger ledger = new Ledger(database.dataSource());
            String policySha256 = Sha256.of(home.policy());
            InputFiles inputs = InputFiles.find(home.input(period));
            String fingerprint =
                    Fingerprint.of(home, policySha256, inputs, ledger.runs().latestDoneBefore(period));
            Optional<Run> latest = ledger.runs().latestDone(period);
            if (latest.isPresent()
                    && latest.get().basis().fingerprint().equals(fingerprint)
                    && wereReached(inputs, ledger.of(latest.get().id()).files().all())) {
                Path output = home.output(latest.get());
                List<String> missing = ControlTotalsJson.missing(output);
                if (missing.isEmpty()) {
                    return Outcome.unchanged(latest.get(), ledger, output);
                }
                progress.say("No longer in " + output + ": " + missing.get(0)
                        + (missing.size() > 1 ? " and " + (missing.size() - 1) + " more" : "") + ". Written again.");
            }
            refuseForgotten(database, period, inputs);
            tellOfStrays(period);
            MailSettings mail = Sending.mailSettings(home);
            Optional<Broker> workers = workers(home);
            Policy policy = PolicyReader.read(home.policy(), home.reading());
            policy.warnings().forEach(warning -> progress.say(warning.toString()));
            ReportTemplates templates = Reports.compile(
                    home.templates(),
                    policy.settings().language(),
                    policy.settings().currency());
            ReceivedFiles received = ReceivedFiles.of(inputs, home.input(period), home.reading(), policy);
            Optional<String> lacking = CostToRead.lacking(received, home.input(period), home.reading(), policy, period);
            if (lacking.isPresent()) {
                throw Refusals.usage("No revision was made, and nothing was sent. " + lacking.get());
            }
            int restatement =
                    PeriodClosing.restatement(ledger, period, policy.settings().controls());
            database.writeInGroups();
            Run run = unfinished(ledger, period, fingerprint).orElseGet(() -> ledger.runs()
                    .begin(
                            new Run.Basis(
                                    period,
                                    restatement,
                                    fingerprint,
                                    policySha256,
                                    policy.settings().currency(),
                                    preparer),
                            LocalDateTime.now(ZoneOffset.UTC)));
            if (workers.isPresent()) {
                WorkerRuns.prepare(home, period, received, ledger.of(run.id()));
            }
            MonthEndRun monthEndRun =
                    Preparation.prepare(home, run, policy, templates, database, ledger, received, mail, progress);
            new MonthEndLauncher(monthEndRun, stop, workers.orElse(null)).launch();
            return outcome(ledger.runs().byId(run.id()), ledger, policy);
        } catch (PolicyException | TemplateException e) {
            throw RunFailedException.policy(e);
        } catch (ChangedMeanwhileException e) {
            throw e;
        } catch (IOException e) {
            throw RunFailedException.interrupted(e);
        } catch (RuntimeException e) {
            if (DiskTrouble.explain(e).isPresent()
                    || LedgerTroubleException.explain(e).isPresent()) {
                throw RunFailedException.interrupted(e);
            }
            throw e;
        }
    }

    /** Lets the run end early, as SIGTERM does: another run goes on where it stopped. */
    public synchronized void stop() {
        stopAsked = true;
        if (underWay != null) {
            underWay.ask();
        }
    }

    private synchronized void stoppedBy(GracefulStop stop) {
        underWay = stop;
        if (stopAsked) {
            stop.ask();
        }
    }

    /** The broker that the settings name, empty if there is none. */
    static Optional<Broker> workers(Home home) throws RunFailedException {
        return Refusals.settings(() -> Broker.from(home.settings()));
    }

    /** A file that was there when the run began but gone when it was read is worth another try. */
    private static boolean wereReached(InputFiles inputs, List<SourceFile> asRead) {
        return inputs.files().stream()
                .map(SourceFile::sha256)
                .toList()
                .equals(asRead.stream().map(SourceFile::sha256).toList());
    }

    /** A spreadsheet that still has a name that was forgotten in this month would bring it back. */
    private void refuseForgotten(LedgerDatabase database, Period period, InputFiles inputs) throws RunFailedException {
        List<String> files = new ForgottenFiles(new JdbcTemplate(database.dataSource())).among(period, inputs.files());
        if (!files.isEmpty()) {
            throw Refusals.usage("No revision was made. In " + home.folder().relativize(home.input(period)) + ", "
                    + String.join(", ", files)
                    + (files.size() == 1 ? " still has" : " still have")
                    + " a name that was forgotten in this month, in cells or as the file's name. Write \"[forgotten]\" in its"
                    + " place, and run again: then decisions about the lines hold.");
        }
    }

    private void tellOfStrays(Period period) throws IOException {
        List<String> partial = InputFiles.partial(home.input(period));
        if (!partial.isEmpty()) {
            progress.say("Left out because the copy or download is incomplete: " + String.join(", ", partial)
                    + ". Run again when it is complete.");
        }
        List<String> strays = InputFiles.besidePeriods(home).stream()
                .map(path -> String.valueOf(path.getFileName()))
                .toList();
        if (!strays.isEmpty()) {
            progress.say(home.input() + " itself holds " + String.join(", ", strays)
                    + ". Files there belong to no period: move them into a period's folder, or let \"apportion"
                    + " watch\" do it.");
        }
    }

    private Outcome outcome(Run run, Ledger ledger, Policy policy) {
        return new Outcome(
                run,
                true,
                ControlTotals.of(ledger.of(run.id())),
                Completeness.of(ledger, run),
                ledger.of(run.id()).findings().all(),
                MailProblem.inOutbox(ledger.outbox(), run.period()),
                Delivery.withoutRecipient(
                        policy, ledger.of(run.id()).workbooks().all()),
                run.currency(),
                home.output(run));
    }

    private static Optional<Run> unfinished(Ledger ledger, Period period, String fingerprint) {
        return ledger.runs()
                .unfinished(period)
                .filter(run -> run.basis().fingerprint().equals(fingerprint));
    }
}
