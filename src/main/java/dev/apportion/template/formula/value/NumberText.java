package dev.apportion.template.formula.value;

import dev.apportion.ooxml.CellNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The formats of TEXT that reports use: General, decimals, thousands, percent, dates and times, with sections. */
public final class NumberText {

    private NumberText() {}

    public static String format(@Nullable Object value, String format, boolean date1904) {
        if (value instanceof String text) {
            return text;
        }
        BigDecimal number = Values.number(value);
        if (format.equalsIgnoreCase("General")) {
            return CellNumber.plain(number);
        }
        String[] sections = format.split(";", -1);
        int section =
                number.signum() < 0 && sections.length > 1 ? 1 : number.signum() == 0 && sections.length > 2 ? 2 : 0;
        String pattern = sections[section].replaceAll("\\[[^\\]]*\\]", "");
        if (bare(pattern).matches(".*[ymdhsYMDHS].*")) {
            return date(Serial.dateTime(number, date1904), pattern);
        }
        return decimal(section == 1 ? number.abs() : number, pattern);
    }

    private static String bare(String pattern) {
        return pattern.replaceAll("\"[^\"]*\"|\\\\.", "");
    }

    private static String decimal(BigDecimal number, String pattern) {
        StringBuilder quoted = new StringBuilder();
        boolean literal = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '"') {
                literal = !literal;
            } else if (c == '\\' && i + 1 < pattern.length()) {
                quoted.append('\'').append(pattern.charAt(++i)).append('\'');
            } else if (!literal && "0#,.%".indexOf(c) >= 0) {
                quoted.append(c);
            } else if (!literal && c == '?') {
                quoted.append('#');
            } else if (!literal && c == '_') {
                i++;
            } else {
                quoted.append(c == '\'' ? "''" : "'" + c + "'");
            }
        }
        String java = quoted.toString().replaceAll("(?<!')''(?!')", "");
        DecimalFormat decimal = new DecimalFormat(java, DecimalFormatSymbols.getInstance(Locale.US));
        decimal.setRoundingMode(RoundingMode.HALF_UP);
        return decimal.format(number);
    }

    private static String date(LocalDateTime moment, String pattern) {
        StringBuilder java = new StringBuilder();
        boolean afterHour = false;
        boolean halfDay = pattern.toUpperCase(Locale.ROOT).contains("AM/PM");
        for (int i = 0; i < pattern.length(); ) {
            char c = Character.toLowerCase(pattern.charAt(i));
            int run = 1;
            while (i + run < pattern.length() && Character.toLowerCase(pattern.charAt(i + run)) == c) {
                run++;
            }
            if (halfDay && pattern.regionMatches(true, i, "AM/PM", 0, 5)) {
                java.append('a');
                run = 5;
            } else if (c == '"') {
                int end = pattern.indexOf('"', i + 1);
                run = (end < 0 ? pattern.length() : end + 1) - i;
                java.append('\'')
                        .append(pattern.substring(i, i + run).replace("\"", ""))
                        .append('\'');
            } else if (c == 'm') {
                boolean minutes = afterHour
                        || pattern.substring(i + run).toLowerCase(Locale.ROOT).matches("^[:.]?s.*");
                java.append((minutes ? "m" : "M").repeat(Math.min(run, 5)));
            } else if (c == 'd') {
                java.append(run <= 2 ? "d".repeat(run) : run == 3 ? "EEE" : "EEEE");
            } else if (c == 'y') {
                java.append(run <= 2 ? "uu" : "uuuu");
            } else if (c == 'h') {
                java.append((halfDay ? "h" : "H").repeat(Math.min(run, 2)));
            } else if (c == 's') {
                java.append("s".repeat(Math.min(run, 2)));
            } else if (c == '\\') {
                run = Math.min(2, pattern.length() - i);
                java.append('\'').append(pattern.substring(i + 1, i + run)).append('\'');
            } else {
                java.append('\'').append(pattern, i, i + run).append('\'');
            }
            afterHour = c == 'h' || (afterHour && !Character.isLetter(c));
            i += run;
        }
        return moment.format(DateTimeFormatter.ofPattern(java.toString().replace("''", ""), Locale.US));
    }
}
