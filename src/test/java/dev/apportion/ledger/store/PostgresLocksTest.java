package dev.apportion.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.apportion.PostgresServer;
import dev.apportion.cost.Period;
import dev.apportion.ledger.AuditEntry;
import dev.apportion.ledger.AuditLog;
import dev.apportion.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Several processes have one ledger on a server")
class PostgresLocksTest {

    private static final Period OCTOBER = Period.parse("2026-10");
    private static final int ENTRIES = 25;

    private final PostgresPlace place = new PostgresPlace(PostgresServer.newDatabase(), null, null, "test");

    @Test
    @DisplayName("A period is one process's, and the second is told who has it")
    void period() throws Exception {
        try (LedgerDatabase first = place.open(OCTOBER);
                LedgerDatabase other = place.open(Period.parse("2026-09"));
                LedgerDatabase reader = place.open(null)) {
            assertThatThrownBy(() -> place.open(OCTOBER))
                    .isInstanceOf(DataFolderInUseException.class)
                    .hasMessageContainingAll(
                            "holds 2026-10",
                            "process " + ProcessHandle.current().pid() + " on ",
                            ", since 2",
                            "Wait for it to end")
                    .hasMessageNotContaining("password");
            first.writeAtOnce();
            other.writeInGroups();
            assertThat(new Ledger(reader.dataSource()).runs().all()).isEmpty();
        }
        place.open(OCTOBER).close();
    }

    @Test
    @DisplayName("A process whose lock the server took away does not publish")
    void lost() throws Exception {
        try (LedgerDatabase database = place.open(OCTOBER)) {
            PostgresServer.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE"
                    + " 'apportion 2026-10%'");
            assertThatThrownBy(database::writeAtOnce).isInstanceOf(LedgerTroubleException.class);
        }
    }

    @Test
    @DisplayName("Two that write to the audit log at once lengthen one chain")
    void audit() throws Exception {
        try (LedgerDatabase one = place.open(null);
                LedgerDatabase two = place.open(null)) {
            List<CompletableFuture<Void>> writers = new ArrayList<>();
            for (LedgerDatabase database : List.of(one, two)) {
                AuditLog audit = new Ledger(database.dataSource()).audit();
                writers.add(CompletableFuture.runAsync(() -> {
                    for (int entry = 0; entry < ENTRIES; entry++) {
                        audit.add("ann", AuditEntry.Action.REOPENED, "2026-10", "why");
                    }
                }));
            }
            writers.forEach(CompletableFuture::join);
            AuditLog audit = new Ledger(one.dataSource()).audit();
            assertThat(audit.entries()).hasSize(2 * ENTRIES);
            assertThat(audit.faults()).isEmpty();
        }
    }
}
