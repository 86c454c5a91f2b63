package dev.apportion.intake.infer;

import dev.apportion.cost.received.SheetReading.Looks;
import dev.apportion.intake.numbers.ValueLooks;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.ColumnMapping.Inferred;
import dev.apportion.intake.table.HeaderMatcher;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.intake.table.HeadingWords.Role;
import dev.apportion.intake.table.SampleRow;
import dev.apportion.intake.table.TotalWords;
import dev.apportion.intake.value.DepartmentNames;
import dev.apportion.intake.value.MonthNames;
import dev.apportion.message.Message;
import dev.apportion.policy.BuiltInHeadings;
import dev.apportion.policy.Field;
import dev.apportion.policy.Headings;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Where a table says whose cost is: in the values of a column, or in its headings. */
final class DepartmentColumns {

    /** Of ten values so many make a column that is called the department one. */
    private static final int HALF = 5;

    private static final Set<Role> ACTUAL = EnumSet.of(Role.ACTUAL);

    private static final int FIRST = 3;

    private static final int MANY = 3;

    private static final int FEWEST_NUMBERS = 4;

    /** Small numbers may be codes of departments, but not where the heading says what they are. */
    private static final Set<Field> COUNTS = EnumSet.of(Field.QUANTITY, Field.HOURS);

    /** Fewer blank cells are slips. */
    private static final int FEWEST_BLANK = 2;

    /** Fewer may be slips unless several departments are named, each in one row. */
    private static final int PLAINLY_BLANK = 3;

    private final HeaderMatcher matcher;
    private final ValueLooks looks;
    private final NearHeadings near;
    private final DepartmentNames names;

    DepartmentColumns(HeaderMatcher matcher, ValueLooks looks, NearHeadings near, DepartmentNames names) {
        this.matcher = matcher;
        this.looks = looks;
        this.near = near;
        this.names = names;
    }

    /**
     * The mapping with the column of the department, if there is a better one than that which is called so.
     *
     * @param sender whose sheet it is by other signs; null if unknown
     */
    ColumnMapping find(ColumnMapping known, SampledTable table, @Nullable String sender) {
        int named = known.column(Field.DEPARTMENT);
        boolean said = named >= 0 && matcher.isWritten(table.heading(named));
        boolean holds = named >= 0 && (said || holdsDepartments(named, table));
        if (holds || known.isByDepartment()) {
            return known;
        }
        int best = -1;
        for (int column = 0; column < table.width(); column++) {
            if (table.profile(column).isOf(Looks.DEPARTMENTS)
                    && column != known.amount()
                    && !COUNTS.contains(known.field(column))
                    && (named >= 0 || sender == null || areMany(table, column))
                    && areCodes(table, column)
                    && (best < 0 || isBetter(table.heading(column), table.heading(best)))) {
                best = column;
            }
        }
        if (best >= 0) {
            return known.with(new Inferred(Field.DEPARTMENT, best, Message.of("its values are departments")));
        }
        if (named >= 0 && table.has(named, Looks.DEPARTMENTS)) {
            return known;
        }
        boolean weak = named >= 0 && BuiltInHeadings.isWeak(Headings.normalize(table.heading(named)));
        return weak && sender != null && !table.profile(named).isEmpty()
                ? known.without(
                        Field.DEPARTMENT,
                        Message.of(
                                "\"{0}\" was not read as the department: none of its values is one",
                                table.heading(named)))
                : known;
    }

    /** Mostly the first values show it. */
    private boolean holdsDepartments(int column, SampledTable table) {
        return table.first(column, FIRST).filter(names::isOne).count() == FIRST
                || table.profile(column).ofTen(Looks.DEPARTMENTS) >= HALF;
    }

    /** A few numbers that are codes may be amounts. */
    private boolean areCodes(SampledTable table, int column) {
        return isDepartment(table.heading(column))
                || table.profile(column).filled() >= FEWEST_NUMBERS
                || table.rowsWith(column).stream()
                        .anyMatch(row -> row.cell(column).text().codePoints().anyMatch(Character::isLetter));
    }

