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
        boolean dated = bare(pattern).matches(".*[ymdhsYMDHS].*");
        try {
            return dated
                    ? date(Serial.dateTime(number, date1904), pattern)
                    : decimal(section == 1 ? number.abs() : number, pattern);
        } catch (IllegalArgumentException e) {
            // Such as a digit, a text and another digit.
            throw new FormulaError(ErrorValue.VALUE);
        }
    }

    private static String bare(String pattern) {
        return pattern.replaceAll("\"[^\"]*\"|\\\\.", "");
    }

    private static String decimal(BigDecimal number, String pattern) {
        JavaPattern java = new JavaPattern();
        boolean literal = false;
        boolean digits = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '"') {
                literal = !literal;
            } else if (c == '\\' && i + 1 < pattern.length()) {
                java.literal(pattern.substring(++i, i + 1));
            } else if (!literal && "0#?,.%".indexOf(c) >= 0) {
                digits |= "0#?".indexOf(c) >= 0;
                java.symbol(c == '?' ? "#" : String.valueOf(c));
            } else if (!literal && c == '_') {
                i++;
            } else {
                java.literal(String.valueOf(c));
            }
        }
        DecimalFormat decimal = new DecimalFormat(java.toString(), DecimalFormatSymbols.getInstance(Locale.US));
        decimal.setRoundingMode(RoundingMode.HALF_UP);
        if (!digits) {
            // Java would write a digit all the same.
            return number.signum() < 0 ? decimal.getNegativePrefix() : decimal.getPositivePrefix();
        }
        return decimal.format(number);
    }

    private static String date(LocalDateTime moment, String pattern) {
        JavaPattern java = new JavaPattern();
        boolean afterHour = false;
        boolean halfDay = pattern.toUpperCase(Locale.ROOT).contains("AM/PM");
        for (int i = 0; i < pattern.length(); ) {
            char c = Character.toLowerCase(pattern.charAt(i));
            int run = 1;
            while (i + run < pattern.length() && Character.toLowerCase(pattern.charAt(i + run)) == c) {
                run++;
            }
            if (halfDay && pattern.regionMatches(true, i, "AM/PM", 0, 5)) {
                java.symbol("a");
                run = 5;
            } else if (c == '"') {
                int end = pattern.indexOf('"', i + 1);
                run = (end < 0 ? pattern.length() : end + 1) - i;
                java.literal(pattern.substring(i, i + run).replace("\"", ""));
            } else if (c == 'm') {
                boolean minutes = afterHour
                        || pattern.substring(i + run).toLowerCase(Locale.ROOT).matches("^[:.]?s.*");
                java.symbol((minutes ? "m" : "M").repeat(Math.min(run, 5)));
            } else if (c == 'd') {
                java.symbol(run <= 2 ? "d".repeat(run) : run == 3 ? "EEE" : "EEEE");
            } else if (c == 'y') {
                java.symbol(run <= 2 ? "uu" : "uuuu");
            } else if (c == 'h') {
                java.symbol((halfDay ? "h" : "H").repeat(Math.min(run, 2)));
            } else if (c == 's') {
                java.symbol("s".repeat(Math.min(run, 2)));
            } else if (c == '\\') {
                run = Math.min(2, pattern.length() - i);
                java.literal(pattern.substring(i + 1, i + run));
            } else {
                java.literal(pattern.substring(i, i + run));
            }
            afterHour = c == 'h' || (afterHour && !Character.isLetter(c));
            i += run;
        }
        return moment.format(DateTimeFormatter.ofPattern(java.toString(), Locale.US));
    }

    /** A pattern as Java's formats read it, with literals in one pair of apostrophes as long as they touch. */
    private static final class JavaPattern {

        private final StringBuilder pattern = new StringBuilder();
        private boolean quoted;

        void literal(String text) {
            if (!text.isEmpty()) {
                quote(true);
                pattern.append(text.replace("'", "''"));
            }
        }

        void symbol(String text) {
            quote(false);
            pattern.append(text);
        }

        private void quote(boolean on) {
            pattern.append(quoted == on ? "" : "'");
            quoted = on;
        }

        @Override
        public String toString() {
            quote(false);
            return pattern.toString();
        }
    }
}
