package dev.apportion.job;

import dev.apportion.cost.Finding;
import dev.apportion.cost.Ledger;
import dev.apportion.cost.LedgerDatabase;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.cost.Run;
import dev.apportion.cost.Source;
import dev.apportion.cost.SourceFile;
import dev.apportion.deliver.MailSettings;
import dev.apportion.intake.ReviewDecisions;
import dev.apportion.intake.ReviewReader;
import dev.apportion.policy.Policy;
import dev.apportion.report.ReportTemplates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What comes before the first step: tells returned review workbooks from cost, and keeps their decisions. */
final class Preparation {

    private Preparation() {}

    static MonthEndRun prepare(
            Home home,
            Run run,
            Policy policy,
            ReportTemplates templates,
            LedgerDatabase database,
            Ledger ledger,
            InputFiles inputs,
            MailSettings mail,
            Progress progress) {
        List<SourceFile> files = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (SourceFile file : inputs.files()) {
            Path path = home.input(run.period()).resolve(file.name());
            if (file.state() == SourceFile.State.DUPLICATE) {
                findings.add(about(file, "duplicate-file", String.valueOf(file.message())));
                files.add(file);
            } else if (ReviewReader.isReview(path)) {
                ReviewDecisions review = ReviewReader.read(path, policy, run.period());
                ledger.decisions().keep(review.decisions(), run.id());
                findings.addAll(review.findings());
                String told = "Decisions taken over: " + review.decisions().size();
                files.add(new SourceFile(
                        file.number(), file.name(), file.sha256(), SourceFile.State.REVIEW, told, null, null));
            } else {
                files.add(file);
            }
        }
        ledger.files().register(run.id(), files, UnchangedFiles.readBy(run.policySha256()));
        ledger.findings().replace(run.id(), "prepare", findings);
        List<ReviewerDecision> decisions = ledger.decisions().all();
        MonthEndRun prepared = new MonthEndRun(
                home, run, policy, templates, database, ledger, List.copyOf(files), decisions, mail, progress);
        UnchangedFiles.takeOver(prepared);
        return prepared;
    }

    private static Finding about(SourceFile file, String code, String message) {
        return new Finding(Finding.Severity.WARNING, code, null, new Source(file.name(), "", 0), null, message);
    }
}
