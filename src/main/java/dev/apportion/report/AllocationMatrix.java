package dev.apportion.report;

import dev.apportion.cost.AllocationEntry;
import dev.apportion.money.MinorUnits;
import dev.apportion.report.figures.RunFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What each department received from each other one by cost pools, as a table of senders by receivers. */
record AllocationMatrix(List<Sender> senders, List<Receiver> receivers) {

    /** A department whose pools were passed on. */
    record Sender(String code, String name) {}

    /** A department with what it received, in the order of the senders. */
    record Receiver(String code, String name, List<Sent> sent) {}

    /** What one department received of another; null for nothing. */
    record Sent(@Nullable BigDecimal amount) {}

    static AllocationMatrix of(RunFigures figures) {
        TreeSet<String> senders = new TreeSet<>();
        Map<String, Map<String, Long>> byReceiver = new TreeMap<>();
        for (AllocationEntry entry : figures.entries) {
            if (entry.stage() == AllocationEntry.Stage.BETWEEN_DEPARTMENTS) {
                senders.add(entry.fromDepartment());
                byReceiver
                        .computeIfAbsent(entry.toDepartment(), code -> new TreeMap<>())
                        .merge(entry.fromDepartment(), entry.minor(), Math::addExact);
            }
        }
        List<Receiver> receivers = new ArrayList<>();
        byReceiver.forEach((code, received) -> receivers.add(new Receiver(
                code,
                figures.departmentName(code),
                senders.stream()
                        .map(sender -> new Sent(MinorUnits.decimalOrNull(received.get(sender), figures.currency)))
                        .toList())));
        return new AllocationMatrix(
                senders.stream()
                        .map(code -> new Sender(code, figures.departmentName(code)))
                        .toList(),
                receivers);
    }
}
