package dev.apportion.ledger;

import dev.apportion.cost.CostType;
import dev.apportion.cost.Period;
import dev.apportion.cost.ReviewerDecision;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reviewers' decisions, kept for good. */
public final class ReviewerDecisions {

    private final JdbcClient client;

    ReviewerDecisions(JdbcClient client) {
        this.client = client;
    }

    /**
     * Keeps decisions that are not kept yet, and once more those that hold again: whoever decided otherwise on the same day has
     * taken that back.
     *
     * @param decisions all that are in the period's folder, in order
     * @param runId the run that takes them over
     */
    public void keep(List<ReviewerDecision> decisions, long runId) {
        List<ReviewerDecision> known = new ArrayList<>(all());
        for (ReviewerDecision decision : decisions) {
            if (!known.contains(decision) || holdsAgain(decision, known, decisions)) {
                insert(decision, runId);
                known.add(decision);
            }
        }
    }

    private static boolean holdsAgain(
            ReviewerDecision decision, List<ReviewerDecision> known, List<ReviewerDecision> present) {
        ReviewerDecision last = known.stream()
                .filter(decision::isAboutTheSame)
                .filter(other -> other.decided().equals(decision.decided()))
                .reduce(decision, (earlier, later) -> later);
        return !last.equals(decision) && !present.contains(last);
    }

    /** All decisions, in the order in which they were kept. */
    public List<ReviewerDecision> all() {
        return client.sql("SELECT * FROM reviewer_decision ORDER BY id")
                .query(ReviewerDecisions::map)
                .list();
    }

    /** Decisions that runs after this one took over, in the order in which they were kept. */
    public List<ReviewerDecision> keptAfter(long runId) {
        return client.sql("SELECT * FROM reviewer_decision WHERE run_id > ? ORDER BY id")
                .param(runId)
                .query(ReviewerDecisions::map)
                .list();
    }

    private void insert(ReviewerDecision decision, long runId) {
        client.sql("INSERT INTO reviewer_decision (scope, line_key, department, activity, period, cost_type,"
                        + " work_item, who, decided, why, run_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(decision.scope().name())
                .param(decision.lineKey())
                .param(decision.department())
                .param(decision.activity())
                .param(decision.period().toString())
                .param(decision.type().name())
                .param(decision.workItem())
                .param(decision.who())
                .param(Date.valueOf(decision.decided()))
                .param(decision.why())
                .param(runId)
                .update();
    }

    private static ReviewerDecision map(ResultSet row, int number) throws SQLException {
        return new ReviewerDecision(
                ReviewerDecision.Scope.valueOf(row.getString("scope")),
                row.getString("line_key"),
                row.getString("department"),
                row.getString("activity"),
                Period.parse(row.getString("period")),
                CostType.valueOf(row.getString("cost_type")),
                row.getString("work_item"),
                row.getString("who"),
                row.getObject("decided", LocalDate.class),
                row.getString("why"));
    }
}
