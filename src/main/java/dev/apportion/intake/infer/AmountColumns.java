package dev.apportion.intake.infer;

import dev.apportion.intake.numbers.ValueLooks;
import dev.apportion.intake.table.ColumnMapping;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.intake.table.HeadingWords.Role;
import dev.apportion.message.Message;
import dev.apportion.policy.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Which of several columns that look like money is the cost. */
final class AmountColumns {

    private static final Pattern MONEY = Pattern.compile("\\p{Sc}|\\b(?:"
            + CurrencyUnit.registeredCurrencies().stream()
                    .map(CurrencyUnit::getCode)
                    .collect(Collectors.joining("|"))
            + ")\\b");

    /** What one of something costs, such as {@code EUR/m²} or {@code Kosten pro Stunde}. */
    private static final Pattern OF_ONE = Pattern.compile(
            "(?iu)(?:\\p{Sc}|\\b[a-z]{3})\\s*/\\s*\\p{L}|\\b(?:per|pro|je|par|por|al|za)\\s+(?:m²|m2|qm|kwh|km|hour|stunde|heure|hora|ora|unit|piece|stück|user|person|head|kopf|fte|page)\\b");

    private static final Set<Field> AMOUNTS = EnumSet.of(Field.AMOUNT, Field.DEBIT, Field.CREDIT);

    /** Of a heading that is a year or a currency and hardly more, such as {@code VA 2026} or {@code £}. */
    private static final int FEW_LETTERS = 3;

    /** What a column weighs that is the sum of those before it: it is the whole, they are its parts. */
    private static final int SUM = 6;

    /** What a year of several, or a currency, weighs whose heading says nothing else: more than what was planned without a year. */
    private static final int BARE = 5;

    /** What a column loses whose numbers are all the same. */
    private static final int CONSTANT = 6;

    /** What a column loses that is of another year than one beside it. */
    private static final int OTHER_YEAR = 5;

    /** What a column loses that is in another currency than the reports. */
    private static final int FOREIGN = 2;

    /** What a column loses whose numbers are balances from before. */
    private static final int CARRIED = 8;

    /** What a column loses that is the value of an asset: its cost is the depreciation beside it. */
    private static final int ASSET = 4;

    /** What a column loses that is what was ordered: its cost is what was delivered or invoiced. */
    private static final int ORDERED = 4;

    /** What a column loses that is for a year. */
    private static final int ANNUAL = 2;

    /** What a column loses that is tax. */
    private static final int TAX = 4;

    private record Candidate(int column, String heading, int score) {}

    /**
     * The column that was chosen.
     *
     * @param why for people
     */
    record Chosen(int column, Message why) {}

    private AmountColumns() {}

    /**
     * The amount of a table, null if no column looks like money.
     *
     * @param known what its headings say; a column that they call something else is no amount
     */
    static @Nullable Chosen choose(SampledTable table, ColumnMapping known, HeadingYears run) {
        Map<Integer, Integer> years = yearsAcross(table);
        boolean thisYear = hasRuns(years, table, run);
        List<Candidate> candidates = new ArrayList<>();
        boolean pieces = false;
        for (int column = 0; column < table.width(); column++) {
            String heading = table.heading(column);
            ColumnProfile profile = table.profile(column);
            Field field = known.field(column);
            Set<Role> roles = HeadingWords.roles(heading);
            boolean withTax = roles.contains(Role.TAX) && tax(roles) < TAX;
            boolean named = !heading.isEmpty()
                    && (field == null || AMOUNTS.contains(field))
                    && (withTax || !ValueLooks.isNoMoney(heading))
                    && !OF_ONE.matcher(heading).find()
                    && !table.isNumber(heading);
            boolean ofOnePiece = known.has(Field.QUANTITY)
                    && (roles.contains(Role.PER_PIECE) || (roles.contains(Role.UNIT_PRICE) && !isNamed(roles)));
            pieces |= ofOnePiece;
            if (named
                    && !ofOnePiece
                    && isMoney(profile, heading, roles, years.containsKey(column))
                    && profile.filled() * 10 >= table.rows()
                    && !(thisYear && isSumOfYears(column, years, table))) {
                boolean otherYear = thisYear && HeadingYears.of(heading) > 0 && !run.isRuns(heading);
                int score = score(heading, roles, profile)
                        + (years.containsKey(column) && !isSaid(roles) ? BARE : 0)
                        + (table.isSumOfLeft(column) && !isTax(column - 1, table) ? SUM : 0)
                        - (otherYear ? OTHER_YEAR : 0)
                        - (table.isForeign(heading) ? FOREIGN : 0);
                candidates.add(new Candidate(column, heading, score));
            }
        }
        Candidate best = candidates.stream()
                .max(Comparator.comparingInt(Candidate::score)
                        .thenComparing(candidate -> run.away(candidate.heading()), Comparator.reverseOrder())
                        .thenComparing(Candidate::column, Comparator.reverseOrder()))
                .orElse(null);
        // What is left where amounts are quantity times price is the tax alone. Of what was spent to several months
        // none is a month's.
        if (best == null
                || isDifference(best)
                || (pieces && isTax(best.column(), table))
                || (isToDate(best)
                        && candidates.stream().filter(AmountColumns::isToDate).count() > 1)) {
            return null;
        }
        Chosen within = within(table, best.column());
        return within == null ? new Chosen(best.column(), why(best, candidates)) : within;
    }

