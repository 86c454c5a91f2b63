package dev.apportion.job;

import dev.apportion.cost.Finding;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.cost.received.NumberedFiles;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.deliver.smtp.MailSettings;
import dev.apportion.folder.Fingerprint;
import dev.apportion.folder.Home;
import dev.apportion.folder.Progress;
import dev.apportion.folder.ReceivedFiles;
import dev.apportion.folder.SentBefore;
import dev.apportion.intake.correction.Corrections;
import dev.apportion.intake.review.ReviewDecisions;
import dev.apportion.intake.review.ReviewReader;
import dev.apportion.job.collect.UnchangedFiles;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.RunLedger;
import dev.apportion.ledger.store.LedgerDatabase;
import dev.apportion.message.Message;
import dev.apportion.policy.Policy;
import dev.apportion.report.ReportTemplates;
import dev.apportion.sheet.open.ReadSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What comes before the first step: separates returned review workbooks and corrections from cost, and keeps the decisions. */
final class Preparation {

    private Preparation() {}

    static MonthEndRun prepare(
            Home home,
            Run run,
            Policy policy,
            ReportTemplates templates,
            LedgerDatabase database,
            Ledger ledger,
            ReceivedFiles received,
            MailSettings mail,
            Progress progress) {
        List<SourceFile> files = new ArrayList<>();
        Path folder = home.input(run.period());
        ReadSettings reading = home.reading();
        List<Finding> findings = new ArrayList<>(received.findings());
        findings.addAll(SentBefore.of(ledger, run.period(), received.files()));
        List<ReviewDecisions> reviews = new ArrayList<>();
        for (SourceFile file : received.files()) {
            if (file.state() == SourceFile.State.REVIEW) {
                ReviewDecisions review = ReviewReader.read(folder.resolve(file.name()), reading, policy, run.period());
                reviews.add(review);
                files.add(file.as(
                        file.state(),
                        Message.of(
                                "Decisions taken over: {0}", review.decisions().size())));
            } else if (file.state() == SourceFile.State.CORRECTION) {
                files.add(file.as(
                        file.state(),
                        Message.of(
                                "Corrections of cells: {0}",
                                received.corrections().count(file.name()))));
            } else {
                files.add(file);
            }
        }
        ledger.decisions()
                .keep(
                        reviews.stream()
                                .flatMap(review -> review.decisions().stream())
                                .toList(),
                        run.id());
        RunLedger kept = ledger.of(run.id());
        Corrections corrections = received.corrections();
        String policySha256 = run.basis().policySha256();
        kept.files()
                .register(files, file -> Fingerprint.ofReading(policySha256, reading, corrections.of(file.sha256())));
        List<ReviewerDecision> decisions = ledger.decisions().all();
        reviews.forEach(review -> findings.addAll(review.findings(decisions)));
        kept.findings().replace("prepare", findings);
        MonthEndRun prepared = new MonthEndRun(
                home,
                run,
                policy,
                templates,
                database,
                kept,
                new NumberedFiles(files),
                decisions,
                corrections,
                mail,
                progress);
        UnchangedFiles.takeOver(prepared);
        return prepared;
    }
}
