package dev.apportion.intake.infer;

import dev.apportion.intake.table.ColumnMapping.Inferred;
import dev.apportion.intake.table.HeadingWords;
import dev.apportion.intake.table.HeadingWords.Role;
import dev.apportion.intake.table.Sides;
import dev.apportion.message.Message;
import dev.apportion.policy.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two columns that are called the same but for debit and credit, such as {@code Soll Periode} and {@code Haben Periode}. */
final class SidePairs {

    /** @param credit the column beside that of the debit */
    record Pair(Inferred debit, Inferred credit) {}

    private record Side(int column, int side, Set<String> others) {}

    private SidePairs() {}

    /** The one pair of a table that is no balance and no sum of months; null if there is none, or there are several. */
    static @Nullable Pair find(SampledTable table) {
        List<Side> sides = new ArrayList<>();
        for (int column = 0; column < table.width(); column++) {
            Side side = side(table, column);
            if (side != null) {
                sides.add(side);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (Side debit : sides) {
            for (Side credit : sides) {
                if (debit.side() > 0 && credit.side() < 0 && debit.others().equals(credit.others())) {
                    Message why = Message.of(
                            "\"{0}\" and \"{1}\" are called the same but for debit and credit",
                            table.heading(debit.column()), table.heading(credit.column()));
                    pairs.add(new Pair(
                            new Inferred(Field.DEBIT, debit.column(), why),
                            new Inferred(Field.CREDIT, credit.column(), why)));
                }
            }
        }
        return pairs.size() == 1 ? pairs.get(0) : null;
    }

    private static @Nullable Side side(SampledTable table, int column) {
        String heading = table.heading(column);
        Set<Role> roles = HeadingWords.roles(heading);
        Set<String> words = new HashSet<>(HeadingWords.of(heading).toList());
        int side = words.stream()
                .filter(word -> word.length() > 1)
                .mapToInt(Sides::of)
                .sum();
        boolean ofTheTime =
                !roles.contains(Role.CUMULATIVE) && !roles.contains(Role.BALANCE) && !roles.contains(Role.PLAN);
        if (words.size() < 2
                || Math.abs(side) != 1
                || !ofTheTime
                || !table.profile(column).mayBeMoneyOrNothing()) {
            return null;
        }
        words.removeIf(word -> word.length() > 1 && Sides.of(word) != 0);
        return new Side(column, side, words);
    }
}
