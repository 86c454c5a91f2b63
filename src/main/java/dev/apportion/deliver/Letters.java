package dev.apportion.deliver;

import dev.apportion.cost.Sha256;
import dev.apportion.deliver.letter.AddressBook;
import dev.apportion.deliver.letter.AddressedWorkbooks;
import dev.apportion.deliver.letter.Addressee;
import dev.apportion.deliver.letter.Addresses;
import dev.apportion.deliver.letter.Attachments;
import dev.apportion.deliver.letter.Enclosure;
import dev.apportion.deliver.letter.Letter;
import dev.apportion.deliver.letter.LetterValues;
import dev.apportion.deliver.letter.MessageTemplates;
import dev.apportion.deliver.letter.OneLine;
import dev.apportion.deliver.smtp.MailSettings;
import dev.apportion.ledger.Outbox;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.WrittenWorkbook;
import dev.apportion.message.Message;
import dev.apportion.message.Wording;
import dev.apportion.policy.Policy;
import dev.apportion.policy.RegisteredDepartment;
import dev.apportion.report.PublishedWorkbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the letters of a run, one for each addressee who has something to get. */
final class Letters {

    /** Longest subject that the outbox takes. */
    private static final int LONGEST_SUBJECT = 500;

    private final Policy policy;
    private final Run run;
    private final LetterValues values;
    private final MessageTemplates templates;
    private final MailSettings settings;
    private final Reminders reminders;

    Letters(
            Policy policy,
            Run run,
            LetterValues values,
            MessageTemplates templates,
            MailSettings settings,
            Reminders reminders) {
        this.policy = policy;
        this.run = run;
        this.values = values;
        this.templates = templates;
        this.settings = settings;
        this.reminders = reminders;
    }

    Mailing write(AddressedWorkbooks workbooks, List<Outbox.Message> outbox) throws IOException {
        List<Addressee> addressees = AddressBook.of(policy);
        Map<String, Integer> mailboxes = new HashMap<>();
        addressees.forEach(addressee -> mailboxes.merge(DraftFolder.name(addressee, false), 1, Integer::sum));
        Map<String, List<Outbox.Message>> history = new HashMap<>();
        outbox.forEach(row -> history.computeIfAbsent(row.recipient(), key -> new ArrayList<>())
                .add(row));
        List<Letter> letters = new ArrayList<>();
        List<Mailing.Stopped> stopped = new ArrayList<>();
        for (Addressee addressee : addressees) {
            List<PublishedWorkbook> mine = workbooks.of(addressee);
            List<Enclosure> files = enclosures(mine);
            if (files.size() < mine.size()) {
                stopped.add(new Mailing.Stopped(addressee, faults(mine)));
            } else if (!files.isEmpty() || reminders.concern(addressee)) {
                boolean shared = mailboxes.getOrDefault(DraftFolder.name(addressee, false), 1) > 1;
                List<Outbox.Message> before = history.getOrDefault(addressee.outboxKey(), List.of());
                letters.addAll(parts(addressee, files, before, DraftFolder.name(addressee, shared)));
            }
        }
        return new Mailing(letters, stopped);
    }

    /** Those that are there as they were written. */
    private static List<Enclosure> enclosures(List<PublishedWorkbook> workbooks) {
        List<Enclosure> files = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (PublishedWorkbook workbook : workbooks) {
            Path file = workbook.file();
            if (file != null) {
                String name = file.getFileName().toString();
                // What a department sent may be called as its pack is.
                String free = names.add(name.toLowerCase(Locale.ROOT))
                        ? name
                        : workbook.name().replace('/', ' ');
                files.add(new Enclosure(
                        free,
                        file,
                        workbook.written().sha256(),
                        workbook.written().kind() == WrittenWorkbook.Kind.RETURNED));
            }
        }
        return files;
    }

    private String faults(List<PublishedWorkbook> workbooks) {
        return workbooks.stream()
                        .filter(workbook -> workbook.file() == null)
                        .map(workbook -> workbook.fault(run))
                        .collect(Collectors.joining(" "))
                + " Delete it and run again to rewrite it.";
    }

    private List<Letter> parts(Addressee addressee, List<Enclosure> files, List<Outbox.Message> before, String fileName)
            throws IOException {
        List<Attachments> parts = Attachments.within(
                settings.attachmentLimit(),
                settings.attachmentPassword() == null,
                "cost " + run.period() + ".zip",
                files);
        List<Letter> letters = new ArrayList<>();
        for (int part = 1; part <= parts.size(); part++) {
            letters.add(letter(
                    addressee,
                    parts.get(part - 1),
                    before,
                    parts.size() == 1 ? fileName : fileName.replaceFirst("(\\.eml)?$", " part " + part + "$1"),
                    part,
                    parts.size()));
        }
        return letters;
    }

