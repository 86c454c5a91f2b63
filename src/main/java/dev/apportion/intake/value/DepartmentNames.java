package dev.apportion.intake.value;

import dev.apportion.policy.Field;
import dev.apportion.policy.Headings;
import dev.apportion.policy.Policy;
import dev.apportion.policy.RegisteredDepartment;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a department by what spreadsheets call it: code, name or alias, or code and name together. */
public final class DepartmentNames {

    /** The month or day in a name, which must not be taken for a department's number. */
    private static final Pattern MONTH_IN_NAME =
            Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}[-_. ]?[0-9]{2}(?:[-_. ]?[0-9]{2})?(?![0-9])");

    private static final Pattern SHORT_NUMBER = Pattern.compile("[0-9]{1,3}");

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, Field> headings;

    public DepartmentNames(Policy policy) {
        headings = policy.reading().columns();
        for (RegisteredDepartment registered : policy.departments().values()) {
            String code = registered.department().code();
            registered.aliases().forEach(alias -> codes.putIfAbsent(Headings.normalize(alias), code));
            codes.put(Headings.normalize(registered.department().name()), code);
        }
        policy.departments().keySet().forEach(code -> codes.put(Headings.normalize(code), code));
    }

    /** The code of the department that a cell names, null if it names none. */
    @Nullable
    public String resolve(String text) {
        String answer = answers.get(text);
        if (answer == null) {
            answer = find(text);
            answers.put(text, answer);
        }
        return answer.isEmpty() ? null : answer;
    }

    /**
     * The department whose code, name or alias stands as whole words in a longer text. The longest one wins; null if there
     * is none or two departments are equally long.
     */
    private @Nullable String within(String text) {
        return longest(text, false);
    }

    /**
     * The same for the name of a file or a sheet, where a number of up to three digits is a department's code only if it is
     * the whole name or comes after a word for department: {@code Costs 10.xlsx} may be the tenth of many things.
     */
    private @Nullable String inName(String text) {
        return longest(text, true);
    }

    /** Whose a sheet is, by what stands beside the word for department above its table, else its name, else the file's. */
    @Nullable
    public String ofSheet(@Nullable String beside, String sheet, String file) {
        String code = beside == null ? null : resolve(beside);
        if (code == null && beside != null) {
            code = within(beside);
        }
        if (code == null) {
            code = inName(withoutMonth(sheet));
        }
        return code != null ? code : inName(withoutMonth(withoutEnding(file)));
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String withoutMonth(String name) {
        return MONTH_IN_NAME.matcher(name).replaceAll(" ");
    }

    private @Nullable String longest(String text, boolean isName) {
        String words = " " + Headings.normalize(text) + " ";
        String best = null;
        int length = 0;
        boolean doubtful = false;
        for (Map.Entry<String, String> entry : codes.entrySet()) {
            if (stands(entry.getKey(), words, isName)) {
                int found = entry.getKey().length();
                if (found > length) {
                    best = entry.getValue();
                    length = found;
                    doubtful = false;
                } else if (found == length && !entry.getValue().equals(best)) {
                    doubtful = true;
                }
            }
        }
        return doubtful ? null : best;
    }

    private boolean stands(String key, String words, boolean isName) {
        int at = words.indexOf(" " + key + " ");
        if (at < 0 || key.isEmpty()) {
            return false;
        }
        if (!isName || !SHORT_NUMBER.matcher(key).matches() || words.strip().equals(key)) {
            return true;
        }
        String before = words.substring(0, at).strip();
        int space = before.lastIndexOf(' ');
        int earlier = before.lastIndexOf(' ', space - 1);
        return headings.get(before.substring(space + 1)) == Field.DEPARTMENT
                || headings.get(before.substring(earlier + 1)) == Field.DEPARTMENT;
    }

    private String find(String text) {
        String name = Headings.normalize(text);
        String code = codes.get(name);
        if (code != null) {
            return code;
        }
        // "4100 - Marketing" and "Marketing (4100)": every way of cutting it in two must name the same department.
        for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
            String first = codes.get(name.substring(0, space));
            String second = codes.get(name.substring(space + 1));
            if (first != null && first.equals(second)) {
                return first;
            }
        }
        return "";
    }
}
