package dev.apportion.intake.doubt;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.intake.table.HeadingWords.Role;
import dev.apportion.message.Message;
import dev.apportion.policy.Field;
import dev.apportion.policy.Headings;
import dev.apportion.policy.Policy;
import dev.apportion.policy.Rule;
import dev.apportion.policy.condition.Condition;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds columns of a table that say of each row whether it is revenue or expense, and adds up the revenue that counts as cost. */
final class RevenueColumns implements Doubt {

    private static final Set<String> REVENUE = HeadingWords.all(Role.REVENUE);
    private static final Set<String> EXPENSE = HeadingWords.all(Role.EXPENSE);

    /** One letter, which is asked for beside the other one only. */
    private static final String REVENUE_LETTER = "r";

    /** What a column said so far; null in its place once it said anything else. */
    private static final class Said {
        private final List<String> words = new ArrayList<>();
        private boolean expense;
        private int rows;
        private final Amounts money = new Amounts();
    }

    private final List<Condition> noCost;
    private final int category;
    private final ColumnMapping mapping;
    private final Map<Integer, Said> columns = new TreeMap<>();
    private int width;

    RevenueColumns(Policy policy, ColumnMapping mapping) {
        this.mapping = mapping;
        this.category = mapping.column(Field.CATEGORY);
        this.noCost = noCost(policy);
    }

    /** What the policy's rules say of categories that are no cost. */
    static List<Condition> noCost(Policy policy) {
        return policy.classification().rules().stream()
                .filter(rule -> rule.outcome() == Rule.Outcome.NOT_COST)
                .map(rule -> rule.conditions().get(Field.CATEGORY))
                .filter(condition -> condition != null)
                .toList();
    }

    @Override
    public void add(RowCursor row, CostLine line) {
        for (; width < row.width(); width++) {
            if (!mapping.isMapped(width) || width == category || width == mapping.column(Field.TYPE)) {
                columns.put(width, new Said());
            }
        }
        columns.entrySet().removeIf(column -> !isWord(row, column.getKey(), column.getValue(), line));
    }

    @Override
    public List<Finding> findings(TablePlace place) {
        List<Finding> findings = new ArrayList<>();
        columns.forEach((column, said) -> {
            // One letter says it only beside the other one.
            if (said.rows > 0 && (said.expense || said.words.get(0).length() > 1)) {
                String word = said.words.get(0);
                findings.add(place.column(
                        FindingCode.REVENUE_COUNTED,
                        column,
                        Message.of(
                                "\"{0}\" is in this column in {1} {1,choice,1#row, which counts|1<rows, which "
                                        + "count} as cost: {2} in total. If they are not cost, {3}",
                                word, said.rows, said.money.inWords(), NotCostAdvice.of(mapping, column, word))));
            }
        });
        return findings;
    }

    private boolean isWord(RowCursor row, int column, Said said, CostLine line) {
        if (column >= row.width() || row.type(column) == CellType.BLANK) {
            return true;
        }
        String text = row.type(column) == CellType.TEXT ? row.text(column).strip() : "";
        if (text.isEmpty()) {
            return row.type(column) == CellType.TEXT;
        }
        String word = Headings.normalize(text);
        if (REVENUE.contains(word) || word.equals(REVENUE_LETTER)) {
            if (column != category || noCost.stream().noneMatch(condition -> condition.matches(text))) {
                said.words.add(text);
                said.rows++;
                said.money.add(line.amount());
            }
            return true;
        }
        said.expense |= EXPENSE.contains(word);
        return EXPENSE.contains(word);
    }
}
