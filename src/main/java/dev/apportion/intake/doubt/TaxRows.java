package dev.apportion.intake.doubt;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Finding;
import dev.apportion.cost.Finding.Severity;
import dev.apportion.cost.FindingCode;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.intake.table.HeadingWords.Role;
import dev.apportion.intake.table.TextBegins;
import dev.apportion.message.Message;
import dev.apportion.policy.Headings;
import dev.apportion.sheet.RowCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lines that are called value added tax, which mostly comes back and is no cost, or discount or rounding, and nothing else. They
 * count, and are told with their money.
 */
final class TaxRows implements Doubt {

    private static final int LONGEST = 40;

    /** A cheap check that rules out nearly all texts. */
    private static final TextBegins BEGINS = TextBegins.of(Role.VAT, Role.DEDUCTION, Role.BESIDE_VAT);

    private final Map<Role, CountedRows> said = new TreeMap<>();

    @Override
    public void add(RowCursor row, CostLine line) {
        Role role = role(line.posting().description());
        role = role == null ? role(line.account().name()) : role;
        role = role == null ? role(line.activity().name()) : role;
        if (role != null) {
            said.computeIfAbsent(role, first -> new CountedRows()).add(row.rowNumber(), line);
        }
    }

    /** What a text says and nothing else; null if it says anything else. */
    private static @Nullable Role role(@Nullable String text) {
        if (text == null || text.length() > LONGEST || !BEGINS.mayBe(text)) {
            return null;
        }
        Role found = null;
        for (String word : Headings.normalize(text).split(" ", -1)) {
            if (word.chars().noneMatch(Character::isLetter)) {
                continue;
            }
            Set<Role> roles = HeadingWords.roles(word);
            if (roles.contains(Role.VAT)) {
                found = Role.VAT;
            } else if (roles.contains(Role.DEDUCTION)) {
                found = found == null ? Role.DEDUCTION : found;
            } else if (!roles.contains(Role.BESIDE_VAT)) {
                return null;
            }
        }
        return found;
    }

    @Override
    public List<Finding> findings(TablePlace place) {
        List<Finding> findings = new ArrayList<>();
        said.forEach((role, rows) -> findings.add(place.row(
                role == Role.VAT ? Severity.WARNING : Severity.INFO,
                FindingCode.COLUMN_READ,
                rows.first(),
                role == Role.VAT
                        ? Message.of(
                                "Value added tax counts as cost: {0} in all: {1}. If it comes back as input tax, "
                                        + "or is in the amounts of the other rows already, delete these rows or add "
                                        + "a rule for them with the decision Not cost.",
                                rows.money(), rows.inWords())
                        : Message.of(
                                "Discounts and rounding count like other rows: {0} in all: {1}.",
                                rows.money(), rows.inWords()))));
        return findings;
    }
}
