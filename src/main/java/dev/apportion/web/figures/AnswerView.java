package dev.apportion.web.figures;

import dev.apportion.allocate.TraceNode;
import dev.apportion.cost.GrossCost;
import dev.apportion.explain.AskedFile;
import dev.apportion.explain.Explanation;
import dev.apportion.web.shell.Words;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * An explanation as the page shows it, in the words of the command.
 *
 * @param gross a pool's own cost and what it is charged, before it is passed on; null if none was asked for
 * @param file name of the file that was asked for, which has a page of its own; null if none was
 */
record AnswerView(
        List<Node> trees,
        List<Row> rows,
        @Nullable String gross,
        @Nullable String file) {

    /** Source lines shown for each amount; the others are a sum. */
    static final int LINES = 20;

    /**
     * An amount and its parts, which add up to it.
     *
     * @param line key of the line that it is, null if it is none's
     */
    record Node(
            String label,
            String amount,
            List<Node> parts,
            @Nullable String line) {

        private static Node of(TraceNode node, Words words, CurrencyUnit currency) {
            return new Node(
                    node.label(),
                    words.money(node.minor(), currency),
                    node.children().stream()
                            .map(part -> of(part, words, currency))
                            .toList(),
                    node.line());
        }
    }

    /**
     * A row of a sheet.
     *
     * @param facts what there is to say of it
     * @param path how it was decided, one sentence a condition; or why it is not counted
     */
    record Row(String source, Map<String, String> facts, List<String> path) {}

    static AnswerView of(Explanation.Answer answer, Words words) {
        CurrencyUnit currency = answer.run().currency();
        List<Row> rows = new java.util.ArrayList<>();
        answer.lines()
                .forEach(line ->
                        rows.add(new Row(line.line().line().source().toString(), line.facts(currency), line.path())));
        answer.others()
                .forEach(row -> rows.add(new Row(row.source() + ": " + row.outcome(), row.facts(currency), row.why())));
        GrossCost gross = answer.gross();
        AskedFile file = answer.file();
        return new AnswerView(
                answer.trees().stream()
                        .map(tree -> Node.of(tree, words, currency))
                        .toList(),
                rows,
                gross == null ? null : words.money(gross.grossMinor(), currency),
                file == null ? null : file.file().name());
    }
}
