package dev.apportion.template.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

final class TextFunctions {

    private TextFunctions() {}

    static void add(Map<String, Function> functions) {
        functions.put("CONCATENATE", TextFunctions::concatenate);
        functions.put("CONCAT", TextFunctions::concatenate);
        functions.put("TEXTJOIN", TextFunctions::join);
        functions.put("HYPERLINK", (e, a) -> e.scalar(a.get(a.size() > 1 ? 1 : 0)));
        functions.put("LEFT", (e, a) -> {
            String text = e.text(a.get(0));
            return text.substring(0, bound(text, a.size() > 1 ? e.integer(a.get(1)) : 1));
        });
        functions.put("RIGHT", (e, a) -> {
            String text = e.text(a.get(0));
            return text.substring(text.length() - bound(text, a.size() > 1 ? e.integer(a.get(1)) : 1));
        });
        functions.put("MID", TextFunctions::mid);
        functions.put("LEN", (e, a) -> BigDecimal.valueOf(e.text(a.get(0)).length()));
        functions.put("TRIM", (e, a) -> e.text(a.get(0)).replaceAll(" +", " ").strip());
        functions.put("UPPER", (e, a) -> e.text(a.get(0)).toUpperCase(Locale.ROOT));
        functions.put("LOWER", (e, a) -> e.text(a.get(0)).toLowerCase(Locale.ROOT));
        functions.put("T", (e, a) -> e.scalar(a.get(0)) instanceof String text ? text : "");
        functions.put("EXACT", (e, a) -> e.text(a.get(0)).equals(e.text(a.get(1))));
        functions.put("SUBSTITUTE", (e, a) -> e.text(a.get(0)).replace(e.text(a.get(1)), e.text(a.get(2))));
        functions.put("REPT", (e, a) -> e.text(a.get(0)).repeat(Math.max(0, e.integer(a.get(1)))));
        functions.put("FIND", (e, a) -> find(e.text(a.get(1)), Pattern.compile(Pattern.quote(e.text(a.get(0))))));
        functions.put("SEARCH", (e, a) -> find(e.text(a.get(1)), Criterion.wildcards(e.text(a.get(0)))));
        functions.put("CHAR", (e, a) -> String.valueOf((char) e.integer(a.get(0))));
        functions.put(
                "TEXT",
                (e, a) -> NumberText.format(
                        e.scalar(a.get(0)), e.text(a.get(1)), e.grid().date1904()));
    }

    private static String concatenate(Evaluation e, List<Term> a) {
        StringBuilder joined = new StringBuilder();
        e.each(a, (value, fromCell) -> joined.append(Values.text(value)));
        return joined.toString();
    }

    private static String join(Evaluation e, List<Term> a) {
        String separator = e.text(a.get(0));
        boolean skipEmpty = Values.truth(e.scalar(a.get(1)));
        StringBuilder joined = new StringBuilder();
        boolean[] any = {false};
        e.each(a.subList(2, a.size()), (value, fromCell) -> {
            String text = Values.text(value);
            if (!skipEmpty || !text.isEmpty()) {
                joined.append(any[0] ? separator : "").append(text);
                any[0] = true;
            }
        });
        return joined.toString();
    }

    private static String mid(Evaluation e, List<Term> a) {
        String text = e.text(a.get(0));
        int start = e.integer(a.get(1));
        if (start < 1) {
            throw new FormulaError(ErrorValue.VALUE);
        }
        int from = Math.min(text.length(), start - 1);
        return text.substring(from, Math.min(text.length(), from + Math.max(0, e.integer(a.get(2)))));
    }

    private static int bound(String text, int length) {
        if (length < 0) {
            throw new FormulaError(ErrorValue.VALUE);
        }
        return Math.min(text.length(), length);
    }

    private static BigDecimal find(String text, Pattern pattern) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new FormulaError(ErrorValue.VALUE);
        }
        return BigDecimal.valueOf(matcher.start() + 1L);
    }
}
