package dev.apportion.policy.condition;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.apportion.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * The whole text fits a regular expression, letter case aside. The engine's time grows with the text and with the
 * expression, never with the number of ways in which they may match, so that no rule can stall a run.
 */
record PatternCondition(Pattern pattern) implements Condition {

    private static final int LONGEST = 4_000;

    /** Steps of the compiled expression; each may be tried for every letter. */
    private static final int MOST_STEPS = 20_000;

    /**
     * The length times the nested repeat counts; beyond this, compiling would take too much memory.
     */
    private static final long MOST_REPEATED = 2_000_000;

    private static final Pattern REPEAT = Pattern.compile("\\{(\\d+)(?:,(\\d*))?\\}");

    /** Sets built from other sets, which the engine would read as plain letters. */
    private static final Pattern SET_OF_SETS = Pattern.compile("\\[[^\\]]*&&");

    /** @throws IllegalArgumentException if it can't be used; the message says what to write instead */
    static PatternCondition of(String expression) {
        if (expression.length() > LONGEST || repeated(expression) > MOST_REPEATED) {
            throw tooLarge(expression);
        }
        if (EndlessLetters.areIn(expression)) {
            throw new IllegalArgumentException(
                    "\"" + expression + "\" has a range with the letters U+1C80 to U+1C88, which"
                            + " the program can't compare without regard to case; write two ranges, such as"
                            + " [a-\\x{1C7F}\\x{1C89}-\\x{FFFF}]");
        }
        try {
            if (SET_OF_SETS.matcher(expression).find()) {
                throw new PatternSyntaxException("&& within brackets", expression);
            }
            Pattern pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
            if (pattern.programSize() > MOST_STEPS) {
                throw tooLarge(expression);
            }
            return new PatternCondition(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "\"" + expression + "\" is not a usable regular expression (" + e.getDescription()
                            + "). Backreferences (\\1), lookahead and lookbehind ((?=, (?!, (?<=, (?<!), possessive"
                            + " quantifiers (a++) and && are not supported; write several conditions separated by"
                            + " commas,"
                            + " \"not\" before the condition, or a rule above this one",
                    e);
        }
    }

    private static long repeated(String expression) {
        long most = expression.length();
        Matcher repeats = REPEAT.matcher(expression);
        while (repeats.find() && most <= MOST_REPEATED) {
            String upper = repeats.group(2);
            String count = upper == null || upper.isEmpty() ? repeats.group(1) : upper;
            most *= count.length() > 4 ? MOST_REPEATED : Math.max(1, Long.parseLong(count));
        }
        return most;
    }

    private static IllegalArgumentException tooLarge(String expression) {
        return new IllegalArgumentException("the regular expression \""
                + expression.substring(0, Math.min(40, expression.length()))
                + "\" … is too large. Write * or + instead of high repeat counts, or several shorter conditions"
                + " separated by commas");
    }

    @Override
    public boolean matches(@Nullable String text) {
        return text != null && pattern.matcher(text.strip()).matches();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PatternCondition that && pattern.pattern().equals(that.pattern.pattern());
    }

    @Override
    public int hashCode() {
        return pattern.pattern().hashCode();
    }

    @Override
    public String toString() {
        return inWords().toString();
    }

    @Override
    public Message inWords() {
        return Message.of("matches '{0}'", pattern);
    }
}
