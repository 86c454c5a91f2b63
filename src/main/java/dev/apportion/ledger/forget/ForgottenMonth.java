package dev.apportion.ledger.forget;

import dev.apportion.cost.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was taken out of a closed period.
 *
 * @param lines of cost that had the name
 * @param rows that were rejected, or are no cost, likewise
 * @param findings likewise
 * @param messages of the outbox likewise
 * @param others rows of the ledger likewise: names of files, sheets and work items, headings, decisions, accounts
 * @param codes whether it stood in accounts, work items or pools
 * @param marks what stands in its place, by how it was written
 */
public record ForgottenMonth(
        Period period,
        int lines,
        int rows,
        int findings,
        int messages,
        int others,
        boolean codes,
        Map<String, String> marks) {

    /** Whether the name was nowhere. */
    public boolean isEmpty() {
        return lines + rows + findings + messages + others == 0;
    }

    ForgottenMonth withCodes(boolean known) {
        return new ForgottenMonth(period, lines, rows, findings, messages, others, known, marks);
    }

    /** How many of what, for people. */
    public String inWords() {
        List<String> parts = new ArrayList<>();
        add(parts, lines, "line", "lines");
        add(parts, rows, "row that is no line", "rows that are no lines");
        add(parts, findings, "finding", "findings");
        add(parts, messages, "message", "messages");
        add(parts, others, "other place", "other places");
        return parts.isEmpty() ? "nothing" : String.join(", ", parts);
    }

    private static void add(List<String> parts, int number, String one, String several) {
        if (number > 0) {
            parts.add(number + " " + (number == 1 ? one : several));
        }
    }
}
