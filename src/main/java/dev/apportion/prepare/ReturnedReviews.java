package dev.apportion.prepare;

import dev.apportion.cost.Finding;
import dev.apportion.cost.Period;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.folder.Home;
import dev.apportion.folder.SentBefore;
import dev.apportion.intake.review.ReviewDecisions;
import dev.apportion.intake.review.ReviewReader;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.LedgerDatabase;
import dev.apportion.policy.Policy;
import dev.apportion.sheet.open.ReadSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a check takes from the ledger: what reviewers have decided, to which those of the period's returned workbooks are added, and
 * files that counted before.
 *
 * @param decisions all of them
 * @param findings what of the workbooks can't be taken over, and what counted before
 */
record ReturnedReviews(List<ReviewerDecision> decisions, List<Finding> findings) {

    /** @throws DataFolderInUseException if a run goes on, whose decisions aren't known yet */
    static ReturnedReviews of(Home home, Policy policy, Period period, List<SourceFile> files)
            throws DataFolderInUseException {
        Path folder = home.input(period);
        ReadSettings reading = home.reading();
        List<ReviewDecisions> reviews = files.stream()
                .filter(file -> file.state() == SourceFile.State.REVIEW)
                .map(file -> ReviewReader.read(folder.resolve(file.name()), reading, policy, period))
                .toList();
        List<ReviewerDecision> decisions = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        if (LedgerDatabase.exists(home.data())) {
            try (LedgerDatabase database = LedgerDatabase.open(home.data())) {
                Ledger ledger = new Ledger(database.dataSource());
                decisions.addAll(ledger.decisions().all());
                findings.addAll(SentBefore.of(ledger, period, files));
            }
        }
        reviews.forEach(review -> decisions.addAll(review.decisions()));
        reviews.forEach(review -> findings.addAll(review.findings(decisions)));
        return new ReturnedReviews(decisions, findings);
    }
}
