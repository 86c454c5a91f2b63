package dev.apportion.web.figures;

import dev.apportion.allocate.TraceNode;
import dev.apportion.cost.GrossCost;
import dev.apportion.explain.AskedFile;
import dev.apportion.explain.Explanation;
import dev.apportion.web.shell.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.math.NumberUtils;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

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

    /** Levels of a tree that a page shows; deeper ones have pages of their own. */
    private static final int LEVELS = 3;

    /** Parts of an amount that a page shows; so many more are counted. */
    private static final int MOST_PARTS = 200;

    /**
     * An amount and its parts, which add up to it.
     *
     * @param at where it is in the tree: numbers of parts from the root on
     * @param leftOut how many parts are not shown here
     * @param line key of the line that it is, null if it is none's
     */
    record Node(
            String at,
            String label,
            String amount,
            List<Node> parts,
            int leftOut,
            @Nullable String line) {

        private static Node of(String at, TraceNode node, int levels, Words words, CurrencyUnit currency) {
            List<Node> parts = new ArrayList<>();
            int shown = levels == 0 ? 0 : Math.min(MOST_PARTS, node.children().size());
            for (int part = 0; part < shown; part++) {
                parts.add(of(at + "." + part, node.children().get(part), levels - 1, words, currency));
            }
            return new Node(
                    at,
                    node.label(),
                    words.money(node.minor(), currency),
                    parts,
                    node.children().size() - shown,
                    node.line());
        }

        /** Whether all of it is on a page of its own. */
        public boolean isFolded() {
            return parts.isEmpty() && leftOut > 0;
        }
    }

    /**
     * A row of a sheet.
     *
     * @param facts what there is to say of it
     * @param path how it was decided, one sentence a condition; or why it is not counted
     */
    record Row(String source, Map<String, String> facts, List<String> path) {}

    /**
     * The answer, or a part of its trees.
     *
     * @param at as a node has it; empty for all
     */
    static AnswerView of(Explanation.Answer answer, String at, Words words) {
        CurrencyUnit currency = answer.run().currency();
        List<Row> rows = new ArrayList<>();
        answer.lines()
                .forEach(line ->
                        rows.add(new Row(line.line().line().source().toString(), line.facts(currency), line.path())));
        answer.others()
                .forEach(row -> rows.add(new Row(row.source() + ": " + row.outcome(), row.facts(currency), row.why())));
        GrossCost gross = answer.gross();
        AskedFile file = answer.file();
        return new AnswerView(
                nodes(answer.trees(), at, words, currency),
                rows,
                gross == null ? null : words.money(gross.grossMinor(), currency),
                file == null ? null : file.file().name());
    }

    private static List<Node> nodes(List<TraceNode> trees, String at, Words words, CurrencyUnit currency) {
        List<TraceNode> nodes = trees;
        String above = "";
        for (String part : StringUtils.split(at, '.')) {
            int number = NumberUtils.toInt(part, -1);
            if (number < 0 || number >= nodes.size()) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            TraceNode node = nodes.get(number);
            above = above.isEmpty() ? part : above + "." + part;
            if (above.equals(at)) {
                return List.of(Node.of(above, node, LEVELS, words, currency));
            }
            nodes = node.children();
        }
        List<Node> all = new ArrayList<>();
        for (int tree = 0; tree < trees.size(); tree++) {
            all.add(Node.of(String.valueOf(tree), trees.get(tree), LEVELS, words, currency));
        }
        return all;
    }
}
