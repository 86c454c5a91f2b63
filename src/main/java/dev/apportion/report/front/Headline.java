package dev.apportion.report.front;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a front page as data: what it says, and with which figures.
 *
 * @param amount in the reporting currency, not below zero; null if the kind says none
 * @param percent in percent, with one decimal, not below zero; null if the kind says none
 * @param count of gaps, lines, projects or departments, or the number of a restatement; 0 if the kind says none
 * @param name of the month compared with, of a project or of a department; empty if the kind says none
 */
public record Headline(
        Kind kind, @Nullable BigDecimal amount, @Nullable BigDecimal percent, long count, String name) {

    /** What a sentence is about. Sentences of one topic stand on one line. */
    public enum Topic {
        COST,
        RESTATEMENT,
        OPEN,
        PROJECTS,
        DEPARTMENTS,
        FLOW
    }

    /** What a sentence says. The words are English; templates have them in other languages. */
    public enum Kind {
        COST_UNDER_BUDGET(Topic.COST, "${month} cost ${amount}, ${percent} % under budget."),
        COST_OVER_BUDGET(Topic.COST, "${month} cost ${amount}, ${percent} % over budget."),
        COST_FAR_OVER_BUDGET(Topic.COST, "${month} cost ${amount}, more than ten times its budget."),
        COST_ON_BUDGET(Topic.COST, "${month} cost ${amount}, as budgeted."),
        COST_LESS(Topic.COST, "${month} cost ${amount}, ${percent} % less than ${name}; there is no budget."),
        COST_MORE(Topic.COST, "${month} cost ${amount}, ${percent} % more than ${name}; there is no budget."),
        COST_FAR_MORE(
                Topic.COST, "${month} cost ${amount}, more than ten times as much as ${name}; there is no budget."),
        COST_SAME(Topic.COST, "${month} cost ${amount}, as much as ${name}; there is no budget."),
        COST_ALONE(Topic.COST, "${month} cost ${amount}; there is no budget and no earlier month to compare it with."),
        ALL_HELD(Topic.COST, "${month} cost ${amount}, and all of it is held: nothing is decided yet."),
        CREDIT(Topic.COST, "${month} is a credit of ${amount}: more came back than was spent."),
        NO_COST(Topic.COST, "${month} has no cost of its own."),
        NOTHING_SENT(Topic.COST, "Nothing has been sent for ${month} yet."),
        ONE_SILENT(Topic.COST, "${name} has sent nothing yet."),
        SOME_SILENT(Topic.COST, "${count} departments have sent nothing yet."),
        RESTATED_UP(Topic.RESTATEMENT, "Restatement ${count} of this closed month adds ${amount}."),
        RESTATED_DOWN(Topic.RESTATEMENT, "Restatement ${count} of this closed month takes ${amount} away."),
        RESTATED_WITHIN(Topic.RESTATEMENT, "Restatement ${count} of this closed month leaves its total as it was."),
        GAPS(Topic.OPEN, "Not complete (gaps: ${count}; nobody knows their amount)."),
        GAPS_KNOWN(Topic.OPEN, "Not complete (gaps: ${count}; known of them: ${amount})."),
        HELD(Topic.OPEN, "Held until somebody decides: ${amount} (lines: ${count})."),
        PROJECTS_OVER(
                Topic.PROJECTS, "Projects over budget or forecast to be: ${count}; most of all ${name}, by ${amount}."),
        DEPARTMENTS_OVER(Topic.DEPARTMENTS, "Departments over budget: ${count}; most of all ${name}, by ${amount}."),
        CHARGED_ON(Topic.FLOW, "Charged on to other departments: ${amount}."),
        RECEIVED(Topic.FLOW, "Received from other departments: ${amount}.");

        private final Topic topic;
        private final String words;

        Kind(Topic topic, String words) {
            this.topic = topic;
            this.words = words;
        }

        public Topic topic() {
            return topic;
        }

        /** English, with {@code ${month}}, {@code ${amount}}, {@code ${percent}}, {@code ${count}} and {@code ${name}}. */
        public String words() {
            return words;
        }
    }

    static Headline of(Kind kind) {
        return new Headline(kind, null, null, 0, "");
    }

    static Headline of(Kind kind, BigDecimal amount) {
        return new Headline(kind, amount.abs(), null, 0, "");
    }

    static Headline of(Kind kind, BigDecimal amount, long count, String name) {
        return new Headline(kind, amount.abs(), null, count, name);
    }
}
