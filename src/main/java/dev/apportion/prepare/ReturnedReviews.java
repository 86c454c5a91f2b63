package dev.apportion.prepare;

import dev.apportion.cost.Finding;
import dev.apportion.cost.Period;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.folder.Home;
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
 * What reviewers have decided as a check knows it: the ledger's decisions and those of the period's returned workbooks.
 *
 * @param decisions all of them
 * @param findings what of the workbooks can't be taken over
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
        List<ReviewerDecision> decisions = new ArrayList<>(kept(home));
        reviews.forEach(review -> decisions.addAll(review.decisions()));
        return new ReturnedReviews(
                decisions,
                reviews.stream()
                        .flatMap(review -> review.findings(decisions).stream())
                        .toList());
    }

    private static List<ReviewerDecision> kept(Home home) throws DataFolderInUseException {
        if (!LedgerDatabase.exists(home.data())) {
            return List.of();
        }
        try (LedgerDatabase database = LedgerDatabase.open(home.data())) {
            return new Ledger(database.dataSource()).decisions().all();
        }
    }
}
