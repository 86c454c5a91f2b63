package dev.apportion.policy;

import dev.apportion.cost.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Shares sheet. */
final class SharesSheet {

    static final SheetLayout LAYOUT =
            new SheetLayout("Shares", false, List.of("Of", "Receiver", "Percent"), List.of("From", "Until", "Note"));

    private SharesSheet() {}

    static List<Share> read(PolicySheet sheet, Names departments, Names bases, Names items, Map<String, Base> kinds) {
        List<Share> shares = new ArrayList<>();
        for (PolicyRow row : sheet.rows()) {
            shares.add(share(row, departments, bases, items, kinds));
        }
        return shares;
    }

    private static Share share(PolicyRow row, Names departments, Names bases, Names items, Map<String, Base> kinds) {
        boolean ofBase = bases.has(row.text("Of"));
        String of = (ofBase ? bases : departments).needed(row, "Of");
        Base base = kinds.get(of);
        if (ofBase && base != null && base.kind() != Base.Kind.PERCENTAGE) {
            row.fault("Of", "The base " + of + " is not of the kind Percentage, so it has no shares.");
        }
        String receiver = (ofBase ? departments : items).needed(row, "Receiver");
        row.neededText("Percent");
        BigDecimal percent = row.percent("Percent");
        Period from = row.period("From");
        Period until = row.period("Until");
        if (from != null && until != null && until.compareTo(from) < 0) {
            row.fault("Until", "The share ends in " + until + ", before it begins in " + from + ".");
        }
        return new Share(of, receiver, percent == null ? BigDecimal.ZERO : percent, from, until, row.number());
    }
}