    /**
     * The column that is the cost rather than one that is called so: what stands before a tax that the other has in it, or that of
     * a month beside the whole of several; null if there is none.
     */
    static @Nullable Chosen within(SampledTable table, int named) {
        if (named >= 2
                && isTax(named - 1, table)
                && !isTax(named, table)
                && table.isSumOfLeft(named)
                && table.profile(named - 2).mayBeMoney()) {
            return within(named - 2, named, table);
        }
        for (int column = 0; column < table.width(); column++) {
            if (HeadingWords.roles(table.heading(column)).contains(Role.MONTHLY)
                    && !HeadingWords.roles(table.heading(named)).contains(Role.MONTHLY)
                    && table.profile(column).mayBeMoney()
                    && table.isWithin(column, named)) {
                return within(column, named, table);
            }
        }
        return null;
    }

    private static Chosen within(int column, int named, SampledTable table) {
        return new Chosen(
                column,
                Message.of(
                        "\"{0}\" has more in it than what was spent in the month without tax", table.heading(named)));
    }

    /** Whether a column adds up years of which one is the run's. */
    static boolean isOfYears(SampledTable table, int column, HeadingYears run) {
        Map<Integer, Integer> years = yearsAcross(table);
        return hasRuns(years, table, run) && isSumOfYears(column, years, table);
    }

    private static boolean hasRuns(Map<Integer, Integer> years, SampledTable table, HeadingYears run) {
        return years.keySet().stream().anyMatch(column -> run.isRuns(table.heading(column)));
    }

    private static boolean isSumOfYears(int column, Map<Integer, Integer> years, SampledTable table) {
        return years.containsKey(column - 1) && !years.containsKey(column) && table.isSumOfLeft(column);
    }

    /** By column the years of money side by side. One year may be a number of a row; several are headings. */
    private static Map<Integer, Integer> yearsAcross(SampledTable table) {
        Map<Integer, Integer> years = new TreeMap<>();
        for (int column = 0; column < table.width(); column++) {
            String heading = table.heading(column);
            boolean bare = isBare(heading);
            // Most headings have no year, and their values are not looked at.
            if (HeadingYears.of(heading) > 0
                    && (bare
                            ? table.profile(column).mayBeMoney()
                            : table.profile(column).isMoney(heading))) {
                years.put(column, HeadingYears.of(heading));
            }
        }
        return Set.copyOf(years.values()).size() > 1 ? years : Map.of();
    }

    private static boolean isBare(String heading) {
        return heading.codePoints().filter(Character::isLetter).count() <= FEW_LETTERS;
    }

