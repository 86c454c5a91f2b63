package dev.apportion.ledger.file;

import dev.apportion.cost.received.RowOutcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which department sent a file: the one that all its rows name that name any. Rows that were rejected since their
 * department is unknown are the sender's. Where rows name several departments or none does, nobody can say who
 * sent it, and no department may see it.
 */
public final class Senders {

    private final Map<Integer, Set<String>> named = new HashMap<>();

    public Senders(List<SourceFiles.Tally> tallies) {
        for (SourceFiles.Tally tally : tallies) {
            if (!tally.department().isEmpty()) {
                named.computeIfAbsent(tally.fileNumber(), number -> new HashSet<>())
                        .add(tally.department());
            }
        }
    }

    /** The code of the department that sent a file; null if nobody can say. */
    public @Nullable String of(int file) {
        Set<String> codes = named.getOrDefault(file, Set.of());
        return codes.size() == 1 ? codes.iterator().next() : null;
    }

    /** The department to notify of a rejected row; null if unknown. */
    public @Nullable String of(RowOutcomes.Placed<RowOutcome.Rejected> row) {
        return of(row.row().department(), row.fileNumber());
    }

    /** The department to notify of rejected rows; null if unknown. */
    public @Nullable String of(RejectedRows.Sum rows) {
        return of(rows.department(), rows.fileNumber());
    }

    private @Nullable String of(@Nullable String department, int file) {
        return department == null ? of(file) : department;
    }
}
