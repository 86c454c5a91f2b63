package dev.apportion.template.render;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of sheets that are filled: at most 31 characters, none that Excel forbids, none twice. */
final class SheetNames {

    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();
    private final Notices notices;

    SheetNames(Notices notices) {
        this.notices = notices;
    }

    /** Keeps a name that is not filled from being given to another sheet. */
    void reserve(String name) {
        taken.add(name.toLowerCase(Locale.ROOT));
    }

    String allowed(String wanted) {
        String clean = wanted.replaceAll("[\\\\/?*\\[\\]:\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]", "_")
                .replaceAll("^'|'$", "_")
                .strip();
        String name = cut(clean.isEmpty() ? "Sheet" : clean, LONGEST);
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String number = " (" + i + ")";
            name = cut(clean, LONGEST - number.length()) + number;
        }
        if (!name.equals(wanted)) {
            notices.add("the sheet " + wanted + " was named " + name
                    + ", since Excel allows 31 characters, no name twice," + " and none of \\ / ? * [ ] :");
        }
        return name;
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most)
                .strip();
    }
}
