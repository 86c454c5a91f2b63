package dev.apportion.intake.table;

import dev.apportion.intake.value.MonthNames;
import dev.apportion.policy.Headings;
import dev.apportion.policy.data.DataLines;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What single words of a heading say about amounts below it: {@code words.tsv}. */
public final class HeadingWords {

    /** What a word says. */
    public enum Role {
        /** Money without more. */
        AMOUNT,
        /** Money that was spent. */
        SPENT,
        /** Money that was planned, approved or is left: not cost where what was spent stands beside it. */
        NOT_SPENT,
        /** Tax and the like: a part of an amount. */
        TAX,
        /** What one of something costs. */
        UNIT_PRICE,
        /** Of a row: it takes back another one; words of several are joined by underscores. */
        REVERSAL,
        /** Of one of something, where a quantity stands beside it. */
        PER_PIECE,
        /** Without tax, where the heading names one. */
        NET,
        /** With tax, where the heading names one. */
        GROSS,
        /** A plan that a later one replaced. */
        EARLIER,
        /** What is left of a plan. */
        REMAINING,
        /** A plan, and nothing that may be something else. */
        PLAN,
        /** What was really spent, and nothing that may be something else. */
        ACTUAL,
        /** From the beginning of a year on. */
        CUMULATIVE,
        /** Of a row: it is cancelled, or not yet true. */
        VOID,
        /** Of a column: years. */
        YEAR,
        /** Of a month or year: one of a fiscal year, if that is another than the calendar's. */
        FISCAL,
        /** Of a date: that of the books, by which cost belongs to a month. */
        POSTED,
        /** Of a sheet: it is of an earlier state, or a copy. */
        OUTDATED,
        /** Of a sheet or row: it is revenue. */
        REVENUE,
        /** Of a row: it is cost. */
        EXPENSE,
        /** Of a row: a figure about others, such as their average. */
        FIGURE,
        /** Of such a row: words beside these. */
        BESIDE_FIGURE,
        /** Of a row of a statement: what is left of income; words of several are joined by underscores. */
        RESULT,
        /** Of a sheet: it has the sums of others. */
        SUMMARY,
        /** Of a row: a balance that is carried from one period or page to the next; words of several are joined by underscores. */
        CARRIED,
        /** Of a row: it is a part of the one above; words of several are joined by underscores. */
        PART,
        /** Of a row: tax that is added to what is sold, and mostly comes back. */
        VAT,
        /** Of a row: it is a discount or a difference of rounding. */
        DEDUCTION,
        /** Of a row of tax, discount or rounding: words beside these. */
        BESIDE_VAT,
        /** What an asset cost once, or is worth still; words of several are joined by underscores. */
        ASSET,
        /** What was ordered, be it delivered or not; words of several are joined by underscores. */
        ORDERED,
        /** Of a column: what somebody earns, and what is paid on it. */
        WAGES,
        /** Of such a column: what the employer pays on top. */
        EMPLOYER,
        /** Of an amount: what an account has at a time. */
        BALANCE,
        /** Of the year or month at hand, beside one before; words of several are joined by underscores. */
        CURRENT,
        /** Of a whole year. */
        ANNUAL,
        /** Of one month. */
        MONTHLY,
        /** A part of an amount, as a share of it. */
        SHARE,
        /** Of a column: whether a row counts. */
        COUNTS,
        /** Of a column: whether a row doesn't count. */
        EXCLUDED,
        YES,
        NO,
        /** Of a column: which of several plans or actual costs a row is of; words of several are joined by underscores. */
        VERSION,
        /** Of an amount or currency: that of the books. */
        BOOKS,
        /** Of an amount or currency: that of the document, be it that of the books or not. */
        DOCUMENT
    }

    private static final Set<Role> ACTUAL = EnumSet.of(Role.ACTUAL);
    private static final Set<Role> FIGURES =
            EnumSet.of(Role.PLAN, Role.REMAINING, Role.CUMULATIVE, Role.EARLIER, Role.FIGURE);
    private static final Set<Role> BESIDE_FIGURES = EnumSet.of(
            Role.AMOUNT, Role.SPENT, Role.TAX, Role.MONTHLY, Role.ANNUAL, Role.YEAR, Role.BESIDE_FIGURE, Role.ACTUAL);

