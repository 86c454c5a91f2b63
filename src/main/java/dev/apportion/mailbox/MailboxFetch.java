package dev.apportion.mailbox;

import dev.apportion.cost.Period;
import dev.apportion.folder.Home;
import dev.apportion.folder.Refusals;
import dev.apportion.folder.RequiredInput;
import dev.apportion.folder.RunFailedException;
import dev.apportion.ledger.store.DataFolderInUseException;
import dev.apportion.policy.PolicyException;
import dev.apportion.policy.workbook.PolicyReader;
import dev.apportion.setting.Setting;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Puts the spreadsheets that people of the policy mailed into a period's folder, each once. */
public final class MailboxFetch {

    /**
     * What came of it, a line each for people.
     *
     * @param taken attachments that are in the folder now
     * @param left mails and attachments that are not, with the reason
     */
    public record Report(List<String> taken, List<String> left) {}

    private final Home home;
    private final MailboxSettings settings;

    private MailboxFetch(Home home, MailboxSettings settings) {
        this.home = home;
        this.settings = settings;
    }

    /**
     * For the mailbox that the settings name; empty if they name none.
     *
     * @throws RunFailedException if a setting is wrong
     */
    public static Optional<MailboxFetch> of(Home home) throws RunFailedException {
        return Refusals.settings(() -> Optional.ofNullable(MailboxSettings.from(home.settings())))
                .map(settings -> new MailboxFetch(home, settings));
    }

    /** That there is no mailbox. */
    public static RunFailedException noMailbox() {
        return Refusals.usage("No mailbox is set. Set " + Setting.IMAP_HOST.variable() + ", "
                + Setting.IMAP_USER.variable() + " and " + Setting.IMAP_PASSWORD.variable()
                + " (or ..._PASSWORD_FILE); docs/mailbox.md tells more.");
    }

    /**
     * Fetches what arrived since a period began. What was taken before a failure stays and is remembered.
     *
     * @throws RunFailedException if policy, mailbox or folder can't be read or written
     * @throws DataFolderInUseException if another process fetches
     */
    public Report fetch(Period period) throws RunFailedException, DataFolderInUseException {
        RequiredInput.policy(home);
        try (FetchedParts fetched = FetchedParts.open(home.data());
                MailFolder folder = MailFolder.open(settings)) {
            return new FetchRound(
                            settings,
                            home.input(period),
                            period,
                            PolicyReader.read(home.policy(), home.reading()),
                            folder,
                            fetched)
                    .run();
        } catch (PolicyException e) {
            throw RunFailedException.policy(e);
        } catch (IOException e) {
            throw RunFailedException.interrupted(e);
        }
    }
}