    private Letter letter(
            Addressee addressee,
            Attachments attachments,
            List<Outbox.Message> before,
            String fileName,
            int part,
            int parts)
            throws IOException {
        Map<String, Object> said = values.of(addressee);
        said.put("department", only(addressee));
        said.put("missing", reminders.namesFor(addressee));
        said.put("due", reminders.due(addressee.language()));
        said.put("part", part);
        said.put("parts", parts);
        Locale language = addressee.language();
        String subject = subject(language, said);
        said.put("subject", subject);
        said.put("attachments", attachments.names());
        said.put(
                "toCorrect",
                attachments.all().stream()
                        .filter(Enclosure::toCorrect)
                        .map(Enclosure::name)
                        .toList());
        said.put(
                "left",
                attachments.left().stream()
                        .map(left -> left.file().toAbsolutePath().normalize().toString())
                        .toList());
        said.put("locked", settings.attachmentPassword() != null);
        said.put("contact", contact(addressee.language()));
        said.put("rehearsal", "");
        said.put("closing", "");
        String text = templates.text(language, said);
        String html = templates.html(language, said);
        String hash = hash(subject, text, html, attachments.all());
        Outbox.Message same = before.stream()
                .filter(row -> row.contentSha256().equals(hash))
                .findFirst()
                .orElse(null);
        int revision = same == null ? run.revision() : same.revision();
        Outbox.Message previous = previous(before, revision);
        if (previous != null) {
            said.put("revision", revision);
            subject = subject(language, said);
            said.put("subject", subject);
            said.put("changes", values.changes(addressee, previous.revision()));
        }
        if (settings.redirectTo() != null) {
            said.put("rehearsal", String.join(", ", addressee.everybody()));
        }
        // Whoever has a message already doesn't get it again because the period was closed.
        String closing = values.closing();
        said.put("closing", closing);
        if (previous != null || settings.redirectTo() != null || !closing.isEmpty()) {
            text = templates.text(language, said);
            html = templates.html(language, said);
        }
        return new Letter(
                addressee,
                revision,
                hash,
                messageId(addressee, hash),
                previous == null ? "" : previous.messageId(),
                subject,
                text,
                html,
                attachments,
                fileName);
    }

    /** What these people may have got last of an earlier revision. */
    private static Outbox.@Nullable Message previous(List<Outbox.Message> before, int revision) {
        Outbox.Message previous = null;
        for (Outbox.Message row : before) {
            boolean out = !row.accepted().isEmpty()
                    || row.state() == Outbox.State.SENT
                    || row.state() == Outbox.State.SENDING
                    || row.state() == Outbox.State.WRITTEN;
            previous = out && row.revision() < revision ? row : previous;
        }
        return previous;
    }

    /** In one line, and no longer than the outbox takes. */
    private String subject(Locale language, Map<String, Object> said) throws IOException {
        String subject = OneLine.of(templates.subject(language, said)).strip();
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
    }

    /** The name of the one department that a letter is about, empty if it is about more. */
    private String only(Addressee addressee) {
        RegisteredDepartment only = addressee.packs().size() == 1 && !addressee.summary()
                ? policy.departments().get(addressee.packs().get(0))
                : null;
        return only == null ? "" : only.department().name();
    }

    private String contact(Locale language) {
        if (!settings.contact().isEmpty()) {
            return settings.contact();
        }
        return settings.from().isEmpty()
                ? Wording.in(language).of(Message.of("whoever sent you this"))
                : settings.from();
    }

    private static String hash(String subject, String text, String html, List<Enclosure> files) {
        StringBuilder content = new StringBuilder();
        for (String part : List.of(subject, text, html)) {
            content.append(Sha256.of(part)).append('\n');
        }
        for (Enclosure file : files) {
            content.append(file.sha256()).append(' ').append(file.name()).append('\n');
        }
        return Sha256.of(content.toString());
    }

    /** The same for the same period, people and content, whenever and wherever it is made. */
    private String messageId(Addressee addressee, String hash) {
        String domain =
                settings.from().contains("@") ? Addresses.domain(settings.from().replace(">", "")) : "";
        String digest = Sha256.of(run.period() + "\n" + addressee.key() + "\n" + hash);
        return "<" + run.period() + "." + digest.substring(0, 40) + "@"
                + (domain.matches("[a-z0-9.-]+") ? domain : "apportion.invalid") + ">";
    }
}
