package dev.apportion.intake.table;

import dev.apportion.intake.value.Currencies;
import dev.apportion.policy.Field;
import dev.apportion.policy.Headings;
import dev.apportion.policy.Policy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Reads a row as headings. */
public final class HeaderMatcher {

    /** A table needs an amount and this many fields in all; one word that happens to be a heading makes no table. */
    private static final int FEWEST_FIELDS = 2;

    private final Map<String, Field> headings;
    private final Currencies currencies;

    public HeaderMatcher(Policy policy, Currencies currencies) {
        this.headings = policy.reading().columns();
        this.currencies = currencies;
    }

    /**
     * The mapping if the row is a header row of a table of cost, else null.
     *
     * @param above the row above, whose texts may be the upper half of two-row headings
     */
    @Nullable
    public ColumnMapping match(List<String> row, List<String> above, int rowNumber) {
        EnumMap<Field, Integer> columns = new EnumMap<>(Field.class);
        List<String> notes = new ArrayList<>();
        CurrencyUnit currency = null;
        int ownHeadings = 0;
        for (int column = 0; column < row.size(); column++) {
            String own = row.get(column);
            ownHeadings += !own.isEmpty() && field(own, "") != null ? 1 : 0;
            String upper = column < above.size() ? above.get(column) : "";
            Field field = field(own, upper);
            if (field == null) {
                continue;
            }
            Integer taken = columns.get(field);
            if (taken != null && !isBetter(own, field, row.get(taken))) {
                notes.add("\"" + own + "\" also reads as " + field.label() + "; \"" + row.get(taken) + "\" is used");
                continue;
            }
            columns.put(field, column);
            if (field == Field.AMOUNT || (field == Field.DEBIT && !columns.containsKey(Field.AMOUNT))) {
                currency = currencies.inHeading(own + " " + upper);
            }
        }
        ColumnMapping mapping = new ColumnMapping(rowNumber, columns, currency, notes);
        boolean isHeader = mapping.hasAmount() && columns.size() >= FEWEST_FIELDS && ownHeadings >= FEWEST_FIELDS;
        return isHeader ? mapping : null;
    }

    /** The field that a heading names, null if it names none. */
    @Nullable
    public Field field(String own, String above) {
        String heading = Headings.normalize(own);
        Field field = heading.isEmpty() ? headings.get(Headings.normalize(above)) : lookUp(heading);
        if (field == null && !heading.isEmpty() && !above.isEmpty()) {
            field = lookUp(Headings.normalize(above + " " + own));
        }
        return field;
    }

    private @Nullable Field lookUp(String heading) {
        Field field = headings.get(heading);
        if (field != null) {
            return field;
        }
        // "amount eur" and "betrag in eur" are amounts in a currency.
        int space = heading.lastIndexOf(' ');
        if (space > 0 && currencies.parse(heading.substring(space + 1)) != null) {
            String rest = heading.substring(0, space);
            rest = rest.endsWith(" in") ? rest.substring(0, rest.length() - 3) : rest;
            return headings.get(rest);
        }
        return null;
    }

    private static boolean isBetter(String candidate, Field field, String taken) {
        return rank(candidate, field) > rank(taken, field);
    }

    /** What the policy names beats the field's own name, and that beats the other headings that are built in. */
    private static int rank(String heading, Field field) {
        String normalized = Headings.normalize(heading);
        if (normalized.equals(Headings.normalize(field.label()))) {
            return 1;
        }
        return normalized.isEmpty() || Headings.isBuiltIn(normalized) ? 0 : 2;
    }
}
