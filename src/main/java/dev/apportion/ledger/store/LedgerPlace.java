package dev.apportion.ledger.store;

import dev.apportion.cost.Period;
import dev.apportion.setting.Setting;
import dev.apportion.setting.SettingValues;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a ledger is kept. */
interface LedgerPlace {

    /** Where the settings of the folder around the data folder say, and in the data folder if they say nothing. */
    static LedgerPlace chosen(Path data) {
        SettingValues settings = SettingValues.of(data.toAbsolutePath().resolveSibling(""));
        String address = settings.orNull(Setting.LEDGER);
        return address == null ? new EmbeddedPlace(data) : PostgresPlace.of(address, settings);
    }

    /** Whether there is a ledger, damaged or not. */
    boolean exists();

    /** Whether it is in the data folder, which is held for one process as a whole. */
    default boolean isInFolder() {
        return false;
    }

    /**
     * Opens the ledger, as {@link LedgerDatabase} says.
     *
     * @param period to be held for this process; null for none
     */
    LedgerDatabase open(@Nullable Period period) throws DataFolderInUseException;

    /** For messages; shows no password. */
    @Override
    String toString();

    /** In a data folder. */
    record EmbeddedPlace(Path data) implements LedgerPlace {

        @Override
        public boolean exists() {
            return EmbeddedLedger.exists(data);
        }

        @Override
        public boolean isInFolder() {
            return true;
        }

        @Override
        public LedgerDatabase open(@Nullable Period period) throws DataFolderInUseException {
            return EmbeddedLedger.open(data);
        }

        @Override
        public String toString() {
            return data.toString();
        }
    }
}
