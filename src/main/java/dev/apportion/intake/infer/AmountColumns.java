package dev.apportion.intake.infer;

import dev.apportion.cost.Period;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.intake.table.HeadingWords.Role;
import dev.apportion.policy.Headings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which of several columns that look like money is the cost. */
final class AmountColumns {

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])|\\bFY ?([0-9]{2})\\b");
    private static final Pattern MONEY = Pattern.compile("\\p{Sc}|\\b[A-Z]{3}\\b");

    /** What a column weighs that is the sum of those before it: it is the whole, they are its parts. */
    private static final int SUM = 6;

    private record Candidate(int column, String heading, int score) {}

    /**
     * The column that was chosen.
     *
     * @param why for people
     */
    record Chosen(int column, String why) {}

    private AmountColumns() {}

    /** The amount of a table, null if no column looks like money. */
    static @Nullable Chosen choose(SampledTable table, Period period) {
        // One year may be a number of a row; several are headings.
        boolean years = IntStream.range(0, table.width())
                        .filter(column -> isYear(table.heading(column)))
                        .count()
                > 1;
        List<Candidate> candidates = new ArrayList<>();
        for (int column = 0; column < table.width(); column++) {
            String heading = table.heading(column);
            ColumnProfile profile = table.profile(column);
            boolean named = !Headings.normalize(heading).isEmpty();
            Set<Role> roles = HeadingWords.roles(heading);
            if (named && isMoney(profile, heading, roles, years) && profile.filled() * 10 >= table.rows()) {
                int score = score(heading, roles, profile, period) + (table.isSumOfLeft(column) ? SUM : 0);
                candidates.add(new Candidate(column, heading, score));
            }
        }
        Candidate best = candidates.stream()
                .max(Comparator.comparingInt(Candidate::score)
                        .thenComparing(candidate -> yearsAway(candidate, period), Comparator.reverseOrder())
                        .thenComparing(Candidate::column, Comparator.reverseOrder()))
                .orElse(null);
        return best == null ? null : new Chosen(best.column(), why(best, candidates));
    }

    /** Numbers alone are not enough: areas and quantities look like money too. A word, a currency or a year must say so. */
    private static boolean isMoney(ColumnProfile profile, String heading, Set<Role> roles, boolean years) {
        boolean named = isNamed(roles) || roles.contains(Role.NOT_SPENT) || roles.contains(Role.UNIT_PRICE);
        if (named || (years && isYear(heading))) {
            return profile.mayBeMoney();
        }
        return profile.isMoney(heading)
                && (profile.hasCurrency() || MONEY.matcher(heading).find());
    }

    private static int score(String heading, Set<Role> roles, ColumnProfile profile, Period period) {
        boolean spent = isNamed(roles);
        boolean other = roles.contains(Role.NOT_SPENT);
        int score = spent ? other ? 5 : 8 : other ? 4 : 0;
        score += roles.contains(Role.AMOUNT) ? 2 : 0;
        score -= roles.contains(Role.TAX) ? 4 : 0;
        score += MONEY.matcher(heading).find() ? 1 : 0;
        score += profile.hasFractions() ? 1 : 0;
        return score + (year(heading) == period.month().getYear() ? 5 : 0);
    }

    private static boolean isNamed(Set<Role> roles) {
        return roles.contains(Role.SPENT) || roles.contains(Role.AMOUNT);
    }

    private static boolean isYear(String heading) {
        return heading.codePoints().noneMatch(Character::isLetter) && year(heading) > 0;
    }

    /** The year in a heading, also of a fiscal year such as FY26; 0 if there is none. */
    private static int year(String heading) {
        Matcher year = YEAR.matcher(heading);
        if (!year.find()) {
            return 0;
        }
        return year.group(1) != null ? Integer.parseInt(year.group(1)) : 2000 + Integer.parseInt(year.group(2));
    }

    private static int yearsAway(Candidate candidate, Period period) {
        return Math.abs(period.month().getYear() - year(candidate.heading()));
    }

    private static String why(Candidate best, List<Candidate> candidates) {
        String others = candidates.stream()
                .filter(other -> other.column() != best.column())
                .map(other -> "\"" + other.heading() + "\"")
                .limit(5)
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? "no other column looks like money"
                : "of the columns that look like money its heading is nearest to what was spent; the others are "
                        + others;
    }
}
