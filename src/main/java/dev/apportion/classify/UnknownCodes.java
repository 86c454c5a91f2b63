package dev.apportion.classify;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.DirectCost;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.message.Message;
import dev.apportion.policy.Policy;
import dev.apportion.policy.code.CodeForm;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is not registered but looks as if it were meant to be: {@code P-2OO} or {@code P-999} where P-100 and P-200 are
 * registered, and what lines are held for because it is near to a registered code or name. Any other code may be a
 * department's own.
 */
public final class UnknownCodes {

    /** Letters and a number; the letters O, I and l in it may be meant as digits. */
    private static final Pattern CODE = Pattern.compile("(\\p{L}+[-_./ ]?)([0-9OoIl]*[0-9][0-9OoIl]*)");

    private static final int SERIES = 2;

    /**
     * A code apart.
     *
     * @param series its letters, and how long its number is
     */
    private record Parts(String code, String series, BigInteger number) {

        static @Nullable Parts of(String code) {
            Matcher matcher = CODE.matcher(code.strip());
            if (!matcher.matches()) {
                return null;
            }
            String digits = matcher.group(2).replaceAll("[Oo]", "0").replaceAll("[Il]", "1");
            return new Parts(code, fold(matcher.group(1)) + digits.length(), new BigInteger(digits));
        }

        BigInteger distance(Parts other) {
            return number.subtract(other.number).abs();
        }
    }

    private final Map<String, List<Parts>> series = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Finding> findings = new TreeMap<>();

    private UnknownCodes(Policy policy) {
        policy.register().projects().values().forEach(project -> register(project.code(), project.aliases()));
        policy.register().operations().values().forEach(operation -> register(operation.code(), operation.aliases()));
    }

    /**
     * One finding a department and code.
     *
     * @param costs decided cost
     * @param held lines that nobody has decided
     */
    public static List<Finding> of(Policy policy, Collection<DirectCost> costs, Iterable<CostLine> held) {
        UnknownCodes unknown = new UnknownCodes(policy);
        costs.forEach(cost -> unknown.look(cost.department(), cost.workItem().code()));
        WorkItems items = new WorkItems(policy);
        held.forEach(line -> {
            String activity = WorkItems.activity(line);
            if (activity != null) {
                unknown.propose(line.department(), activity, items.answer(line));
                unknown.look(line.department(), activity);
            }
        });
        return List.copyOf(unknown.findings.values());
    }

    private void register(String code, List<String> aliases) {
        known.add(CodeForm.of(code));
        aliases.forEach(alias -> known.add(CodeForm.of(alias)));
        Parts parts = Parts.of(code);
        if (parts != null) {
            series.computeIfAbsent(parts.series(), letters -> new ArrayList<>()).add(parts);
        }
    }

    private void look(String department, String code) {
        Parts parts = Parts.of(code);
        List<Parts> like = parts == null ? List.of() : series.getOrDefault(parts.series(), List.of());
        if (parts == null || like.size() < SERIES || known.contains(CodeForm.of(code))) {
            return;
        }
        Parts nearest = Collections.min(like, Comparator.comparing(parts::distance));
        tell(
                department,
                code,
                Message.of(
                        "{0} uses the code {1}, which is not registered; the closest registered code is {2}. "
                                + "Correct the code in the spreadsheet, or have it registered in the policy.",
                        department, code, nearest.code()));
    }

    private void propose(String department, String activity, ItemNames.Answer answer) {
        if (ProposalStep.isToBeDecided(answer)) {
            tell(
                    department,
                    activity,
                    Message.of(
                            "{0} uses \"{1}\", which is not registered, and the lines are held; did you mean "
                                    + "{2}? Correct it in the spreadsheet, or have it added as an alias to the policy or "
                                    + "decided in the review workbook.",
                            department, activity, ProposalStep.inWords(answer)));
        }
    }

    private void tell(String department, String code, Message what) {
        findings.putIfAbsent(
                department + "\n" + fold(code), new Finding(FindingCode.UNKNOWN_CODE, department, null, null, what));
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
