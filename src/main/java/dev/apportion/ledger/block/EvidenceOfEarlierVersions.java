package dev.apportion.ledger.block;

import dev.apportion.cost.Decision;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What lines of versions before schema 17 say about their decision in words alone. Those words don't change any more: they are in
 * ledgers. This is the only place that reads evidence.
 */
public final class EvidenceOfEarlierVersions {

    private static final Pattern RULE = Pattern.compile("Rule (-?[0-9]{1,9}): .*", Pattern.DOTALL);

    private static final String REVERSAL = "Reverses document ";

    private EvidenceOfEarlierVersions() {}

    /** A decision as such a version kept it, with what its evidence says. */
    public static Decision read(Decision kept) {
        Decision.Kind kind = kind(kept.kind(), kept.evidence());
        Integer rule = rule(kind, kept.evidence());
        return new Decision(kind, rule, kept.type(), kept.workItem(), kept.evidence(), kept.findings());
    }

    /** Reversals were kept as registered codes. */
    static Decision.Kind kind(Decision.Kind kept, String evidence) {
        return kept == Decision.Kind.REGISTER && evidence.startsWith(REVERSAL) ? Decision.Kind.REVERSAL : kept;
    }

    static @Nullable Integer rule(Decision.Kind kind, String evidence) {
        if (kind != Decision.Kind.RULE && kind != Decision.Kind.HELD) {
            return null;
        }
        Matcher rule = RULE.matcher(evidence);
        return rule.matches() ? Integer.valueOf(rule.group(1)) : null;
    }
}
