package dev.apportion.intake.line;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.RowOutcome.CellFault;
import dev.apportion.message.Message;
import dev.apportion.policy.Field;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cells of fields that cost can do without and that could not be read; told once for each field and fault. */
final class UnreadFields {

    /** Without these a row is no cost, or may be decided wrongly. */
    private static final Set<String> NEEDED = EnumSet.of(
                    Field.DEPARTMENT,
                    Field.AMOUNT,
                    Field.DEBIT,
                    Field.CREDIT,
                    Field.SIDE,
                    Field.CURRENCY,
                    Field.ACTIVITY_CODE,
                    Field.ACTIVITY_NAME,
                    Field.ACCOUNT,
                    Field.TYPE)
            .stream()
            .map(Field::label)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> OF_THE_MONTH = Set.of(Field.DATE.label(), Field.PERIOD.label());

    private static final int NAMED = 3;

    private record Key(String field, Message message) {}

    private static final class Unread {
        private final String firstCell;
        private final int firstRow;
        private final Set<String> values = new LinkedHashSet<>();
        private String lastCell = "";
        private int count;

        private Unread(String firstCell, int firstRow) {
            this.firstCell = firstCell;
            this.firstRow = firstRow;
        }
    }

    private final Map<Key, Unread> all = new LinkedHashMap<>();

    /** Whether a row can do without all of the cells. */
    static boolean areOptional(List<CellFault> faults) {
        return faults.isEmpty() || faults.stream().noneMatch(fault -> NEEDED.contains(fault.field()));
    }

    /** A row that counts without them. */
    void add(int row, List<CellFault> faults) {
        for (CellFault fault : faults) {
            Unread unread = all.computeIfAbsent(
                    new Key(fault.field(), fault.message()), first -> new Unread(fault.cell(), row));
            unread.count++;
            unread.lastCell = fault.cell();
            if (unread.values.size() < NAMED) {
                unread.values.add("\"" + fault.value() + "\"");
            }
        }
    }

    List<Finding> findings(@Nullable String department, String file, String sheet, Period period) {
        List<Finding> findings = new ArrayList<>();
        all.forEach((key, unread) -> findings.add(new Finding(
                FindingCode.FIELD_NOT_READ,
                department,
                new Source(file, sheet, unread.firstRow),
                unread.firstCell,
                message(key, unread, period))));
        return findings;
    }

    private static Message message(Key key, Unread unread, Period period) {
        Message fault =
                Message.of("{0} {1}: {2}", Message.plain(key.field()), String.join(", ", unread.values), key.message());
        Message counts = unread.count == 1
                ? Message.of("{0} The line counts without it", fault)
                : Message.of("{0} {1} lines count without it, the last in {2}", fault, unread.count, unread.lastCell);
        return OF_THE_MONTH.contains(key.field())
                ? Message.of("{0}, in {1} unless something else in it says the month.", counts, period.month())
                : Message.of("{0}.", counts);
    }
}
