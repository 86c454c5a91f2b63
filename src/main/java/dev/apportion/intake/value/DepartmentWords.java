package dev.apportion.intake.value;

import dev.apportion.policy.Headings;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that people put around the name of a department: {@code Marketing Dept}, {@code Direction de la communication}. */
final class DepartmentWords {

    private static final Set<String> BEFORE = words("""
            department; dept; dep; division; office; cost center; cost centre; \
            Abteilung; Abt; Bereich; Dienststelle; Kostenstelle; KST; \
            direction; département; service; pôle; centre de coûts; \
            departamento; dpto; dirección; dipartimento; direzione; ufficio; direção; \
            afdeling; avdeling; avdelning; osasto; dział; oddělení; odbor
            """);

    private static final Set<String> AFTER = words("""
            department; dept; dep; division; team; \
            Abteilung; afdeling; afdelingen; avdeling; avdelingen; avdelning; avdelningen; osasto
            """);

    /** Between a word before and the name. */
    private static final Set<String> LINKS =
            words("of; of the; for; der; des; die; für; de; de la; de l; du; d; la; le; del; della; da; do; van; voor");

    /** Words this long stand at the end of a compound, too: {@code Marketingabteilung}. */
    private static final int COMPOUND = 8;

    private DepartmentWords() {}

    /** A normalized name without such words; the name itself if there are none or nothing would be left. */
    static String without(String name) {
        String shorter = name;
        for (int length = 3; length > 0 && shorter.equals(name); length--) {
            int end = end(name, length);
            if (end > 0 && BEFORE.contains(name.substring(0, end))) {
                shorter = withoutLink(name.substring(end + 1));
            }
        }
        int space = shorter.lastIndexOf(' ');
        if (space > 0 && AFTER.contains(shorter.substring(space + 1))) {
            return shorter.substring(0, space);
        }
        for (String word : AFTER) {
            if (word.length() >= COMPOUND && shorter.endsWith(word) && shorter.length() > word.length() + 1) {
                return shorter.substring(0, shorter.length() - word.length()).strip();
            }
        }
        return shorter;
    }

    private static String withoutLink(String rest) {
        for (int length = 2; length > 0; length--) {
            int end = end(rest, length);
            if (end > 0 && LINKS.contains(rest.substring(0, end))) {
                return rest.substring(end + 1);
            }
        }
        return rest;
    }

    /** Where so many words end before further ones; -1 if there are no further ones. */
    private static int end(String text, int words) {
        int end = -1;
        for (int word = 0; word < words; word++) {
            end = text.indexOf(' ', end + 1);
            if (end < 0) {
                return -1;
            }
        }
        return end;
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(";")).map(Headings::normalize).collect(Collectors.toUnmodifiableSet());
    }
}
