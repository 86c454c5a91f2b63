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
    private final Map<Path, String> hashes = new HashMap<>();

    Letters(Policy policy, Run run, LetterValues values, MessageTemplates templates, MailSettings settings) {
        this.policy = policy;
        this.run = run;
        this.values = values;
        this.templates = templates;
        this.settings = settings;
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
            if (!files.isEmpty()) {
                boolean shared = mailboxes.getOrDefault(DraftFolder.name(addressee, false), 1) > 1;
                List<Outbox.Message> before = history.getOrDefault(addressee.outboxKey(), List.of());
                letters.add(letter(addressee, files, before, DraftFolder.name(addressee, shared)));
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

    private Letter letter(Addressee addressee, List<Path> files, List<Outbox.Message> before, String fileName)
            throws IOException {
        Attachments attachments = Attachments.within(
                settings.attachmentLimit(),
                settings.attachmentPassword() == null,
                "cost " + run.period() + ".zip",
                files);
        String subject = subject(addressee);
        Map<String, Object> said = values.of(addressee);
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
        Locale language = addressee.language();
        String text = templates.text(language, said);
        String html = templates.html(language, said);
        String hash = hash(subject, text, html, files);
        Outbox.Message same = before.stream()
                .filter(row -> row.contentSha256().equals(hash))
                .findFirst()
                .orElse(null);
        Outbox.Message previous = previous(before, same);
        int revision = same == null ? run.revision() : same.revision();
        if (previous != null) {
            subject += " (revision " + revision + ")";
            said.put("subject", subject);
            said.put("revision", revision);
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

    /** What these people may have got last before this. */
    private static Outbox.@Nullable Message previous(List<Outbox.Message> before, Outbox.@Nullable Message same) {
        Outbox.Message previous = null;
        for (Outbox.Message row : before) {
            if (same != null && row.id() == same.id()) {
                break;
            }
            boolean out = row.accepted() != null
                    || row.state() == Outbox.State.SENT
                    || row.state() == Outbox.State.SENDING
                    || row.state() == Outbox.State.WRITTEN;
            previous = out ? row : previous;
        }
        return previous;
    }

    private String subject(Addressee addressee) {
        String subject = policy.settings().organization() + ": cost of " + Months.name(run.period(), Locale.ENGLISH);
        RegisteredDepartment only = addressee.packs().size() == 1 && !addressee.summary()
                ? policy.departments().get(addressee.packs().get(0))
                : null;
        if (only != null) {
            subject += ", " + only.department().name();
        }
        subject = OneLine.of(subject);
        return subject.length() <= LONGEST_SUBJECT - 30 ? subject : subject.substring(0, LONGEST_SUBJECT - 30);
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
