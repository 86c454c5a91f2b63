package dev.apportion.classify;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.message.Message;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Depreciation begins when an asset is put to use, which is operation; on a project it is a contradiction. */
final class Depreciation {

    private static final List<String> WORDS =
            List.of("depreciation", "amortization", "amortisation", "abschreibung", "amortissement");

    private Depreciation() {}

    static void check(CostLine line, Decision decision, List<Finding> findings) {
        if (told(line.account().name()) || told(line.posting().description())) {
            findings.add(Finding.of(
                    FindingCode.DEPRECIATION_ON_PROJECT,
                    line,
                    Message.of(
                            "Depreciation on project {0}. A depreciated asset is in use, so its cost belongs to "
                                    + "an operation; correct the code.",
                            String.valueOf(decision.workItem()))));
        }
    }

    private static boolean told(@Nullable String text) {
        if (text == null || !mayTell(text)) {
            return false;
        }
        String folded = text.toLowerCase(Locale.ROOT);
        for (String word : WORDS) {
            if (folded.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether three letters that one of the words begins with are there; most texts need no closer look. */
    private static boolean mayTell(String text) {
        for (int index = 0; index < text.length() - 2; index++) {
            int first = text.charAt(index) | 0x20;
            if (first == 'a' || first == 'd') {
                int second = text.charAt(index + 1) | 0x20;
                int third = text.charAt(index + 2) | 0x20;
                if ((second == 'e' && third == 'p')
                        || (second == 'm' && third == 'o')
                        || (second == 'b' && third == 's')) {
                    return true;
                }
            }
        }
        return false;
    }
}
