package dev.apportion.ledger.forget;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the place of a name in the texts of a period: a mark for each spelling, and none that stands for another name, so
 * that texts that differed still do. Not thread-safe.
 */
final class Marks {

    /** Most texts of a run come again. */
    private static final int REMEMBERED = 50_000;

    private static final Pattern MARK = Pattern.compile("\\[forgotten(?: (\\d{1,8}))?]");

    private final ForgottenName name;
    private final Set<String> registered;
    private final Map<String, String> bySpelling = new LinkedHashMap<>();
    private final Map<String, String> known = new HashMap<>();
    private int last;
    private int seen;

    /**
     * Begins with a period.
     *
     * @param registered codes of the policy, which stay: figures of several periods go by them
     * @param last the number of the last mark that the period has, 0 for none
     */
    Marks(ForgottenName name, Set<String> registered, int last) {
        this.name = name;
        this.registered = registered;
        this.last = last;
    }

    /** The first one needs no number. */
    static String mark(int number) {
        return number == 1 ? "[forgotten]" : "[forgotten " + number + "]";
    }

    /** A text without the name. */
    String text(String text) {
        String without = known.get(text);
        if (without == null) {
            look(text);
            without = name.isIn(text) ? name.replacedIn(text, this::ofSpelling) : text;
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            known.put(text, without);
        }
        return without;
    }

    /** The same, null for null. */
    @Nullable
    String orNull(@Nullable String text) {
        return text == null ? null : text(text);
    }

    /** A code without the name, unless the policy has it. */
    String code(String code) {
        return registered.contains(code) ? code : text(code);
    }

    /** The same, null for null. */
    @Nullable
    String codeOrNull(@Nullable String code) {
        return code == null ? null : code(code);
    }

    private void look(String text) {
        Matcher marks = MARK.matcher(text);
        while (marks.find()) {
            seen = Math.max(seen, marks.group(1) == null ? 1 : Integer.parseInt(marks.group(1)));
        }
    }

    private String ofSpelling(String spelling) {
        return bySpelling.computeIfAbsent(spelling, first -> mark(++last));
    }

    /** The marks that were given, by spelling, in the order in which they were. */
    Map<String, String> bySpelling() {
        return Collections.unmodifiableMap(bySpelling);
    }

    /** The highest number of a mark that stood in a text, whoever wrote it; 0 for none. */
    int seen() {
        return seen;
    }

    /** The number of the last mark that the period has now. */
    int last() {
        return last;
    }
}
