package dev.apportion.template.formula.function;

import dev.apportion.template.formula.tree.Evaluation;
import dev.apportion.template.formula.tree.Function;
import dev.apportion.template.formula.tree.Term;
import dev.apportion.template.formula.value.ErrorValue;
import dev.apportion.template.formula.value.FormulaError;
import dev.apportion.template.formula.value.MatchCriterion;
import dev.apportion.template.formula.value.NumberText;
import dev.apportion.template.formula.value.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class TextFunctions {

    /** The most characters that a cell holds. */
    private static final int LONGEST = 32_767;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

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
        functions.put("SUBSTITUTE", TextFunctions::substitute);
        functions.put("REPLACE", TextFunctions::replace);
        functions.put("PROPER", (e, a) -> WORD.matcher(e.text(a.get(0)).toLowerCase(Locale.ROOT))
                .replaceAll(word ->
                        Matcher.quoteReplacement(word.group().substring(0, 1).toUpperCase(Locale.ROOT)
                                + word.group().substring(1))));
        functions.put("REPT", TextFunctions::repeat);
        functions.put("FIND", (e, a) -> find(e, a, MatchCriterion.literal(e.text(a.get(0)))));
        functions.put("SEARCH", (e, a) -> find(e, a, MatchCriterion.wildcards(e.text(a.get(0)))));
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

    /** All occurrences, or only the one that the fourth argument counts to. */
    private static String substitute(Evaluation e, List<Term> a) {
        String text = e.text(a.get(0));
        String old = e.text(a.get(1));
        String replacement = e.text(a.get(2));
        if (old.isEmpty()) {
            return text;
        }
        if (a.size() < 4) {
            return text.replace(old, replacement);
        }
        int at = -1;
        for (int left = e.integer(a.get(3)); left > 0; left--) {
            at = text.indexOf(old, at < 0 ? 0 : at + old.length());
            if (at < 0) {
                return text;
            }
        }
        if (at < 0) {
            throw new FormulaError(ErrorValue.VALUE);
        }
        return text.substring(0, at) + replacement + text.substring(at + old.length());
    }

    private static String replace(Evaluation e, List<Term> a) {
        String text = e.text(a.get(0));
        int start = e.integer(a.get(1));
        int count = e.integer(a.get(2));
        if (start < 1 || count < 0) {
            throw new FormulaError(ErrorValue.VALUE);
        }
        int from = Math.min(text.length(), start - 1);
        return text.substring(0, from) + e.text(a.get(3)) + text.substring(Math.min(text.length(), from + count));
    }

    private static String repeat(Evaluation e, List<Term> a) {
        String text = e.text(a.get(0));
        int times = e.integer(a.get(1));
        if (times < 0 || (long) text.length() * times > LONGEST) {
            throw new FormulaError(ErrorValue.VALUE);
        }
        return text.repeat(times);
    }

    private static BigDecimal find(Evaluation e, List<Term> a, com.google.re2j.Pattern pattern) {
        String text = e.text(a.get(1));
        int start = a.size() > 2 ? e.integer(a.get(2)) : 1;
        var matcher = pattern.matcher(text);
        if (start < 1 || start > text.length() + 1 || !matcher.find(start - 1)) {
            throw new FormulaError(ErrorValue.VALUE);
        }
        return BigDecimal.valueOf(matcher.start() + 1L);
    }
}
