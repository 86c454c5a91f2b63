package dev.apportion.deliver;

import dev.apportion.cost.Outbox;
import dev.apportion.cost.Run;
import dev.apportion.cost.Sha256;
import dev.apportion.policy.Policy;
import dev.apportion.policy.RegisteredDepartment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final Map<Path, String> hashes = new HashMap<>();

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

    List<Letter> write(Workbooks workbooks, List<Outbox.Message> outbox) throws IOException {
        List<Addressee> addressees = AddressBook.of(policy);
        Map<String, Integer> mailboxes = new HashMap<>();
        addressees.forEach(addressee -> mailboxes.merge(DraftFolder.name(addressee, false), 1, Integer::sum));
        Map<String, List<Outbox.Message>> history = new HashMap<>();
        outbox.forEach(row -> history.computeIfAbsent(row.recipient(), key -> new ArrayList<>())
                .add(row));
        List<Letter> letters = new ArrayList<>();
        for (Addressee addressee : addressees) {
            List<Path> files = files(addressee, workbooks);
            if (!files.isEmpty() || reminders.concern(addressee)) {
                boolean shared = mailboxes.getOrDefault(DraftFolder.name(addressee, false), 1) > 1;
                List<Outbox.Message> before = history.getOrDefault(addressee.outboxKey(), List.of());
                letters.addAll(parts(addressee, files, before, DraftFolder.name(addressee, shared)));
            }
        }
        return letters;
    }

    private static List<Path> files(Addressee addressee, Workbooks workbooks) {
        List<Path> files = new ArrayList<>();
        if (addressee.summary() && workbooks.summary() != null) {
            files.add(workbooks.summary());
        }
        for (String code : addressee.packs()) {
            Path pack = workbooks.packs().get(code);
            if (pack != null) {
                files.add(pack);
            }
        }
        for (String code : addressee.own()) {
            files.addAll(workbooks.returned().getOrDefault(code, List.of()));
        }
        if (addressee.review() && workbooks.review() != null) {
            files.add(workbooks.review());
        }
        return files;
    }

    private List<Letter> parts(Addressee addressee, List<Path> files, List<Outbox.Message> before, String fileName)
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
                "left",
                attachments.left().stream()
                        .map(file -> file.toAbsolutePath().normalize().toString())
                        .toList());
        said.put("locked", settings.attachmentPassword() != null);
        said.put("contact", contact());
        said.put("rehearsal", "");
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
        if (previous != null || settings.redirectTo() != null) {
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
            boolean out = row.accepted() != null
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

    private String contact() {
        if (!settings.contact().isEmpty()) {
            return settings.contact();
        }
        return settings.from().isEmpty() ? "whoever sent you this" : settings.from();
    }

    private String hash(String subject, String text, String html, List<Path> files) throws IOException {
        StringBuilder content = new StringBuilder();
        for (String part : List.of(subject, text, html)) {
            content.append(Sha256.of(part)).append('\n');
        }
        for (Path file : files) {
            String hash = hashes.get(file);
            if (hash == null) {
                hash = Sha256.of(file);
                hashes.put(file, hash);
            }
            content.append(hash).append(' ').append(file.getFileName()).append('\n');
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
