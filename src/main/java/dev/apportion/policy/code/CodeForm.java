package dev.apportion.policy.code;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * Codes compared as people write them. Two codes of the same form are one code; those that differ by a slip of the pen may be
 * meant as one, which is for a person to say.
 */
public final class CodeForm {

    private static final int MOST = 2;

    /** More than the most are -1. */
    private static final DamerauLevenshteinDistance SLIPS = new DamerauLevenshteinDistance(MOST);

    /** Letters that look like another one or a digit: those of other alphabets first. */
    private static final String ALIKE = "авекмнорстухοαρ" + "oilsbz";

    private static final String LOOKS = "abekmhopctyxoap" + "011582";

    /** From as many letters on, one that is simply another letter is taken for a slip; shorter ones have too many neighbors. */
    private static final int LONG = 5;

    private static final int SHORT = 3;

    /** Names from this long on may have two slips. */
    private static final int VERY_LONG = 16;

    private CodeForm() {}

    /**
     * The code without what doesn't count: letter case, spaces, and dashes of any kind. Between two digits they do count, since
     * 1-10 and 11-0 are two codes, and all are the same.
     */
    public static String of(String code) {
        String plain = isAscii(code) ? code : Normalizer.normalize(code, Normalizer.Form.NFKC);
        StringBuilder form = new StringBuilder(plain.length());
        boolean gap = false;
        for (int index = 0; index < plain.length(); index++) {
            char c = plain.charAt(index);
            if (isGap(c)) {
                gap = true;
            } else if (Character.getType(c) != Character.FORMAT) {
                if (gap && isDigit(c) && !form.isEmpty() && isDigit(form.charAt(form.length() - 1))) {
                    form.append('-');
                }
                gap = false;
                form.append(c);
            }
        }
        return form.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether a form has digits alone: a spreadsheet that takes it for a number loses the zeros before it. */
    public static boolean isNumber(String form) {
        return !form.isEmpty() && form.chars().allMatch(c -> isDigit((char) c));
    }

    /** A number's form without the zeros before it. */
    public static String withoutZeros(String form) {
        int first = 0;
        while (first < form.length() - 1 && form.charAt(first) == '0') {
            first++;
        }
        return form.substring(first);
    }

    /** The letters of a form; codes with the same ones are of one series. */
    public static String letters(String form) {
        return picked(form, false);
    }

    /** The digits of a form. */
    public static String digits(String form) {
        return picked(form, true);
    }

    /**
     * Whether one form may be a slip of the other: a letter that looks like a digit or like one of another alphabet, or two
     * letters swapped, one too many, too few or, in longer codes, another one. Never another number: P-101 may well be a code
     * beside P-100.
     */
    static boolean isSlip(String written, String registered) {
        if (Math.abs(written.length() - registered.length()) > 1
                || digits(written).isEmpty() != digits(registered).isEmpty()) {
            return false;
        }
        if (looks(written).equals(looks(registered))) {
            return true;
        }
        int letters = letters(registered).length();
        return digits(written).equals(digits(registered))
                && letters >= SHORT
                && registered.length() >= LONG
                && (letters >= LONG || !isOneReplaced(written, registered))
                && SLIPS.apply(written, registered) == 1;
    }

    /** Whether one name, in small letters, may be a slip of the other: one letter, in long names two, but no digit. */
    static boolean isSlipOfName(String written, String registered) {
        int slips = slips(registered);
        if (Math.abs(written.length() - registered.length()) > slips
                || !digits(written).equals(digits(registered))) {
            return false;
        }
        int distance = SLIPS.apply(written, registered);
        return distance >= 0 && distance <= slips;
    }

    /** How many slips a name of this length may have. */
    static int slips(String registered) {
        return registered.length() >= VERY_LONG ? MOST : registered.length() >= LONG ? 1 : 0;
    }

    private static boolean isOneReplaced(String a, String b) {
        return a.length() == b.length()
                && IntStream.range(0, a.length())
                                .filter(index -> a.charAt(index) != b.charAt(index))
                                .count()
                        == 1;
    }

    /** The form with one sign for all that look alike. */
    static String looks(String form) {
        StringBuilder looks = new StringBuilder(form);
        for (int pass = 0; pass < 2; pass++) { // a Cyrillic o looks like the Latin one, and that like a zero
            for (int index = 0; index < looks.length(); index++) {
                int alike = ALIKE.indexOf(looks.charAt(index));
                if (alike >= 0) {
                    looks.setCharAt(index, LOOKS.charAt(alike));
                }
            }
        }
        return looks.toString();
    }

    private static String picked(String form, boolean digits) {
        StringBuilder picked = new StringBuilder();
        for (int index = 0; index < form.length(); index++) {
            if (isDigit(form.charAt(index)) == digits) {
                picked.append(form.charAt(index));
            }
        }
        return picked.toString();
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || c == '\u2212';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
