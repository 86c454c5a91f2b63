package dev.apportion.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The empty ledger kept with the program is what the migrations make. After a new migration:
 *
 * <pre>mvn test -Dtest=EmptyLedgerTest -Dledger.write=true</pre>
 */
class EmptyLedgerTest {

    private static final Path RESOURCES = Path.of("src/main/resources/dev/apportion/ledger/store/empty");

    @Test
    void isWhatTheMigrationsMake(@TempDir Path migrated) throws IOException {
        // Everything as statements, so that there is one file of text and none of pages.
        EmbeddedLedger.migrate(migrated, "SHUTDOWN SCRIPT");
        if (Boolean.getBoolean("ledger.write")) {
            for (String file : EmptyLedger.FILES) {
                Files.writeString(RESOURCES.resolve(file), timeless(migrated.resolve(file)));
            }
        }
        for (String file : EmptyLedger.FILES) {
            assertThat(timeless(migrated.resolve(file)))
                    .as("%s, made by -Dledger.write=true", file)
                    .isEqualTo(Files.readString(RESOURCES.resolve(file)));
        }
        // It has no checksums, which are of one closed ledger.
        assertThat(LedgerReplacement.names(migrated))
                .filteredOn(name -> !name.equals("ledger.sums"))
                .isEqualTo(EmptyLedger.FILES);
    }

    /** Without what differs each time: the comment with the date, the database's name, when and how fast it was made. */
    private static String timeless(Path file) throws IOException {
        return Files.readString(file)
                .replaceAll("(?m)^#.*\\R", "")
                .replaceAll("UNIQUE NAME \\w+", "UNIQUE NAME HSQLDB0000000000")
                .replaceAll("'SA','[-\\d :.]+',\\d+,", "'SA','2026-01-01 00:00:00.000000',0,");
    }
}
