package dev.apportion.intake.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The unit of a column of amounts, such as thousands.
 *
 * @param heading what remains of the heading without it
 * @param factor what an amount of the column is multiplied by
 * @param currency the one that the unit names, as in TEUR; null if it names none
 */
public record Unit(
        String heading, BigDecimal factor, @Nullable CurrencyUnit currency) {

    private static final String CURRENCY = "([A-Z]{3}|\\p{Sc})";
    private static final String BEFORE = "(?:^|[\\s(\\[,/])(?:[Ii]n )?(?:";
    private static final String BEHIND = ")\\s*[)\\]]?$";

    private record Form(Pattern pattern, BigDecimal factor) {}

    private static final List<Form> FORMS = List.of(
            form(3, "[Tk] ?" + CURRENCY),
            form(3, CURRENCY + " ?[kK]"),
            form(3, CURRENCY + "? ?['’]000s?"),
            form(3, CURRENCY + " ?000s?"),
            form(3, "[x\u00d7] ?" + CURRENCY + "? ?1[., ]?000"),
            form(3, "1[., ]?000 ?(?:" + CURRENCY + "|kr\\.?)"),
            form(3, "000s|(?<=[(\\[])[kK]"),
            form(
                    3,
                    "(?i:thousands?|tsd\\.?|tausend|milliers|migliaia|miles|duizend)(?: (?:of|de|di))? ?" + CURRENCY
                            + "?"),
            form(3, CURRENCY + " (?i:thousands?|tsd\\.?|tausend)"),
            form(3, "[Tt][. ]?(?:kr|SEK|NOK|DKK|ISK)\\.?"),
            form(5, "(?i:(?:rs\\.?|inr|₹)? ?(?:in )?(?:lakhs?|lacs?))"),
            form(7, "(?i:(?:rs\\.?|inr|₹)? ?(?:in )?crores?)"),
            form(6, "[Mm](?:io\\.?|ill\\.?|ln\\.?)? ?kr\\.?"),
            form(6, "M ?" + CURRENCY),
            form(6, CURRENCY + " ?(?:m|mn|M)"),
            form(6, "(?i:millions?|millionen|milioni|millones|mio\\.?|mln\\.?)(?: (?:of|de|di))? ?" + CURRENCY + "?"),
            form(6, CURRENCY + " (?i:millions?|mio\\.?|mln\\.?)"),
            form(9, "(?i:mrd\\.?) ?" + CURRENCY + "?"),
            form(
                    -2,
                    "(?<!(?i:per|pro) )(?i:cents?|pence|centimes?|c[eé]ntimos?|centavos?|centesimi|\u00f6re|\u00f8re|grosze|hal\u00e9\u0159e|paise)"));

    private static Form form(int zeros, String unit) {
        return new Form(Pattern.compile(BEFORE + unit + BEHIND), BigDecimal.ONE.scaleByPowerOfTen(zeros));
    }

    /** The unit that a heading ends with or has in brackets at its end; null if it has none. */
    public static @Nullable Unit in(String heading, Currencies currencies) {
        String apart = heading.replace('_', ' ');
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(apart);
            if (matcher.find()) {
                String named = matcher.groupCount() > 0 ? matcher.group(1) : null;
                CurrencyUnit currency = named == null ? null : currencies.parse(named);
                if (named == null || currency != null) {
                    return new Unit(heading.substring(0, matcher.start()).strip(), form.factor(), currency);
                }
            }
        }
        return null;
    }
}
