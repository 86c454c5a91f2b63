package dev.apportion.report.front;

import dev.apportion.cost.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.text.StringSubstitutor;

/** Says figures in the words of a language: sentences, months, and amounts as people say them. */
public final class FrontWords {

    /** Lines that a front page has room for. */
    private static final int LINES = 3;

    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
    private static final String MILLIONS = "${amount} M ${currency}";
    private static final String UNITS = "${amount} ${currency}";

    private static final List<String> LABELS = List.of(
            "Budget",
            "Budget, own cost",
            "Budget, fully loaded",
            "Year to date",
            "Year to date, budget",
            "Year to date, budget (${known} of ${months} months)",
            "Forecast of the year, budget");

    private final UnaryOperator<String> language;
    private final Locale locale;
    private final String currency;

    /**
     * Says nothing yet.
     *
     * @param language gives an English text in the language, the same text if it has none
     * @param locale of numbers and months
     * @param currency code of the reporting currency
     */
    public FrontWords(UnaryOperator<String> language, Locale locale, String currency) {
        this.language = language;
        this.locale = locale;
        this.currency = currency;
    }

    /** All that is said, as the table of texts of a template should have it. */
    public static List<String> words() {
        List<String> words = new ArrayList<>(LABELS);
        words.addAll(List.of(MILLIONS, UNITS));
        for (Headline.Kind kind : Headline.Kind.values()) {
            words.add(kind.words());
        }
        for (Scale scale : Scale.values()) {
            words.add(scale.words());
        }
        return List.copyOf(words);
    }

    /** Up to three lines; sentences of one topic share one. */
    public List<String> lines(List<Headline> headlines, YearMonth month) {
        Map<Headline.Topic, String> lines = new EnumMap<>(Headline.Topic.class);
        for (Headline headline : headlines) {
            lines.merge(headline.kind().topic(), sentence(headline, month), (one, other) -> one + " " + other);
        }
        return new ArrayList<>(lines.values()).subList(0, Math.min(LINES, lines.size()));
    }

    /** One sentence; it begins with a capital also where names of months have none. */
    public String sentence(Headline headline, YearMonth month) {
        BigDecimal amount = headline.amount();
        BigDecimal percent = headline.percent();
        return StringUtils.capitalize(said(
                headline.kind().words(),
                Map.of(
                        "month", month(month),
                        "amount", amount == null ? "" : amount(amount),
                        "percent", percent == null ? "" : number(percent, 1),
                        "count", number(BigDecimal.valueOf(headline.count()), 0),
                        "name", headline.name())));
    }

    /** A text of the program with values in the places of {@code ${...}}. */
    public String said(String text, Map<String, String> values) {
        return new StringSubstitutor(name -> values.getOrDefault(name, ""))
                .setDisableSubstitutionInValues(true)
                .replace(said(text));
    }

    public String said(String text) {
        return language.apply(text);
    }

    /** Such as October 2026. */
    public String month(YearMonth month) {
        return new Period(month).inWords(locale);
    }

    /** The same where it stands by itself: with a capital also where names of months have none. */
    public String monthAlone(YearMonth month) {
        return StringUtils.capitalize(month(month));
    }

    /** Such as Oct, where twelve stand beside each other. */
    public String shortMonth(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLL", locale).format(month);
    }

    /** Such as 6.47 M EUR or 92,674 EUR: from a million on with two decimals of it, from a hundred million on without. */
    String amount(BigDecimal amount) {
        if (amount.abs().compareTo(Scale.MILLION) < 0) {
            return said(UNITS, Map.of("amount", number(amount, 0), "currency", currency));
        }
        int decimals = amount.abs().compareTo(HUNDRED_MILLION) < 0 ? 2 : 0;
        return said(MILLIONS, Map.of("amount", number(amount.movePointLeft(6), decimals), "currency", currency));
    }

    public String number(BigDecimal number, int decimals) {
        DecimalFormat format = new DecimalFormat(
                decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals), DecimalFormatSymbols.getInstance(locale));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** With a sign, as differences are written; none where it rounds to nothing. */
    public String signed(BigDecimal number) {
        BigDecimal whole = number.setScale(0, RoundingMode.HALF_UP);
        String digits = number(whole.abs(), 0);
        return whole.signum() > 0 ? "+" + digits : whole.signum() < 0 ? "\u2212" + digits : digits;
    }

    String currency() {
        return currency;
    }
}