    /** Numbers alone are not enough: areas and quantities look like money too. A word, a currency or a year must say so. */
    private static boolean isMoney(ColumnProfile profile, String heading, Set<Role> roles, boolean year) {
        if (isSaid(roles)
                || roles.contains(Role.UNIT_PRICE)
                || isOfEachMonth(heading, roles)
                || HeadingWords.is(Role.CURRENT, heading)) {
            return profile.mayBeMoney();
        }
        boolean currency = MONEY.matcher(heading).find();
        boolean bare = isBare(heading);
        if (currency && bare) {
            return profile.mayBeMoney();
        }
        boolean fiscal =
                bare && HeadingYears.of(heading) > 0 && heading.codePoints().anyMatch(Character::isLetter);
        return year || (profile.isMoney(heading) && (currency || profile.hasCurrency() || fiscal));
    }

    /** "Monthly rent", but not "Month". */
    private static boolean isOfEachMonth(String heading, Set<Role> roles) {
        return roles.contains(Role.MONTHLY)
                && HeadingWords.of(heading)
                                .filter(word -> !word.isEmpty())
                                .limit(2)
                                .count()
                        == 2;
    }

    private static int score(String heading, Set<Role> roles, ColumnProfile profile) {
        boolean spent = isNamed(roles);
        boolean other = roles.contains(Role.NOT_SPENT);
        int score = spent ? other ? 5 : 8 : other ? 4 : 0;
        score += roles.contains(Role.AMOUNT) ? 2 : 0;
        score -= tax(roles);
        score -= roles.contains(Role.REMAINING) ? 2 : roles.contains(Role.EARLIER) ? 1 : 0;
        score += MONEY.matcher(heading).find() ? 1 : 0;
        score += profile.hasFractions() ? 1 : 0;
        boolean currency = isBare(heading) && MONEY.matcher(heading).find();
        score += currency && !isSaid(roles) ? BARE : 0;
        score -= profile.isMoney(heading) || currency ? 0 : 3;
        score -= profile.isConstant() ? CONSTANT : 0;
        score -= HeadingWords.is(Role.CARRIED, heading) ? CARRIED : 0;
        score -= HeadingWords.is(Role.ASSET, heading) ? ASSET : 0;
        score += HeadingWords.is(Role.CURRENT, heading) ? BARE : 0;
        score -= HeadingWords.is(Role.ORDERED, heading) ? ORDERED : 0;
        score -= roles.contains(Role.ANNUAL) ? ANNUAL : 0;
        score -= roles.contains(Role.CUMULATIVE) ? 1 : 0;
        return score;
    }

    /** "Without VAT" is the cost, "with VAT" may be it, "VAT" is a part of it. */
    private static int tax(Set<Role> roles) {
        if (!roles.contains(Role.TAX)) {
            return roles.contains(Role.GROSS) ? 1 : 0;
        }
        return roles.contains(Role.NET) ? 0 : roles.contains(Role.GROSS) ? 1 : TAX;
    }

    /** "Variance" alone: between what is not said. */
    private static boolean isDifference(Candidate candidate) {
        Set<Role> roles = HeadingWords.roles(candidate.heading());
        return roles.contains(Role.REMAINING) && !isNamed(roles) && !roles.contains(Role.PLAN);
    }

    private static boolean isToDate(Candidate candidate) {
        return HeadingWords.roles(candidate.heading()).contains(Role.CUMULATIVE);
    }

    /** Whether the words of a heading say which amount it is. */
    private static boolean isSaid(Set<Role> roles) {
        return isNamed(roles) || roles.contains(Role.NOT_SPENT);
    }

    /** What adds up an amount and its tax is no whole of parts. */
    private static boolean isTax(int column, SampledTable table) {
        return tax(HeadingWords.roles(table.heading(column))) == TAX;
    }

    private static boolean isNamed(Set<Role> roles) {
        return roles.contains(Role.SPENT) || roles.contains(Role.AMOUNT);
    }

    private static Message why(Candidate best, List<Candidate> candidates) {
        String others = candidates.stream()
                .filter(other -> other.column() != best.column())
                .map(other -> "\"" + other.heading() + "\"")
                .limit(5)
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? Message.of("no other column looks like money")
                : Message.of(
                        "of the columns that look like money its heading is nearest to what was spent; the others are {0}",
                        others);
    }
}
