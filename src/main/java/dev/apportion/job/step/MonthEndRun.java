package dev.apportion.job.step;

import dev.apportion.cost.Period;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.cost.received.NumberedFiles;
import dev.apportion.deliver.smtp.MailSettings;
import dev.apportion.folder.Home;
import dev.apportion.folder.Progress;
import dev.apportion.intake.correction.Corrections;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.RunLedger;
import dev.apportion.ledger.store.LedgerDatabase;
import dev.apportion.policy.Policy;
import dev.apportion.report.ReportTemplates;
import java.util.List;

/**
 * What the steps of one run work with.
 *
 * @param files the input files as found
 * @param decisions reviewers' decisions of this and earlier periods
 * @param corrections of cells of the files
 */
public record MonthEndRun(
        Home home,
        Run run,
        Policy policy,
        ReportTemplates templates,
        LedgerDatabase database,
        RunLedger ledger,
        NumberedFiles files,
        List<ReviewerDecision> decisions,
        Corrections corrections,
        MailSettings mail,
        Progress progress) {

    /** The job's parameter that says which run it is of. */
    public static final String PARAMETER = "run";

    public long id() {
        return run.id();
    }

    public Period period() {
        return run.period();
    }
}
