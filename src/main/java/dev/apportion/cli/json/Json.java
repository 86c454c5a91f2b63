package dev.apportion.cli.json;

import dev.apportion.money.MinorUnits;
import java.io.PrintWriter;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints models for programs. Amounts are decimal texts in whole units of their currency, so that no reader rounds them;
 * times are in UTC; what is not known is null.
 */
public final class Json {

    private static final Pattern OBEYED =
            Pattern.compile("[\\u007F-\\u009F\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private Json() {}

    /** Prints a model, a field a line. */
    public static void print(PrintWriter out, Record model) {
        out.println(text(model));
        out.flush();
    }

    /** A model as text, a field a line. */
    public static String text(Record model) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .build()
                .writeValueAsString(model)
                .replace("\r\n", "\n")
                .transform(Json::escaped);
    }

    /** JSON lets these stand in a text as they are, terminals obey them. */
    private static String escaped(String json) {
        return OBEYED.matcher(json)
                .replaceAll(
                        found -> String.format("\\\\u%04x", (int) found.group().charAt(0)));
    }

    static String amount(long minor, CurrencyUnit currency) {
        return MinorUnits.decimal(minor, currency).toPlainString();
    }

    static String time(LocalDateTime utc) {
        return DateTimeFormatter.ISO_INSTANT.format(utc.toInstant(ZoneOffset.UTC));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