    /** Whether a column names so many departments that its rows are hardly all the sender's. */
    private boolean areMany(SampledTable table, int column) {
        return table.rowsWith(column).stream()
                        .map(row -> names.resolve(row.cell(column).text()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(MANY)
                        .count()
                == MANY;
    }

    /** Whether many rows with an amount have no department, but the first of them has. */
    boolean areGrouped(ColumnMapping mapping, SampledTable table) {
        int column = mapping.column(Field.DEPARTMENT);
        if (column < 0 || mapping.amount() < 0 || !table.hasGaps(column, FEWEST_BLANK)) {
            return false;
        }
        List<SampleRow> rows = table.rowsWith(mapping.amount()).stream()
                .filter(row -> ColumnProfile.number(row.cell(mapping.amount()), looks) != null && isLine(row))
                .toList();
        List<String> named = rows.stream()
                .map(row -> row.cell(column).text())
                .filter(text -> !text.isEmpty())
                .toList();
        int blank = rows.size() - named.size();
        boolean once = named.size() > 1 && new HashSet<>(named).size() == named.size();
        return blank >= (once ? FEWEST_BLANK : PLAINLY_BLANK)
                && 3 * blank >= rows.size()
                && names.resolve(rows.get(0).cell(column).text()) != null;
    }

    /** Neither a total nor an amount alone. */
    private static boolean isLine(SampleRow row) {
        String label = row.firstText();
        return row.isFilled(2) && !TotalWords.isTotal(label) && !TotalWords.isSubtotal(label);
    }

    private boolean isBetter(String heading, String other) {
        return isDepartment(heading) && !isDepartment(other);
    }

    private boolean isDepartment(String heading) {
        NearHeadings.Near found = near.of(heading);
        return found != null && found.field() == Field.DEPARTMENT;
    }

    /** Departments that stand side by side as headings, with numbers below; the same mapping where there are not two. */
    ColumnMapping sideBySide(ColumnMapping known, SampledTable table) {
        if (known.has(Field.DEPARTMENT) || !known.shares().isEmpty()) {
            return known;
        }
        Map<Integer, String> money = across(table, this::withCurrency);
        Map<Integer, String> across = money.size() > 1 ? money : across(table, UnaryOperator.identity());
        if (across.size() != new HashSet<>(across.values()).size()) {
            // Once each below Plan and Actual, or below months.
            across.keySet().removeIf(column -> !isOfTheMonth(table.group(column)));
        } else if (across.isEmpty()) {
            across.putAll(below(table));
        }
        if (new HashSet<>(across.values()).size() < 2 || across.size() != new HashSet<>(across.values()).size()) {
            return known;
        }
        // Among other numbers, those that are codes of departments are amounts of a row.
        boolean amounts = IntStream.range(0, table.own().size())
                .filter(column -> !across.containsKey(column))
                .anyMatch(column -> table.isNumber(table.own().get(column)));
        if (amounts
                && across.keySet().stream()
                        .allMatch(column -> table.isNumber(table.own().get(column)))) {
            return known;
        }
        Set<Integer> sums = new HashSet<>();
        for (int column = 0; column < table.width(); column++) {
            if (!across.containsKey(column) && (isOfAnother(table, column) || table.isSumOfLeft(column))) {
                sums.add(column);
            }
        }
        int first = across.keySet().iterator().next();
        return known.ofDepartments(
                new Inferred(
                        Field.AMOUNT,
                        first,
                        Message.of(
                                "{0} departments stand side by side as headings, and each amount below them is a "
                                        + "line of its department",
                                across.size())),
                across,
                sums);
    }

    /** By column the departments that headings name, with money or nothing below. */
    private Map<Integer, String> across(SampledTable table, UnaryOperator<String> name) {
        Map<Integer, String> across = new LinkedHashMap<>();
        for (int column = 0; column < table.own().size(); column++) {
            String code = names.resolve(name.apply(table.own().get(column)));
            if (code != null && table.profile(column).mayBeMoneyOrNothing()) {
                across.put(column, code);
            }
        }
        return across;
    }

    /** What stands before the currency of the reports in "FIN EUR", which is money where "FIN" alone may be a count; else nothing. */
    private String withCurrency(String heading) {
        CurrencyUnit named = matcher.currency(heading);
        int end = heading.lastIndexOf(' ');
        return named != null && end > 0 && matcher.currency(heading.substring(end)) != null && !looks.isForeign(heading)
                ? heading.substring(0, end)
                : "";
    }

    /** Whether what stands above departments says that their columns are cost of the run's month. */
    private boolean isOfTheMonth(String group) {
        return matcher.isRunsMonth(group) || HeadingWords.allOf(ACTUAL, group);
    }

    /** Whether a column is planned, of other months or a count, by its heading or by what stands above it. */
    private boolean isOfAnother(SampledTable table, int column) {
        String heading = table.heading(column);
        String group = table.group(column);
        Set<Role> roles = HeadingWords.roles(heading + " " + group);
        boolean month = !group.isEmpty() && MonthNames.without(group).isEmpty() && !matcher.isRunsMonth(group);
        return month
                || roles.contains(Role.PLAN)
                || roles.contains(Role.CUMULATIVE)
                || roles.contains(Role.REMAINING)
                || COUNTS.contains(matcher.field(heading, ""));
    }

    /** By column the departments that stand above several headings each, of which one is called an amount that was spent. */
    private Map<Integer, String> below(SampledTable table) {
        Map<Integer, String> across = new LinkedHashMap<>();
        for (int column = 0; column < table.own().size(); column++) {
            String heading = table.own().get(column);
            Set<Role> roles = HeadingWords.roles(heading);
            boolean spent = (matcher.field(heading, "") == Field.AMOUNT || roles.contains(Role.SPENT))
                    && !roles.contains(Role.NOT_SPENT)
                    && !roles.contains(Role.CUMULATIVE);
            String code = spent ? names.resolve(table.group(column)) : null;
            if (code != null
                    && !across.containsValue(code)
                    && table.profile(column).mayBeMoneyOrNothing()) {
                across.put(column, code);
            }
        }
        return across;
    }
}
