package dev.apportion.cli.json;

import dev.apportion.money.MinorUnits;
import java.io.PrintWriter;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints models for programs. Amounts are decimal texts in whole units of their currency, so that no reader rounds them;
 * times are in UTC; what is not known is null.
 */
public final class Json {

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
                .replace("\r\n", "\n");
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
