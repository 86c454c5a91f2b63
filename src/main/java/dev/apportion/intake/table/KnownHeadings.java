package dev.apportion.intake.table;

import dev.apportion.intake.value.Currencies;
import dev.apportion.intake.value.Unit;
import dev.apportion.policy.BuiltInHeadings;
import dev.apportion.policy.Field;
import dev.apportion.policy.Headings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which field a heading names, and which of two headings of one field goes first. */
final class KnownHeadings {

    /** What headings of amounts begin with: a cheap check before the expensive one for units. */
    private static final Set<String> BUILT_IN_WORDS = BuiltInHeadings.all().entrySet().stream()
            .filter(heading -> isAmount(heading.getValue()))
            .map(heading -> firstWord(heading.getKey()))
            .collect(Collectors.toUnmodifiableSet());

    /** The same of the policy's own. */
    private final Set<String> amountWords = new HashSet<>();

    private final Map<String, Field> headings;
    private final List<String> written;
    private final Currencies currencies;

    /** Of the policy's own headings; the larger goes before the smaller. */
    private final Map<String, Integer> ranks = new HashMap<>();

    /** Whether one of them is a number, such as a year. */
    private boolean hasNumbers;

    /** @param written those of {@code headings} that the policy names, the first on its sheet first */
    KnownHeadings(Map<String, Field> headings, List<String> written, Currencies currencies) {
        this.headings = headings;
        this.written = written;
        this.currencies = currencies;
        for (int index = 0; index < written.size(); index++) {
            ranks.put(written.get(index), Integer.MAX_VALUE - index);
            hasNumbers |= written.get(index).chars().allMatch(c -> c == ' ' || (c >= '0' && c <= '9'));
        }
        for (String heading : written) {
            if (isAmount(headings.get(heading))) {
                amountWords.add(firstWord(heading));
            }
        }
    }

    /** The same with headings that go before all others. */
    KnownHeadings with(Map<String, Field> said) {
        Map<String, Field> more = new HashMap<>(headings);
        more.putAll(said);
        List<String> first = new ArrayList<>(said.keySet());
        written.stream().filter(heading -> !said.containsKey(heading)).forEach(first::add);
        return new KnownHeadings(more, first, currencies);
    }

    /** Whether the policy names a heading of its own for a column. */
    boolean isWritten(String heading) {
        return ranks.containsKey(Headings.normalize(heading));
    }

    /** Whether a heading of the policy is a number, such as a year. */
    boolean hasNumbers() {
        return hasNumbers;
    }

    private static String firstWord(String heading) {
        int space = heading.indexOf(' ');
        return space < 0 ? heading : heading.substring(0, space);
    }

    static boolean isAmount(@Nullable Field field) {
        return field == Field.AMOUNT || field == Field.DEBIT || field == Field.CREDIT;
    }

    /** The field that a heading names, null if it names none. */
    @Nullable
    Field field(String own, String above) {
        String heading = Headings.normalize(own);
        Field field = heading.isEmpty() ? headings.get(Headings.normalize(above)) : lookUp(heading, own);
        if (field == null && !heading.isEmpty() && !above.isEmpty()) {
            field = lookUp(Headings.normalize(above + " " + own), own);
        }
        if (field == Field.QUANTITY && currencies.inHeading(own) != null) {
            return Field.AMOUNT;
        }
        return field == null && mayBeAmount(firstWord(heading)) ? inUnit(own) : field;
    }

    private boolean mayBeAmount(String word) {
        return BUILT_IN_WORDS.contains(word) || amountWords.contains(word);
    }

    /** "Betrag (TEUR)" is an amount in a unit. */
    private @Nullable Field inUnit(String own) {
        Unit unit = Unit.in(own, currencies);
        Field field = unit == null ? null : headings.get(Headings.normalize(unit.heading()));
        return field != null && isAmount(field) ? field : null;
    }

    private @Nullable Field lookUp(String heading, String own) {
        Field field = headings.get(heading);
        if (field != null) {
            return field;
        }
        // "amount eur" and "betrag in eur" are amounts in a currency.
        int space = heading.lastIndexOf(' ');
        if (space > 0 && currencies.parse(heading.substring(space + 1)) != null && currencies.inHeading(own) != null) {
            String rest = heading.substring(0, space);
            rest = rest.endsWith(" in") ? rest.substring(0, rest.length() - 3) : rest;
            return headings.get(rest);
        }
        return null;
    }

    /**
     * What the policy names goes before the field's own name, the first on its sheet before the others, and that before the
     * other headings that are built in. Of amounts those with tax come behind those without, those in another currency than
     * the reports behind those in theirs, and a price last, which may be that of one piece. Of dates that of the books goes before all others.
     */
    int rank(String own, String above, Field field) {
        String heading = Headings.normalize(own);
        Integer written = ranks.get(heading);
        if (written == null && !above.isEmpty()) {
            written = ranks.get(heading.isEmpty() ? Headings.normalize(above) : Headings.normalize(above + " " + own));
        }
        if (written != null) {
            return written;
        }
        if (field == Field.DATE && HeadingWords.roles(own).contains(HeadingWords.Role.POSTED)) {
            return 2;
        }
        if (heading.equals(Headings.normalize(field.label()))) {
            return 1;
        }
        Set<HeadingWords.Role> roles = field == Field.AMOUNT ? HeadingWords.roles(own) : Set.of();
        if (roles.contains(HeadingWords.Role.UNIT_PRICE)) {
            return -3;
        }
        int foreign = isAmount(field) && currencies.isForeign(own + " " + above) ? -2 : 0;
        return roles.contains(HeadingWords.Role.GROSS) ? Math.min(-1, foreign) : foreign;
    }
}
