package dev.apportion.mailbox;

import dev.apportion.cost.Period;
import dev.apportion.folder.Counted;
import dev.apportion.folder.FiledName;
import dev.apportion.folder.Filing;
import dev.apportion.folder.Filing.Filed;
import dev.apportion.folder.NotWholeException;
import dev.apportion.folder.RunFailedException;
import dev.apportion.mailbox.MailParts.Attachment;
import dev.apportion.policy.Policy;
import dev.apportion.setting.Setting;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One look through the mailbox for a period: what is taken, and what is left and why. */
final class FetchRound {

    private final MailboxSettings settings;
    private final Path input;
    private final Period period;
    private final MailFolder folder;
    private final FetchedParts fetched;
    private final Senders senders;
    private final SendersName names;
    private final Filing filing;
    private final List<String> taken = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    /** @param input the period's folder */
    FetchRound(
            MailboxSettings settings,
            Path input,
            Period period,
            Policy policy,
            MailFolder folder,
            FetchedParts fetched) {
        this.settings = settings;
        this.input = input;
        this.period = period;
        this.folder = folder;
        this.fetched = fetched;
        this.senders = new Senders(policy);
        this.names = new SendersName(policy);
        this.filing = new Filing(input);
    }

    MailboxFetch.Report run() throws IOException, RunFailedException {
        try {
            long validity = folder.validity();
            for (Mail mail : folder.since(period.firstDay())) {
                mail(mail, validity);
            }
        } catch (MessagingException e) {
            throw lost();
        }
        return new MailboxFetch.Report(List.copyOf(taken), List.copyOf(left));
    }

    /** A mail that can't be read holds up no other. */
    private void mail(Mail mail, long validity) throws IOException, RunFailedException {
        try {
            MailParts parts = MailParts.of(mail.message());
            List<Attachment> fresh = parts.spreadsheets().stream()
                    .filter(attachment -> !fetched.has(place(mail, validity, attachment)))
                    .toList();
            String sender = mail.sender();
            String refusal = refusal(parts, fresh, sender);
            if (refusal != null) {
                leave(mail, refusal);
            } else if (senders.allow(sender)) {
                parts.unopened().forEach(why -> leave(mail, why));
                for (Attachment attachment : fresh) {
                    take(mail, attachment, place(mail, validity, attachment));
                }
            }
        } catch (MessageRemovedException e) {
            // Somebody deleted it meanwhile.
            return;
        } catch (NotWholeException | MessagingException e) {
            failIfLost();
            leave(mail, "it can't be read; ask for it again");
        }
    }

    /** Why nothing is taken of a mail that may bring cost; null if it is taken, or there is nothing in it. */
    private @Nullable String refusal(MailParts parts, List<Attachment> fresh, @Nullable String sender) {
        if (!senders.allow(sender)) {
            return fresh.isEmpty() && parts.unopened().isEmpty()
                    ? null
                    : "its sender is not on Departments or Recipients of the policy; enter the address there, or save"
                            + " the spreadsheets yourself";
        }
        if (!fresh.isEmpty() && parts.spreadsheets().size() > settings.attachments()) {
            return "it brings " + Counted.of(parts.spreadsheets().size(), "spreadsheet") + ", and "
                    + Setting.IMAP_ATTACHMENTS.variable() + " allows " + settings.attachments()
                    + "; save them yourself, or raise the limit";
        }
        boolean nothing = parts.spreadsheets().isEmpty() && parts.unopened().isEmpty();
        return nothing && !parts.others().isEmpty()
                ? "it brings no spreadsheet, but " + String.join(", ", parts.others())
                        + "; ask for spreadsheets if there is cost in it"
                : null;
    }

    private FetchedParts.Place place(Mail mail, long validity, Attachment attachment) {
        return new FetchedParts.Place(folder.name(), validity, mail.uid(), attachment.number());
    }

    private void take(Mail mail, Attachment attachment, FetchedParts.Place place)
            throws IOException, MessagingException, RunFailedException {
        FiledName name = FiledName.of(attachment.name(), attachment.ending());
        String of = name.with("") + " of " + mail.inWords();
        SendersName.Owner owner = names.owner(name, senders.department(mail.sender()));
        try (InputStream content = attachment.open()) {
            Filed filed = filing.put(
                    content,
                    name,
                    owner.after(),
                    new Filing.Limit(settings.attachmentLimit(), Setting.IMAP_ATTACHMENT_LIMIT_MB.variable()),
                    sha256 -> fetched.name(period, sha256));
            if (filed.isNew()) {
                taken.add(filed.name() + ": from " + mail.inWords() + owner.remark());
            } else if (Files.exists(input.resolve(filed.name()))) {
                taken.add(of + " is the same file as " + filed.name() + ", which is there; it counts once");
            } else {
                left.add(of + ": left, since it is the same file as " + filed.name()
                        + ", which was fetched before and is no longer in " + input
                        + "; save it there yourself if it is to count");
                return;
            }
            fetched.remember(place, period, filed.sha256(), filed.name());
        } catch (NotWholeException e) {
            failIfLost();
            left.add(of + ": left, since " + e.getMessage());
        }
    }

    private void leave(Mail mail, String why) {
        left.add(mail.inWords() + ": left, since " + why);
    }

    private void failIfLost() throws RunFailedException {
        if (!folder.isOpen()) {
            throw lost();
        }
    }

    private RunFailedException lost() {
        return new RunFailedException(
                RunFailedException.Kind.INTERRUPTED,
                "The connection to the mailbox was lost. What was fetched before is in " + input + ".");
    }
}
