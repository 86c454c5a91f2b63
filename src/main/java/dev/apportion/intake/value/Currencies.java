package dev.apportion.intake.value;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Currencies as people write them: by ISO 4217 code, or by a sign before or after an amount. */
public final class Currencies {

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("€", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("¥", "JPY"),
            Map.entry("₹", "INR"),
            Map.entry("₩", "KRW"),
            Map.entry("₺", "TRY"),
            Map.entry("₽", "RUB"),
            Map.entry("₴", "UAH"),
            Map.entry("₪", "ILS"),
            Map.entry("₦", "NGN"),
            Map.entry("₱", "PHP"),
            Map.entry("₫", "VND"),
            Map.entry("฿", "THB"),
            Map.entry("₵", "GHS"),
            Map.entry("₡", "CRC"),
            Map.entry("₲", "PYG"),
            Map.entry("₸", "KZT"),
            Map.entry("₾", "GEL"),
            Map.entry("zł", "PLN"),
            Map.entry("Kč", "CZK"),
            Map.entry("Ft", "HUF"),
            Map.entry("kn", "HRK"),
            Map.entry("lei", "RON"),
            Map.entry("лв", "BGN"),
            Map.entry("руб", "RUB"),
            Map.entry("Fr.", "CHF"),
            Map.entry("R$", "BRL"),
            Map.entry("US$", "USD"));

    /**
     * Asked for any word that a heading ends with, where an exception for each word that isn't a currency would be
     * expensive.
     */
    private static final Map<String, CurrencyUnit> BY_CODE = CurrencyUnit.registeredCurrencies().stream()
            .collect(Collectors.toUnmodifiableMap(CurrencyUnit::getCode, Function.identity()));

