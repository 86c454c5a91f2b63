package dev.apportion.allocate;

import dev.apportion.cost.AllocationBasis;
import dev.apportion.cost.AllocationEntry;
import dev.apportion.cost.AllocationEntry.Stage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers the entries in the order in which they are posted. Nothing is posted for zero. */
final class Journal {

    private final List<AllocationEntry> entries = new ArrayList<>();

    /** One side of an entry; {@code item} is null for a pool or a department as a whole. */
    record Side(String department, @Nullable String item) {}

    void post(Stage stage, String pool, Side from, Side to, AllocationBasis basis, long minor) {
        post(stage, pool, "", from, to, basis, minor);
    }

    void post(Stage stage, String pool, String account, Side from, Side to, AllocationBasis basis, long minor) {
        if (minor != 0) {
            entries.add(new AllocationEntry(
                    entries.size() + 1,
                    stage,
                    pool,
                    account,
                    from.department(),
                    from.item(),
                    to.department(),
                    to.item(),
                    basis,
                    minor));
        }
    }

    List<AllocationEntry> entries() {
        return entries;
    }
}
