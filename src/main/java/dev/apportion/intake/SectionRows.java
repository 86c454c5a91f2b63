package dev.apportion.intake;

import dev.apportion.cost.Period;
import dev.apportion.intake.line.LineReader;
import dev.apportion.intake.month.MonthSections;
import dev.apportion.intake.row.RowKinds;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.HeaderMatcher;
import dev.apportion.intake.told.UnknownSections;
import dev.apportion.intake.value.Blanks;
import dev.apportion.intake.value.CellReader;
import dev.apportion.intake.value.DepartmentNames;
import dev.apportion.message.Message;
import dev.apportion.policy.Field;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows between lines that say whose the next ones are, or of which month: {@code Cost center: 0110 Human Resources}, in one cell or
 * in several, {@code October 2026}.
 */
final class SectionRows {

    private static final int MOST = 3;

    private static final int LONGEST = 200;

    private final HeaderMatcher matcher;
    private final DepartmentNames departments;
    private final LineReader lines;
    private final UnknownSections unknown;
    private final MonthSections months;

    /**
     * Whose lines begin.
     *
     * @param department its code, null if there is no such department
     * @param label what the row calls it
     */
    private record Section(@Nullable String department, String label) {}

    SectionRows(
            HeaderMatcher matcher,
            DepartmentNames departments,
            LineReader lines,
            UnknownSections unknown,
            MonthSections months) {
        this.matcher = matcher;
        this.departments = departments;
        this.lines = lines;
        this.unknown = unknown;
        this.months = months;
    }

    /** Begins the lines of a department or a month where a row says so; gives what the row is, null if it is something else. */
    @Nullable
    Message begin(RowCursor row, ColumnMapping mapping) {
        int alone = RowKinds.alone(row);
        Period month = alone < 0 || alone == mapping.amount() ? null : months.of(row, alone);
        if (month != null) {
            lines.section(month);
            return Message.of("Heading of the lines of {0}", month);
        }
        Section section = mapping.has(Field.DEPARTMENT) ? null : of(row, mapping);
        if (section == null) {
            return null;
        }
        lines.section(section.department(), section.label());
        return section.department() == null
                ? Message.of("Heading of lines of a department that is not known")
                : Message.of("Heading of the lines of {0}", section.department());
    }

    /** The same for a single text, which may be the name of a department and nothing else; gives what it is. */
    Message note(RowCursor row, ColumnMapping mapping) {
        String label = String.valueOf(RowKinds.label(row));
        String named = mapping.has(Field.DEPARTMENT) ? null : departments.resolve(label);
        if (named == null) {
            unknown.unknown(RowKinds.firstFilled(row), row.rowNumber(), label);
            return Message.of("A note");
        }
        lines.section(named, label);
        unknown.known(RowKinds.firstFilled(row));
        return Message.of("Heading of the lines of {0}", named);
    }

    /** Whether a row has an amount, a day, or a department that is known; signatures below a table have none. */
    boolean mayBeLine(RowCursor row, ColumnMapping mapping) {
        int department = mapping.column(Field.DEPARTMENT);
        int date = mapping.column(Field.DATE);
        return !mapping.shares().isEmpty()
                || RowKinds.hasAmount(row, mapping)
                || (date >= 0 && row.type(date) == CellType.DATE)
                || (department >= 0 && departments.resolve(text(row, department)) != null);
    }

    /** What a row says, null if it has an amount or begins with no word for department. */
    private @Nullable Section of(RowCursor row, ColumnMapping mapping) {
        if (RowKinds.isFilled(row, mapping.amount()) && !isName(row, mapping.amount())) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < row.width(); column++) {
            if (RowKinds.isFilled(row, column)) {
                if (texts.size() == MOST || (texts.isEmpty() && row.type(column) != CellType.TEXT)) {
                    return null;
                }
                texts.add(text(row, column));
            }
        }
        return texts.isEmpty() || texts.get(0).length() > LONGEST ? null : section(texts);
    }

    /** In a form the department may stand where the amounts of its table are. */
    private boolean isName(RowCursor row, int column) {
        return row.type(column) == CellType.TEXT
                && row.text(column).chars().anyMatch(Character::isLetter)
                && departments.resolve(Blanks.strip(row.text(column))) != null;
    }

    private @Nullable Section section(List<String> texts) {
        String first = texts.get(0);
        int colon = first.indexOf(':');
        String word = colon < 0 ? first : first.substring(0, colon);
        String inside = colon < 0 ? "" : Blanks.strip(first.substring(colon + 1));
        if (matcher.field(word, "") != Field.DEPARTMENT || (inside.isEmpty() && texts.size() == 1)) {
            return null;
        }
        List<String> named = new ArrayList<>(texts.subList(1, texts.size()));
        if (!inside.isEmpty()) {
            named.add(0, inside);
        }
        String all = String.join(" ", named);
        String code = departments.resolve(all);
        return new Section(code == null ? departments.resolve(named.get(0)) : code, all);
    }

    private static String text(RowCursor row, int column) {
        String shown = row.type(column) == CellType.NUMBER ? row.code(column) : row.text(column);
        return shown == null ? CellReader.clean(row.number(column)).toPlainString() : Blanks.strip(shown);
    }
}
