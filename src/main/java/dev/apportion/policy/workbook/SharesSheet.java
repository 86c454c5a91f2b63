package dev.apportion.policy.workbook;

import dev.apportion.cost.Period;
import dev.apportion.policy.Base;
import dev.apportion.policy.Share;
import dev.apportion.policy.workbook.cell.DateCells;
import dev.apportion.policy.workbook.cell.PercentCells;
import dev.apportion.policy.workbook.cell.PolicyRow;
import dev.apportion.policy.workbook.cell.PolicySheet;
import dev.apportion.policy.workbook.cell.SheetLayout;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
        // Shares that add up to 100 with a small one leave nothing to ask.
        for (int i = 0; i < shares.size(); i++) {
            if (!isWhole(shares, shares.get(i))) {
                PercentCells.askIfFraction(sheet.rows().get(i), "Percent");
            }
        }
        return shares;
    }

    private static boolean isWhole(List<Share> shares, Share one) {
        return shares.stream()
                        .filter(other -> other.of().equals(one.of())
                                && Objects.equals(other.from(), one.from())
                                && Objects.equals(other.until(), one.until()))
                        .map(Share::percent)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(BigDecimal.valueOf(100))
                == 0;
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
        BigDecimal percent = PercentCells.percent(row, "Percent");
        Period from = DateCells.period(row, "From");
        Period until = DateCells.period(row, "Until");
        if (from != null && until != null && until.compareTo(from) < 0) {
            row.fault("Until", "The share ends in " + until + ", before it begins in " + from + ".");
        }
        return new Share(of, receiver, percent == null ? BigDecimal.ZERO : percent, from, until, row.number());
    }
}
