package dev.apportion.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.flywaydb.core.Flyway;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger as it is opened, closed and made. */
class LedgerOpeningTest extends LedgerFixture {

    @Test
    void survivesBeingClosedAndOpenedAgain() throws DataFolderInUseException {
        ledger.runs().finish(run.id(), NOW.plusSeconds(4));
        database.close();
        database = LedgerDatabase.open(folder);
        Run again = new Ledger(database.dataSource()).runs().latestDone(OCTOBER).orElseThrow();
        assertThat(again.id()).isEqualTo(run.id());
        assertThat(again.ended()).isEqualTo(NOW.plusSeconds(4));
        assertThat(again.currency()).isEqualTo(CurrencyUnit.EUR);
    }

    @Test
    void theSchemaVersionIsThatOfTheNewestMigration() {
        assertThat(Flyway.configure()
                        .dataSource(database.dataSource())
                        .load()
                        .info()
                        .current()
                        .getVersion()
                        .getVersion())
                .isEqualTo(String.valueOf(LedgerMigrations.SCHEMA_VERSION));
    }

    @Test
    void aLedgerThatWasKilledWhileItWasMadeIsMadeAnew(@TempDir Path other) throws Exception {
        Path next = Files.createDirectories(other.resolve("next"));
        Files.writeString(next.resolve("ledger.script"), "CREATE SCHEMA HALF");
        Files.writeString(other.resolve("ledger.properties"), "#HSQL\nversion=2.7.4\nmodified=yes\n");
        LedgerDatabase whole = LedgerDatabase.open(other);
        assertThat(new Ledger(whole.dataSource()).runs().all()).isEmpty();
        whole.close();
        assertThat(next).doesNotExist();
    }

    @Test
    void aLedgerThatWasKilledWhileItsUpgradeWasMovedInIsTheUpgradedOne(@TempDir Path other, @TempDir Path upgraded)
            throws Exception {
        LedgerDatabase made = LedgerDatabase.open(upgraded);
        new Ledger(made.dataSource())
                .runs()
                .begin(new Run.Basis(OCTOBER, 0, "e".repeat(64), "p".repeat(64), CurrencyUnit.EUR, "Ann"), NOW);
        made.close();
        LedgerDatabase.open(other).close();
        Files.writeString(other.resolve("ledger.lobs"), "of the old one");
        Path next = Files.createDirectories(other.resolve("next"));
        LedgerReplacement.copy(upgraded, next);
        Files.writeString(next.resolve("complete"), "ledger.data\nledger.properties\nledger.script\n");
        Files.move(next.resolve("ledger.script"), other.resolve("ledger.script"), StandardCopyOption.REPLACE_EXISTING);
        LedgerDatabase whole = LedgerDatabase.open(other);
        assertThat(new Ledger(whole.dataSource()).runs().all()).hasSize(1);
        whole.close();
        assertThat(other.resolve("ledger.lobs")).doesNotExist();
        assertThat(next).doesNotExist();
    }
}