    /** Words of a title of a statement's part. */
    private static final int LONGEST_TITLE = 4;

    private static final Map<Role, Set<String>> WORDS = new EnumMap<>(Role.class);

    static {
        for (String line : DataLines.of(HeadingWords.class, "words.tsv")) {
            int tab = line.indexOf('\t');
            Role role =
                    Role.valueOf(line.substring(0, tab).toUpperCase(Locale.ROOT).replace('-', '_'));
            WORDS.put(role, words(line.substring(tab + 1)));
        }
    }

    /** All words that a figure may begin with. */
    private static final Set<String> OF_FIGURES = Stream.of(FIGURES, BESIDE_FIGURES)
            .flatMap(Set::stream)
            .flatMap(role -> all(role).stream())
            .collect(Collectors.toUnmodifiableSet());

    private HeadingWords() {}

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(" ", -1)).map(Headings::normalize).collect(Collectors.toUnmodifiableSet());
    }

    /** The roles that a heading has a word of. */
    public static Set<Role> roles(String heading) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        of(heading)
                .forEach(word -> WORDS.forEach((role, words) -> {
                    if (words.contains(word)) {
                        roles.add(role);
                    }
                }));
        return roles;
    }

    /** Whether each word of a text is one of these roles; numbers say nothing. */
    public static boolean allOf(Set<Role> roles, String text) {
        List<String> words = of(text).filter(word -> !word.isEmpty() && !Character.isDigit(word.charAt(0)))
                .toList();
        return !words.isEmpty()
                && words.stream().allMatch(word -> roles.stream()
                        .anyMatch(role -> all(role).contains(word)));
    }

    /** Whether a text says that something is actual cost, and no more. */
    public static boolean isActual(String text) {
        return allOf(ACTUAL, text);
    }

    /**
     * Whether a label says something about the rows of a table, and names no cost of its own: {@code Budget}, {@code Average per
     * month}, {@code Previous year}, {@code Number of invoices}.
     */
    public static boolean isFigure(String label) {
        if (!mayBeFigure(label)) {
            return false;
        }
        List<String> words =
                of(MonthNames.without(label)).filter(word -> !word.isEmpty()).toList();
        return words.size() <= LONGEST_TITLE
                && words.stream().anyMatch(word -> isOf(FIGURES, word))
                && words.stream().allMatch(word -> isOf(FIGURES, word) || isOf(BESIDE_FIGURES, word));
    }

    /** A cheap look at the first word, which rules out nearly all texts. */
    private static boolean mayBeFigure(String label) {
        int end = 0;
        while (end < label.length() && Character.isLetter(label.charAt(end))) {
            end++;
        }
        String word = label.substring(0, end);
        return end == 0
                || OF_FIGURES.contains(word.toLowerCase(Locale.ROOT))
                || MonthNames.parse(word) != null
                || word.chars().anyMatch(letter -> letter > 'z');
    }

    private static boolean isOf(Set<Role> roles, String word) {
        return roles.stream().anyMatch(role -> all(role).contains(word));
    }

    /** Whether a title says that rows below it are revenue: {@code Income}, {@code Operating revenue}. */
    public static boolean titlesRevenue(String title) {
        Set<Role> roles = title.isEmpty() ? Set.of() : roles(title);
        return roles.contains(Role.REVENUE)
                && !roles.contains(Role.EXPENSE)
                && of(title).count() <= LONGEST_TITLE;
    }

    /** Whether a title says that rows below it are cost: {@code Expenses}, {@code Cost of sales}. */
    public static boolean titlesExpense(String title) {
        return !title.isEmpty()
                && roles(title).contains(Role.EXPENSE)
                && of(title).count() <= LONGEST_TITLE;
    }

    /** All words of a role, normalized. */
    public static Set<String> all(Role role) {
        return WORDS.getOrDefault(role, Set.of());
    }

    /** Whether a heading is a word of a role, or several that are joined in the role's list. */
    public static boolean is(Role role, String heading) {
        return all(role).contains(Headings.normalize(heading.replaceAll("[^\\p{L}\\p{N}]+", "_")));
    }

    /** The words of a heading, normalized; those of {@code netAmount2} too. */
    public static Stream<String> of(String heading) {
        return Arrays.stream(Headings.normalize(Headings.apart(heading)).split(" ", -1));
    }
}