    /** What is a currency beside an amount only; alone it may be any abbreviation. */
    private static final Map<String, String> BESIDE = Map.ofEntries(
            Map.entry("A$", "AUD"),
            Map.entry("AU$", "AUD"),
            Map.entry("C$", "CAD"),
            Map.entry("CA$", "CAD"),
            Map.entry("NZ$", "NZD"),
            Map.entry("HK$", "HKD"),
            Map.entry("S$", "SGD"),
            Map.entry("GH₵", "GHS"),
            Map.entry("R", "ZAR"),
            Map.entry("RM", "MYR"),
            Map.entry("Rp", "IDR"),
            Map.entry("KSh", "KES"),
            Map.entry("Ksh", "KES"),
            Map.entry("S/", "PEN"),
            Map.entry("TL", "TRY"),
            Map.entry("Euro", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"));

    /** Crowns and rupees are several countries'; they are understood where the reporting currency is one of them. */
    private static final Map<String, Set<String>> SHARED =
            Map.of("kr", CurrencyWords.of("kroner"), "Rs", CurrencyWords.of("rupees"));

    private static final Set<String> DOLLARS = CurrencyWords.of("dollars");
    private static final Pattern BEFORE = Pattern.compile(
            "^([-(+\u2212]?)\\s*(\\p{Sc}|[A-Z]{3}|(?:US|R|AU?|CA?|NZ|HK|S)\\$|GH₵|Fr\\.|RM|Rp|K[Ss]h|S/|TL|(?:kr|Rs)(?=\\.?[\\s\u00A0\\d])"
                    + "|R(?=[\\s\u00A0]|\\d{1,3}[,. ]\\d{3}|\\d+[.,]\\d\\d$))(?:(?<=[a-z])\\.)?[\\s\u00A0]*(?=[-(+\u2212\\d.,])");
    private static final Pattern AFTER = Pattern.compile(
            "(?<=[\\d.,)-])[\\s\u00A0]*(\\p{Sc}|[A-Z]{3}|zł|Kč|Ft|kn|lei|лв|kr|TL|[Ee]uros?)\\.?([)]?)$");
    private static final Pattern IN_HEADING = Pattern.compile(
            "(?:[(\\[/]|\\bin |[ ,])\\s*([A-Z]{3}|\\p{Sc}|zł|Kč|Ft|kn|lei|лв|руб|R\\$|US\\$|TL)\\.?\\s*(?:[)\\]]|$)");

    private static final Pattern BEFORE_HEADING = Pattern.compile("^(\\p{Sc}|US\\$|R\\$|EUR|USD|GBP|CHF)[\\s\u00A0]");

    private static final Pattern SHARED_IN_HEADING = Pattern.compile(
            "(?<!\\p{L})([tTmM]?[. ]?[kK]r|Rs|lakhs?|lacs?|Lakhs?|Lacs?|crores?|Crores?)\\.?(?!\\p{L})");

    /** A sign that is not that of an amount in the title itself, but for thousands. */
    private static final Pattern SIGN_IN_TITLE =
            Pattern.compile("(?:^|[\\s(\\[])((?:US|R)\\$|\\p{Sc})(?=['’]?000s?\\b|\\s*(?:[^\\s\\d.,]|$))");

    private final CurrencyUnit reporting;

    public Currencies(CurrencyUnit reporting) {
        this.reporting = reporting;
    }

    /**
     * An amount's text without its currency.
     *
     * @param currency the one that stood there, null if none did
     * @param sign what stood there, empty if nothing
     */
    public record Stripped(String number, @Nullable CurrencyUnit currency, String sign) {

        /** Whether what stood there may be that currency: a dollar sign is any dollar's. */
        public boolean mayBe(CurrencyUnit other) {
            return currency == null
                    || currency.equals(other)
                    || (sign.equals("$") && isDollar(other))
                    || (sign.equals("\u00A5") && other.getCode().equals("CNY"));
        }
    }

    /**
     * Takes a currency sign or code off an amount. A code that is not a currency stays, so that the amount is refused.
     */
    public Stripped strip(String written) {
        String amount = OtherDigits.plain(written);
        Matcher before = BEFORE.matcher(amount);
        if (before.find()) {
            CurrencyUnit currency = beside(before.group(2));
            if (currency != null) {
                return new Stripped(before.group(1) + amount.substring(before.end()), currency, before.group(2));
            }
        }
        Matcher after = AFTER.matcher(amount);
        if (after.find()) {
            CurrencyUnit currency = beside(after.group(1));
            if (currency != null) {
                return new Stripped(amount.substring(0, after.start()) + after.group(2), currency, after.group(1));
            }
        }
        return new Stripped(amount, null, "");
    }

    /** What a number's format shows beside it, null if that is no currency. */
    public @Nullable Stripped shown(String sign) {
        CurrencyUnit currency = beside(sign);
        return currency == null ? null : new Stripped("", currency, sign);
    }

    private @Nullable CurrencyUnit beside(String sign) {
        if (SHARED.getOrDefault(sign, Set.of()).contains(reporting.getCode())) {
            return reporting;
        }
        String code = BESIDE.get(sign);
        return code == null ? parse(sign) : BY_CODE.get(code);
    }

    /**
     * The currency that a text names, null if it names none. A dollar sign is the reporting currency's if that is a
     * dollar.
     */
    @Nullable
    public CurrencyUnit parse(String text) {
        String name = text.strip();
        if (name.equals("$")) {
            return DOLLARS.contains(reporting.getCode()) ? reporting : CurrencyUnit.USD;
        }
        return BY_CODE.get(SIGNS.getOrDefault(name, name.toUpperCase(Locale.ROOT)));
    }

    /** Those whose sign a heading has, such as kr, where the reporting currency is none of them; empty if that is clear. */
    public static Set<String> unclear(String heading, CurrencyUnit reporting) {
        Matcher sign = SHARED_IN_HEADING.matcher(heading);
        if (!sign.find()) {
            Set<String> named = CurrencyWords.in(heading);
            return named.size() == 1 ? Set.of() : unless(reporting, named);
        }
        boolean rupees = sign.group(1).toLowerCase(Locale.ROOT).startsWith("r");
        boolean lakhs = sign.group(1).toLowerCase(Locale.ROOT).matches("la.*|cr.*");
        Set<String> all = SHARED.getOrDefault(rupees || lakhs ? "Rs" : "kr", Set.of());
        return unless(reporting, all);
    }

    private static Set<String> unless(CurrencyUnit reporting, Set<String> codes) {
        return codes.contains(reporting.getCode()) ? Set.of() : new TreeSet<>(codes);
    }

    /** Whether a dollar sign may mean the currency. */
    public static boolean isDollar(CurrencyUnit currency) {
        return DOLLARS.contains(currency.getCode());
    }

    /** The currency of the reports. */
    public CurrencyUnit reporting() {
        return reporting;
    }

    /** Whether a heading names another currency than that of the reports. */
    public boolean isForeign(String heading) {
        CurrencyUnit named = inHeading(heading);
        return named != null && !named.equals(reporting);
    }

    /** The currency that a heading such as "Amount (EUR)" names, null if it names none. */
    @Nullable
    public CurrencyUnit inHeading(String heading) {
        Matcher before = BEFORE_HEADING.matcher(heading);
        if (before.find()) {
            return parse(before.group(1));
        }
        Matcher matcher = IN_HEADING.matcher(heading);
        while (matcher.find()) {
            CurrencyUnit currency = beside(matcher.group(1));
            if (currency != null) {
                return currency;
            }
        }
        return one(CurrencyWords.in(heading));
    }

    /** The currency of all amounts below a title such as "All amounts in USD", null if it names none. */
    @Nullable
    public CurrencyUnit inTitle(String title) {
        Matcher sign = SIGN_IN_TITLE.matcher(title);
        return sign.find() ? parse(sign.group(1)) : one(CurrencyWords.ofAllIn(title));
    }

    /** The currency that the name of a sheet has, such as "Costs USD", null if it has none. */
    @Nullable
    public CurrencyUnit inName(String name) {
        return one(CurrencyWords.inName(name));
    }

    /** What a word of several means is the reporting currency, if that is among them. */
    private @Nullable CurrencyUnit one(Set<String> codes) {
        if (codes.contains(reporting.getCode())) {
            return reporting;
        }
        return codes.size() == 1 ? BY_CODE.get(codes.iterator().next()) : null;
    }
}
