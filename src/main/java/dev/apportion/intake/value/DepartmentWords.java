package dev.apportion.intake.value;

import dev.apportion.policy.Headings;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that people put around the name of a department: {@code Marketing Dept}, {@code Direction de la communication}. */
final class DepartmentWords {

    /** These mean department and nothing else. */
    private static final Set<String> GENERAL = words("""
            department; dept; dep; cost center; cost centre; Abteilung; Abt; Kostenstelle; KST; département; centre de coûts; \
            departamento; dpto; dipartimento; afdeling; afdelingen; avdeling; avdelingen; avdelning; avdelningen; osasto; \
            dział; oddělení; odbor
            """);

    /** These may be something smaller or larger, too. */
    private static final Set<String> SPECIAL = words("""
            division; office; bureau; directorate; ministry; Bereich; Dienststelle; Amt; direction; service; pôle; ministère; \
            dirección; secretaría; ministerio; direzione; ufficio; ministero; direção; secretaria; ministério
            """);

    /** Of these, those that stand before a name without a link, too; but a service desk is no desk. */
    private static final Set<String> UNLINKED =
            words("Bereich; Dienststelle; direction; pôle; dirección; direzione; ufficio; direção");

    private static final Set<String> AFTER = words("""
            department; dept; dep; division; directorate; team; \
            Abteilung; afdeling; afdelingen; avdeling; avdelingen; avdelning; avdelningen; osasto
            """);

    /** Between a word before and the name. */
    private static final Set<String> LINKS = words(
            "of; of the; for; for the; f; der; des; die; für; de; de la; de l; du; d; la; le; del; della; da; do; van; voor");

    /** Words this long stand at the end of a compound, too: {@code Marketingabteilung}. */
    private static final int COMPOUND = 8;

    private DepartmentWords() {}

    /**
     * A name apart.
     *
     * @param name without words for department; all of it if there are none or nothing would be left
     * @param word the word that may mean something else than a department; empty if there is none
     */
    record Parts(String name, String word) {

        /** Whether two names of one department may have these words: the same one, or one of them none. */
        boolean goesWith(Parts other) {
            return word.isEmpty() || other.word.isEmpty() || word.equals(other.word);
        }
    }

    /**
     * The ways of taking a normalized name apart, those that leave more of it first: without a word behind it, before it, and
     * both.
     */
    static List<Parts> ways(String written) {
        Parts whole = new Parts(written, "");
        Parts front = withoutBefore(whole, UNLINKED);
        return List.of(withoutAfter(whole), front, withoutAfter(front));
    }

    /** The same for a registered name: only what surely is a word for department, such as no {@code Direction} in Direction générale. */
    static Parts ofRegistered(String name) {
        return withoutAfter(withoutBefore(new Parts(name, ""), Set.of()));
    }

    private static Parts withoutBefore(Parts parts, Set<String> unlinked) {
        String name = parts.name;
        for (int length = 3; length > 0; length--) {
            int end = end(name, length);
            String before = end < 0 ? "" : name.substring(0, end);
            boolean isGeneral = GENERAL.contains(before);
            if (isGeneral || SPECIAL.contains(before)) {
                String rest = name.substring(end + 1);
                String shorter = withoutLink(rest);
                if (isGeneral || unlinked.contains(before) || !shorter.equals(rest)) {
                    return new Parts(shorter, isGeneral ? parts.word : before);
                }
            }
        }
        return parts;
    }

    private static Parts withoutAfter(Parts parts) {
        String name = parts.name;
        int space = name.lastIndexOf(' ');
        String after = name.substring(space + 1);
        if (space > 0 && AFTER.contains(after)) {
            return new Parts(name.substring(0, space), GENERAL.contains(after) ? parts.word : after);
        }
        for (String end : AFTER) {
            if (end.length() >= COMPOUND && name.endsWith(end) && name.length() > end.length() + 1) {
                String shorter = name.substring(0, name.length() - end.length()).strip();
                return new Parts(shorter, GENERAL.contains(end) ? parts.word : end);
            }
        }
        return parts;
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
        return Arrays.stream(list.split(";", -1)).map(Headings::normalize).collect(Collectors.toUnmodifiableSet());
    }
}
