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
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rows that say in a column that is not read that they are cancelled, a draft or planned, or, where its heading asks whether a row
 * counts, that they don't: perhaps they are no cost.
 */
final class DeniedRows implements Doubt {

    /** Longer texts say something else besides. */
    private static final int LONGEST = 14;

    private static final int MOST_PLAIN = 10_000;

    private static final Set<Role> DENIALS = EnumSet.of(Role.VOID, Role.PLAN);
    private static final Set<Role> EXCLUSIONS = EnumSet.of(Role.VOID, Role.EXCLUDED);

    private static final class Said {
        private final String word;
        private int rows;
        private final Amounts money = new Amounts();

        private Said(String word) {
            this.word = word;
        }
    }

    private final ColumnMapping mapping;
    private final Map<Integer, Map<String, Said>> columns = new TreeMap<>();

    /** By column the answers that deny a row. */
    private final Map<Integer, Set<String>> answers = new TreeMap<>();

    /** Texts that say nothing: most columns say the same few over and over. */
    private final Set<String> plain = new HashSet<>();

    DeniedRows(ColumnMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public void begin(List<String> headings) {
        for (int column = 0; column < headings.size(); column++) {
            String heading = headings.get(column);
            if (mapping.isMapped(column)) {
                continue;
            }
            if (HeadingWords.of(heading).allMatch(DeniedRows::excludes)) {
                answers.put(column, HeadingWords.all(Role.YES));
            } else if (HeadingWords.roles(heading).contains(Role.COUNTS)) {
                answers.put(column, HeadingWords.all(Role.NO));
            }
        }
    }

    private static boolean excludes(String word) {
        return HeadingWords.roles(word).stream().anyMatch(EXCLUSIONS::contains);
    }

    @Override
    public void add(RowCursor row, CostLine line) {
        answers.forEach((column, denials) -> {
            boolean answered =
                    column < row.width() && (row.type(column) == CellType.TEXT || row.type(column) == CellType.BOOLEAN);
            String answer = answered ? row.text(column) : "";
            if (answered && denials.contains(Headings.normalize(answer))) {
                say(column, answer, line);
            }
        });
        for (int column = 0; column < row.width(); column++) {
            if (row.type(column) == CellType.TEXT && isOpen(column)) {
                add(column, row.text(column), line);
            }
        }
    }

    private boolean isOpen(int column) {
        return !mapping.isMapped(column)
                || column == mapping.column(Field.CATEGORY)
                || column == mapping.column(Field.TYPE);
    }

    private void add(int column, String text, CostLine line) {
        // No word with a digit denies anything, and texts that are all different mostly have one.
        if (text.length() > LONGEST || plain.contains(text) || text.chars().anyMatch(Character::isDigit)) {
            return;
        }
        if (Headings.normalize(text).isEmpty() || !HeadingWords.of(text).allMatch(DeniedRows::denies)) {
            if (plain.size() < MOST_PLAIN) {
                plain.add(text);
            }
            return;
        }
        say(column, text, line);
    }

    private void say(int column, String text, CostLine line) {
        Said said = columns.computeIfAbsent(column, first -> new TreeMap<>())
                .computeIfAbsent(Headings.normalize(text), first -> new Said(text.strip()));
        said.rows++;
        said.money.add(line.amount());
    }

    private static boolean denies(String word) {
        return HeadingWords.roles(word).stream().anyMatch(DENIALS::contains);
    }

    /** Whether rows are denied by a column. */
    boolean isDenying(int column) {
        return columns.containsKey(column);
    }

    @Override
    public List<Finding> findings(TablePlace place) {
        List<Finding> findings = new ArrayList<>();
        columns.forEach((column, words) -> words.values()
                .forEach(said -> findings.add(place.column(
                        FindingCode.COLUMN_NOT_UNDERSTOOD,
                        column,
                        Message.of(
                                "\"{0}\" is in this column in {1} {1,choice,1#row, which counts|1<rows, which "
                                        + "count} as cost: {2} in total. If they are not cost, delete them, or {3}",
                                said.word,
                                said.rows,
                                said.money.inWords(),
                                NotCostAdvice.of(mapping, column, said.word))))));
        return findings;
    }
}
