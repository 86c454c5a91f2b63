package dev.apportion.web.shell;

import dev.apportion.cost.Period;
import dev.apportion.folder.Home;
import dev.apportion.folder.RunFailedException;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.ledger.store.LedgerDatabase;
import dev.apportion.policy.Policy;
import dev.apportion.policy.PolicyException;
import dev.apportion.policy.workbook.PolicyReader;
import dev.apportion.sheet.open.ReadSettings;
import dev.apportion.web.access.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The working folder that the pages are about, and who works there. */
public final class Workplace {

    private final Home home;
    private volatile boolean closedAny;
    private @Nullable KnownPolicy policy;

    private record KnownPolicy(BasicFileAttributes file, Policy policy) {
        boolean isOf(BasicFileAttributes now) {
            return now.size() == file.size() && now.lastModifiedTime().equals(file.lastModifiedTime());
        }
    }

    public Workplace(Home home) {
        this.home = home;
    }

    public Home home() {
        return home;
    }

    /** Whose request is answered, for the audit log. */
    public String who() {
        return Objects.requireNonNull(Person.present(), "Nobody was let in").getName();
    }

    /** Remembers that a period was closed here, which asks for a backup when the ledger is. */
    public void closedOne() {
        closedAny = true;
    }

    /** Whether a period was closed here. */
    public boolean hasClosedAny() {
        return closedAny;
    }

    /** The months with a folder, the newest first. */
    public List<Period> periods() {
        return home.periods().stream()
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    /** Something to find out of the ledger. */
    @FunctionalInterface
    public interface Look<T> {
        T at(Ledger ledger) throws IOException, RunFailedException;
    }

    /** Looks something up, while a run goes on too. */
    public <T> T look(Look<T> look) throws DataFolderInUseException, IOException, RunFailedException {
        try (LedgerDatabase database = LedgerDatabase.open(home.data())) {
            return look.at(new Ledger(database.dataSource()));
        }
    }

    /** The policy as it is now. */
    public synchronized Policy policy() throws RunFailedException {
        try {
            BasicFileAttributes now = Files.readAttributes(home.policy(), BasicFileAttributes.class);
            KnownPolicy known = policy;
            if (known == null || !known.isOf(now)) {
                known = new KnownPolicy(now, PolicyReader.read(home.policy(), home.reading()));
                policy = known;
            }
            return known.policy();
        } catch (PolicyException e) {
            throw RunFailedException.policy(e);
        } catch (IOException e) {
            throw RunFailedException.interrupted(e);
        }
    }

    /** How spreadsheets of departments are opened. */
    public ReadSettings reading() {
        return readablePolicy()
                .map(known -> home.reading().in(known.settings().locale()))
                .orElseGet(home::reading);
    }

    /** The policy as it is now; empty if it can't be read, which a run tells. */
    public Optional<Policy> readablePolicy() {
        try {
            return Optional.of(policy());
        } catch (RunFailedException e) {
            return Optional.empty();
        }
    }
}
