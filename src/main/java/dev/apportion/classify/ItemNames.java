package dev.apportion.classify;

import dev.apportion.classify.WorkItems.Registered;
import dev.apportion.policy.Headings;
import dev.apportion.policy.code.CodeForm;
import dev.apportion.policy.code.NearTexts;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people write for a registered work item other than its code or alias as it stands, and what they may have meant. */
final class ItemNames {

    /** How sure it is which work item is meant. */
    enum How {
        /** The code or an alias, letter case and surrounding space aside. */
        CODE,
        /** The same code with other dashes or spaces, or without the zeros that a spreadsheet takes from a number. */
        FORM,
        /** The code and the name together. */
        CODE_AND_NAME,
        /** The name alone, in full. */
        NAME,
        /** A code in the line's description, where Settings says so. */
        DESCRIPTION,
        /** Near to the code of one or several: for a person to say. */
        NEAR,
        /** Near to the name of one or several. */
        NEAR_NAME,
        NONE
    }

    /**
     * What a text may mean.
     *
     * @param items all that it may mean, by code; none for {@link How#NONE}
     */
    record Answer(How how, List<Registered> items) {

        static final Answer NONE = new Answer(How.NONE, List.of());

        static Answer of(How how, Collection<Registered> items) {
            return items.isEmpty()
                    ? NONE
                    : new Answer(
                            how,
                            items.stream()
                                    .sorted(Comparator.comparing(Registered::code))
                                    .toList());
        }

        /** The one that is meant for sure; null if that is for a person to say. */
        @Nullable
        Registered sure() {
            return items.size() == 1 && how != How.NEAR && how != How.NEAR_NAME ? items.get(0) : null;
        }

        /**
         * The same for a line of a department: the name of an operation counts in its own department only, since many do
         * what is called maintenance. A project's name is its own.
         */
        Answer in(String department) {
            return how == How.NAME || how == How.NEAR_NAME
                    ? of(
                            how,
                            items.stream()
                                    .filter(item -> item.isNamedIn(department))
                                    .toList())
                    : this;
        }
    }

    /** Names this short are too much like other words to be near to one. */
    private static final int LONG_NAME = 8;

    /** Longer texts tell a story; a code in them is nobody's concern here. */
    private static final int LONGEST = 200;

    /** Where words and numbers of a cell begin and end. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** What may be a code within a text: with dashes, but no spaces. */
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+(?:[\\p{Pd}\u2212][\\p{L}\\p{N}]+)*");

    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private final Map<String, Set<Registered>> byForm = new HashMap<>();
    private final Map<String, Set<Registered>> byNumber = new HashMap<>();
    private final Map<String, Set<Registered>> byName = new HashMap<>();
    private final NearTexts near = new NearTexts();

    void add(String code, List<String> aliases, String name, Registered item) {
        add(code, item);
        aliases.forEach(alias -> add(alias, item));
        String folded = Headings.normalize(name);
        if (!folded.isEmpty()) {
            if (!byName.containsKey(folded)) {
                near.addName(folded);
            }
            byName.computeIfAbsent(folded, key -> new LinkedHashSet<>()).add(item);
        }
    }

    private void add(String code, Registered item) {
        String form = CodeForm.of(code);
        if (form.isEmpty()) {
            return;
        }
        if (!byForm.containsKey(form)) {
            near.addCode(form);
        }
        byForm.computeIfAbsent(form, key -> new LinkedHashSet<>()).add(item);
        if (CodeForm.isNumber(form)) {
            byNumber.computeIfAbsent(CodeForm.withoutZeros(form), key -> new LinkedHashSet<>())
                    .add(item);
        }
    }

    /** What a cell for the activity means. */
    Answer answer(String written) {
        String form = CodeForm.of(written);
        Set<Registered> same = byForm.getOrDefault(form, Set.of());
        if (same.isEmpty() && CodeForm.isNumber(form)) {
            same = byNumber.getOrDefault(CodeForm.withoutZeros(form), Set.of());
        }
        if (!same.isEmpty()) {
            return Answer.of(How.FORM, same);
        }
        Set<Registered> named = byName.getOrDefault(Headings.normalize(written), Set.of());
        if (!named.isEmpty()) {
            return Answer.of(How.NAME, named);
        }
        if (written.length() > LONGEST) {
            return Answer.NONE;
        }
        Answer beside = besideName(written);
        return beside.how() == How.NONE ? near(written, form) : beside;
    }

    /** The registered codes that stand in a text; numbers alone may be anything and don't count. */
    Answer within(String text) {
        Set<Registered> found = new LinkedHashSet<>();
        for (Matcher token = TOKEN.matcher(text); token.find(); ) {
            String form = CodeForm.of(token.group());
            if (!CodeForm.digits(form).isEmpty() && !CodeForm.letters(form).isEmpty()) {
                found.addAll(byForm.getOrDefault(form, Set.of()));
            }
        }
        return Answer.of(How.DESCRIPTION, found);
    }

    /** A code with more before or behind it; sure if that is the item's name. */
    private Answer besideName(String written) {
        Set<Registered> sure = new LinkedHashSet<>();
        Set<Registered> found = new LinkedHashSet<>();
        for (Matcher word = WORD.matcher(written); word.find(); ) {
            look(written.substring(0, word.end()), written.substring(word.end()), sure, found);
            look(written.substring(word.start()), written.substring(0, word.start()), sure, found);
        }
        return sure.isEmpty() ? Answer.of(How.NEAR, found) : Answer.of(How.CODE_AND_NAME, sure);
    }

    private void look(String code, String rest, Set<Registered> sure, Set<Registered> found) {
        String form = CodeForm.of(EDGES.matcher(code).replaceAll(""));
        Set<Registered> items = byForm.getOrDefault(form, Set.of());
        String others = items.isEmpty() ? "" : Headings.normalize(rest);
        if (others.isEmpty()) {
            return;
        }
        Set<Registered> named = byName.getOrDefault(others, Set.of());
        if (items.stream().anyMatch(named::contains)) {
            items.stream().filter(named::contains).forEach(sure::add);
        } else if (!CodeForm.digits(form).isEmpty() && !CodeForm.isNumber(form)) {
            found.addAll(items);
            found.addAll(named);
        }
    }

    private Answer near(String written, String form) {
        Set<Registered> found = new LinkedHashSet<>();
        if (!CodeForm.digits(form).isEmpty() || form.length() >= LONG_NAME) {
            near.slipsOf(form).forEach(known -> found.addAll(byForm.getOrDefault(known, Set.of())));
            near.withDigitMoreOrLess(form).forEach(known -> found.addAll(byForm.getOrDefault(known, Set.of())));
        }
        String name = Headings.normalize(written);
        if (!found.isEmpty() || name.length() < LONG_NAME) {
            return Answer.of(How.NEAR, found);
        }
        near.slipsOfName(name).forEach(known -> found.addAll(byName.getOrDefault(known, Set.of())));
        if (name.indexOf(' ') > 0) {
            for (String known : near.partsOf(name)) {
                byName.getOrDefault(known, Set.of()).stream()
                        .filter(item -> item.project() != null && known.indexOf(' ') > 0)
                        .forEach(found::add);
            }
        }
        return Answer.of(How.NEAR_NAME, found);
    }
}
