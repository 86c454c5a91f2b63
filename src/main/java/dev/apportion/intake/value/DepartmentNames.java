package dev.apportion.intake.value;

import dev.apportion.cost.FileName;
import dev.apportion.message.Message;
import dev.apportion.policy.Field;
import dev.apportion.policy.Headings;
import dev.apportion.policy.Policy;
import dev.apportion.policy.RegisteredDepartment;
import dev.apportion.policy.code.CodeForm;
import dev.apportion.policy.code.NearTexts;
import dev.apportion.policy.code.NumberRange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds a department by what spreadsheets call it: code, name or alias, or code and name together, however dashes and spaces are
 * written, with or without words such as {@code Dept}; a number also by a range among the aliases.
 */
public final class DepartmentNames {

    /** The month or day in a name, which must not be taken for a department's number. */
    private static final Pattern DASH = Pattern.compile("\\s+[-\u2013\u2014|]\\s+");

    private static final Pattern MONTH_IN_NAME =
            Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}[-_. ]?[0-9]{2}(?:[-_. ]?[0-9]{2})?(?![0-9])");

    private static final int SHORTEST_PART = 3;

    /** No year, and no quarter. */
    private static final Pattern UNKNOWN_CODE = Pattern.compile("(?!(?:19|20)[0-9]{2}$)[a-z]{0,4}[0-9]{3,10}");

    private static final Pattern SHORT_NUMBER = Pattern.compile("[0-9]{1,3}");

    /** Longer texts may be a department's name as it is registered, and nothing else. */
    private static final int LONGEST = 200;

    /** Proposals told; if more are as near, none is one. */
    private static final int MOST = 3;

    private final Map<String, String> codes = new HashMap<>();
    /** Codes and aliases by their form; empty text for a form that two departments share. */
    private final Map<String, String> forms = new HashMap<>();

    private final Map<NumberRange, String> ranges = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    /** Of the codes, those that are a name without its word for department. */
    private final Map<String, DepartmentWords.Parts> bare = new HashMap<>();

    private final Map<String, Message> hints = new HashMap<>();
    private final NearTexts texts = new NearTexts();
    private final Map<String, Field> headings;

    public DepartmentNames(Policy policy) {
        headings = policy.reading().columns();
        for (RegisteredDepartment registered : policy.departments().values()) {
            String code = registered.department().code();
            registered.aliases().forEach(alias -> {
                codes.putIfAbsent(Headings.normalize(alias), code);
                addForm(alias, code);
                NumberRange range = NumberRange.of(alias);
                if (range != null) {
                    ranges.put(range, code);
                }
            });
            codes.put(Headings.normalize(registered.department().name()), code);
            names.put(code, registered.department().name());
            addForm(code, code);
        }
        policy.departments().keySet().forEach(code -> codes.put(Headings.normalize(code), code));
        addBareNames();
        codes.keySet().forEach(texts::addName);
        forms.keySet().forEach(texts::addCode);
    }

    private void addForm(String text, String code) {
        String form = CodeForm.of(text);
        forms.merge(form, code, (one, other) -> one.equals(other) ? one : "");
        if (CodeForm.isNumber(form)) {
            forms.merge(CodeForm.withoutZeros(form), code, (one, other) -> one.equals(other) ? one : "");
        }
    }

    /** Names without words for department, where only one department goes by it. */
    private void addBareNames() {
        Map<String, String> owners = new HashMap<>();
        Map<String, DepartmentWords.Parts> parts = new HashMap<>();
        names.forEach((code, name) -> {
            DepartmentWords.Parts apart = DepartmentWords.ofRegistered(Headings.normalize(name));
            owners.merge(apart.name(), code, (one, other) -> "");
            parts.put(apart.name(), apart);
        });
        parts.forEach((name, apart) -> {
            String code = owners.getOrDefault(name, "");
            if (!code.isEmpty() && !name.isEmpty() && codes.putIfAbsent(name, code) == null) {
                bare.put(name, apart);
            }
        });
    }

    /** Whether a text is just a code, name or alias. */
    public boolean isOne(String text) {
        return codes.containsKey(Headings.normalize(text));
    }

    /** A sentence on what a cell that names no department may mean, with a space before it; empty if nothing is near. */
    public Message hint(String text) {
        return text.length() > LONGEST ? Message.NONE : hints.computeIfAbsent(text, this::near);
    }

    private Message near(String text) {
        String name = DepartmentWords.ways(Headings.normalize(text)).get(2).name();
        String form = CodeForm.of(text);
        Set<String> near = new TreeSet<>();
        String number = name.substring(0, (name + " ").indexOf(' '));
        String owner = inRange(number);
        if (owner != null) {
            near.add(owner);
        }
        Set<String> likely = new HashSet<>(texts.slipsOfName(name));
        texts.partsOf(name).stream()
                .filter(known -> Math.min(name.length(), known.length()) > SHORTEST_PART)
                .forEach(likely::add);
        likely.forEach(known -> near.add(codes.getOrDefault(known, "")));
        texts.slipsOf(form).forEach(known -> near.add(forms.getOrDefault(known, "")));
        near.remove("");
        return near.isEmpty() || near.size() > MOST
                ? Message.NONE
                : Message.of(
                        " Did you mean {0}?",
                        Message.joined(
                                "; or ",
                                near.stream()
                                        .map(code -> code + ", " + names.get(code))
                                        .toList()));
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

    /** The department that a title names, alone or beside a dash: "Finance - Monthly costs"; null if none does. */
    public @Nullable String inTitle(String title) {
        String whole = resolve(title);
        return whole != null
                ? whole
                : DASH.splitAsStream(title)
                        .map(this::resolve)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
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
     * the whole name or comes after a word for department: {@code Costs 10.xlsx} may be the tenth of many things. A name of
     * digits alone may be a year, so it isn't looked up in ranges.
     */
    private @Nullable String inName(String text) {
        String code = longest(text, true);
        return code == null && text.chars().anyMatch(Character::isLetter) ? resolve(text) : code;
    }

    /** The department that the folder of a file is named after, null if it is in none. */
    public @Nullable String ofFolder(String file) {
        String folder = FileName.folder(file);
        return folder == null ? null : resolve(folder);
    }

    /**
     * Whose a sheet is, by what stands beside the word for department above its table, else by the folder of its file, its own
     * name or the file's.
     */
    @Nullable
    public String ofSheet(@Nullable String beside, String sheet, String file) {
        String code = beside == null ? null : resolve(beside);
        if (code == null && beside != null) {
            code = within(beside);
        }
        if (code == null) {
            code = ofFolder(file);
        }
        if (code == null) {
            code = inName(withoutMonth(sheet));
        }
        return code != null ? code : inName(withoutMonth(withoutEnding(FileName.withoutFolder(file))));
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
        if (text.length() > LONGEST) {
            return codes.getOrDefault(name, "");
        }
        String code = one(name, text);
        if (code == null) {
            // "4100 - Marketing" and "Marketing (4100)": every way of cutting it in two must name the same department.
            for (int space = name.indexOf(' '); space > 0 && code == null; space = name.indexOf(' ', space + 1)) {
                String first = one(name.substring(0, space), name.substring(0, space));
                String second = one(name.substring(space + 1), name.substring(space + 1));
                code = first != null && first.equals(second) ? first : null;
                if (code == null && first == null && isCode(name.substring(0, space))) {
                    code = name(name.substring(space + 1));
                } else if (code == null && second == null && isCode(name.substring(space + 1))) {
                    code = name(name.substring(0, space));
                }
            }
        }
        return code == null ? "" : code;
    }

    /** A cost center's code that nobody registered, which says no other department than the name beside it. */
    private static boolean isCode(String word) {
        return UNKNOWN_CODE.matcher(word).matches();
    }

    /** The department of just that name, not a short one that may be anything. */
    private @Nullable String name(String name) {
        return name.length() > SHORTEST_PART && name.chars().anyMatch(Character::isLetter) ? codes.get(name) : null;
    }

    private @Nullable String one(String name, String text) {
        String code = codes.get(name);
        if (code != null) {
            return code;
        }
        String form = CodeForm.of(text);
        code = forms.get(form);
        if (code == null && CodeForm.isNumber(form)) {
            code = forms.get(CodeForm.withoutZeros(form));
            code = code == null ? inRange(form) : code;
        }
        for (DepartmentWords.Parts apart :
                code == null ? DepartmentWords.ways(name) : List.<DepartmentWords.Parts>of()) {
            DepartmentWords.Parts registered = bare.get(apart.name());
            if (code == null && (registered == null || registered.goesWith(apart))) {
                code = codes.get(apart.name());
            }
        }
        return code == null || code.isEmpty() ? null : code;
    }

    private @Nullable String inRange(String number) {
        for (Map.Entry<NumberRange, String> range : ranges.entrySet()) {
            if (range.getKey().contains(number)) {
                return range.getValue();
            }
        }
        return null;
    }
}
