package dev.apportion.policy.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Registered codes and names, found by a text that is near to them. A month may have a million texts and a policy thousands of
 * codes, so none is compared with all.
 */
public final class NearTexts {

    /** Numbers of one length, from this many digits on, tell that another length is a slip. */
    private static final int DIGITS = 3;

    private static final int SERIES = 2;

    /**
     * A registered text.
     *
     * @param signs a bit for each kind of sign in it; a slip changes two of them at most
     */
    private record Known(String text, long signs) {

        static Known of(String text) {
            long signs = 0;
            for (int index = 0; index < text.length(); index++) {
                signs |= 1L << (text.charAt(index) & 63);
            }
            return new Known(text, signs);
        }

        boolean isFar(Known other, int slips) {
            return Math.abs(text.length() - other.text.length()) > slips
                    || Long.bitCount(signs ^ other.signs) > 2 * slips;
        }
    }

    /**
     * Codes with the same letters.
     *
     * @param codes by their digits
     */
    private record Series(Map<String, Set<String>> codes) {

        Set<String> withDigitMoreOrLess(String digits) {
            Set<String> found = new LinkedHashSet<>();
            int length = codes.keySet().iterator().next().length();
            if (codes.size() < SERIES
                    || length < DIGITS
                    || codes.keySet().stream().anyMatch(other -> other.length() != length)) {
                return found;
            }
            if (digits.length() == length + 1) {
                for (int at = 0; at < digits.length(); at++) {
                    find(digits.substring(0, at) + digits.substring(at + 1), found);
                }
            } else if (digits.length() == length - 1) {
                for (int at = 0; at <= digits.length(); at++) {
                    for (char digit = '0'; digit <= '9'; digit++) {
                        find(digits.substring(0, at) + digit + digits.substring(at), found);
                    }
                }
            }
            return found;
        }

        private void find(String digits, Set<String> found) {
            found.addAll(codes.getOrDefault(digits, Set.of()));
        }
    }

    private final Map<String, Set<String>> byLooks = new HashMap<>();
    private final Map<String, List<Known>> byDigits = new HashMap<>();
    private final Map<String, Series> byLetters = new HashMap<>();
    private final Map<String, List<Known>> namesByDigits = new HashMap<>();
    private final Map<String, List<String>> namesByFirst = new HashMap<>();
    private final Map<String, List<String>> namesByWord = new HashMap<>();

    /** Registers a code by its form. */
    public void addCode(String form) {
        String digits = CodeForm.digits(form);
        String letters = CodeForm.letters(form);
        byLooks.computeIfAbsent(CodeForm.looks(form), looks -> new LinkedHashSet<>())
                .add(form);
        byDigits.computeIfAbsent(digits, key -> new ArrayList<>()).add(Known.of(form));
        if (!letters.isEmpty()) {
            byLetters
                    .computeIfAbsent(letters, key -> new Series(new HashMap<>()))
                    .codes
                    .computeIfAbsent(digits, key -> new LinkedHashSet<>())
                    .add(form);
        }
    }

    /** Registers a name in small letters, its words parted by single spaces. */
    public void addName(String name) {
        namesByDigits
                .computeIfAbsent(CodeForm.digits(name), digits -> new ArrayList<>())
                .add(Known.of(name));
        String[] words = name.split(" ", -1);
        namesByFirst.computeIfAbsent(words[0], word -> new ArrayList<>()).add(name);
        for (String word : Set.copyOf(List.of(words))) {
            namesByWord.computeIfAbsent(word, key -> new ArrayList<>()).add(name);
        }
    }

    /** The codes that a form may be a slip of. */
    public Set<String> slipsOf(String form) {
        Set<String> found = new LinkedHashSet<>();
        Known written = Known.of(form);
        for (String known : byLooks.getOrDefault(CodeForm.looks(form), Set.of())) {
            if (CodeForm.isSlip(form, known)) {
                found.add(known);
            }
        }
        for (Known known : byDigits.getOrDefault(CodeForm.digits(form), List.of())) {
            if (!written.isFar(known, 1) && CodeForm.isSlip(form, known.text)) {
                found.add(known.text);
            }
        }
        return found;
    }

    /** The codes of a series whose numbers all have one length, if one digit more or less makes the form one of them. */
    public Set<String> withDigitMoreOrLess(String form) {
        Series series = byLetters.get(CodeForm.letters(form));
        return series == null ? Set.of() : series.withDigitMoreOrLess(CodeForm.digits(form));
    }

    /** The names that a name may be a slip of. */
    public Set<String> slipsOfName(String name) {
        Set<String> found = new LinkedHashSet<>();
        Known written = Known.of(name);
        for (Known known : namesByDigits.getOrDefault(CodeForm.digits(name), List.of())) {
            if (!written.isFar(known, CodeForm.slips(known.text)) && CodeForm.isSlipOfName(name, known.text)) {
                found.add(known.text);
            }
        }
        return found;
    }

    /** The names that stand in a name as whole words, or in which it stands so. */
    public Set<String> partsOf(String name) {
        Set<String> found = new LinkedHashSet<>();
        List<String> rarest = null;
        String whole = " " + name + " ";
        for (String word : name.split(" ", -1)) {
            for (String known : namesByFirst.getOrDefault(word, List.of())) {
                if (whole.contains(" " + known + " ")) {
                    found.add(known);
                }
            }
            List<String> names = namesByWord.getOrDefault(word, List.of());
            rarest = rarest == null || names.size() < rarest.size() ? names : rarest;
        }
        for (String known : rarest == null ? List.<String>of() : rarest) {
            if ((" " + known + " ").contains(whole)) {
                found.add(known);
            }
        }
        return found;
    }
}
