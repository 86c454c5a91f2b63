package dev.apportion.intake.numbers;

import dev.apportion.cost.Period;
import dev.apportion.cost.received.SheetReading.Looks;
import dev.apportion.intake.table.HeaderMatcher;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.intake.value.Currencies;
import dev.apportion.intake.value.DepartmentNames;
import dev.apportion.intake.value.TextDates;
import dev.apportion.intake.value.TextNumbers;
import dev.apportion.policy.Field;
import dev.apportion.policy.Headings;
import dev.apportion.policy.Layout.DayOrder;
import dev.apportion.policy.Layout.DecimalMark;
import dev.apportion.policy.Policy;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What a value that nobody asked for may be: one for each workbook. */
public final class ValueLooks {

    /** Words of headings whose numbers are not money, however much they look like it. */
    private static final Set<String> NO_MONEY =
            Set.of(("% percent percentage pct prozent pourcentage percentuale porcentaje procent share anteil"
                            + " id no nr num number nummer numero code codice codigo kod row zeile pos position rank rang index version zip plz cap phone tel telefon"
                            + " telefono fax iban vat ust days tage jours giorni hours stunden heures ore horas fte headcount"
                            + " elem element elemente ctr center centre object count anzahl qty quantity menge quantite quantita rate kurs taux tasso score age weight")
                    .split(" "));

    /** Words whose numbers are years or months, unless they are too large: a heading may say "Budget year 2027". */
    private static final Set<String> CALENDAR =
            Set.of("year jahr an annee anno ano rok jaar ar month monat mois mese mes".split(" "));

    /** Of quarters and weeks without one. */
    private static final int SOME_YEAR = 2000;

    private final Currencies currencies;
    private final TextNumbers numbers;
    private final DecimalMark mark;
    private final TextDates dates;
    private final DepartmentNames departments;
    private final HeaderMatcher matcher;
    private final Set<String> activities = new HashSet<>();

    public ValueLooks(Policy policy, HeaderMatcher matcher, DepartmentNames departments) {
        Locale locale = policy.settings().locale();
        this.currencies = new Currencies(policy.settings().currency());
        this.numbers = new TextNumbers(locale);
        this.mark = DecimalMark.of(locale);
        this.dates = new TextDates(locale);
        this.departments = departments;
        this.matcher = matcher;
        policy.register().projects().forEach((code, project) -> addActivity(code, project.aliases()));
        policy.register().operations().forEach((code, operation) -> addActivity(code, operation.aliases()));
    }

    /** The number that a text is, a currency beside it left out; null if it is none. */
    @Nullable
    public BigDecimal number(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > 40 || !mayBeNumber(stripped)) {
            return null;
        }
        String number = currencies.strip(stripped).number();
        BigDecimal usual = numbers.parse(number, mark);
        return usual == null ? numbers.parse(number, mark.other()) : usual;
    }

    /** Whether a number that is a text has a currency beside it. */
    public boolean hasCurrency(String number) {
        return currencies.strip(number.strip()).currency() != null;
    }

    /** The currency that a text is and nothing else; null if it is none. Small letters make a word of it. */
    public @Nullable CurrencyUnit currency(String text) {
        String code = text.strip();
        return code.length() > 3 || !code.equals(code.toUpperCase(Locale.ROOT)) ? null : currencies.parse(code);
    }

    /** Whether a text is a day of a period, whichever of day and month stands first. */
    public boolean isDayOf(String text, Period period) {
        return Arrays.stream(DayOrder.values())
                .map(order -> dates.date(text.strip(), order))
                .anyMatch(day -> day != null && Period.of(day).equals(period));
    }

    /** What a text is, null if it is nothing that matters. */
    public @Nullable Looks of(String text) {
        String value = text.strip();
        if (currency(value) != null) {
            return Looks.CURRENCIES;
        }
        if (departments.isOne(value)) {
            return Looks.DEPARTMENTS;
        }
        if (activities.contains(Headings.normalize(value))) {
            return Looks.ACTIVITIES;
        }
        if (value.length() > 30 || value.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        if (dates.isDay(value)) {
            return Looks.DATES;
        }
        // One digit, as in T1, may number anything.
        boolean span = value.chars().filter(Character::isDigit).count() > 1 && dates.span(value, SOME_YEAR) != null;
        return span || dates.month(value) != null ? Looks.PERIODS : null;
    }

    /**
     * Whether numbers below a heading are amounts.
     *
     * @param look what they look like by themselves
     */
    boolean amounts(String heading, NumberLook look) {
        Field field = matcher.field(heading, "");
        if (field != null) {
            return isAmount(field);
        }
        String words = Headings.normalize(heading);
        List<String> each = List.of(words.split(" "));
        return words.codePoints().filter(Character::isLetter).limit(2).count() == 2
                && each.stream().noneMatch(NO_MONEY::contains)
                && (look.beyondYears() || look.hasFractions() || each.stream().noneMatch(CALENDAR::contains))
                && (look.amounts() || HeadingWords.roles(heading).contains(HeadingWords.Role.AMOUNT));
    }

    /** The currency of the reports. */
    public CurrencyUnit reporting() {
        return currencies.reporting();
    }

    /** Whether a heading names the currency of the reports. */
    public boolean isReporting(String heading) {
        return currencies.reporting().equals(currencies.inHeading(heading));
    }

    /** Whether a heading names another currency than that of the reports. */
    public boolean isForeign(String heading) {
        return currencies.isForeign(heading);
    }

    /** Whether a heading says that its numbers are not money, as one of codes does. */
    public static boolean isNoMoney(String heading) {
        return HeadingWords.of(heading).anyMatch(NO_MONEY::contains);
    }

    /** The field that a column of that look would be. */
    static Field field(Looks looks) {
        return Objects.requireNonNull(FIELDS.get(looks));
    }

    private static final Map<Looks, Field> FIELDS = Map.of(
            Looks.AMOUNTS, Field.AMOUNT,
            Looks.CURRENCIES, Field.CURRENCY,
            Looks.DATES, Field.DATE,
            Looks.PERIODS, Field.PERIOD,
            Looks.DEPARTMENTS, Field.DEPARTMENT,
            Looks.ACTIVITIES, Field.ACTIVITY_CODE);

    static boolean isAmount(Field field) {
        return field == Field.AMOUNT || field == Field.DEBIT || field == Field.CREDIT;
    }

    /** A cheap check before the expensive one. */
    private static boolean mayBeNumber(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9')
                && text.chars().filter(Character::isLetter).count() <= 3;
    }

    private void addActivity(String code, Iterable<String> aliases) {
        activities.add(Headings.normalize(code));
        aliases.forEach(alias -> activities.add(Headings.normalize(alias)));
    }
}
