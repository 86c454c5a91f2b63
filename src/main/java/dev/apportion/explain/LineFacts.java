package dev.apportion.explain;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
import dev.apportion.money.MinorUnits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.lang3.StringUtils;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** A line in words: what was read, and what was decided. */
final class LineFacts {

    private final Map<String, String> facts = new LinkedHashMap<>();

    private LineFacts() {}

    static Map<String, String> of(LedgerLine kept, List<String> corrected, CurrencyUnit reporting) {
        CostLine line = kept.line();
        LineFacts words = new LineFacts();
        words.say("Department", line.department());
        words.say("Amount", amount(line.minor(), line.currency()));
        if (kept.rate() != null) {
            words.say(
                    "Converted",
                    amount(kept.reportingMinor(), reporting) + " at rate "
                            + kept.rate().toPlainString());
        }
        words.say("Activity", join(line.activity().code(), line.activity().name()));
        words.say("Account", join(line.account().code(), line.account().name()));
        CostLine.Posting posting = line.posting();
        words.say("Supplier", posting.supplier());
        words.say("Description", posting.description());
        words.say("Document", posting.document());
        words.say("Date", posting.date() == null ? null : posting.date().toString());
        words.say(CorrectedText.HEADING, String.join(" ", corrected));
        Decision decision = kept.decision();
        words.say(
                "Decision",
                decision.type() == null
                        ? "held"
                        : decision.type().name().toLowerCase(Locale.ROOT) + ", on " + decision.workItem());
        words.say("Why", decision.evidence().toString());
        return words.facts;
    }

    /** Such as {@code 1,234.50 EUR}. */
    static String amount(long minor, CurrencyUnit currency) {
        return MinorUnits.grouped(minor, currency) + " " + currency.getCode();
    }

    private void say(String what, @Nullable String words) {
        if (!StringUtils.isEmpty(words)) {
            facts.put(what, words);
        }
    }

    private static String join(@Nullable String code, @Nullable String name) {
        return (StringUtils.defaultString(code) + " " + StringUtils.defaultString(name)).strip();
    }
}
