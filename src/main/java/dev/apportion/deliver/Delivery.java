package dev.apportion.deliver;

import dev.apportion.deliver.letter.AddressedWorkbooks;
import dev.apportion.deliver.letter.Addresses;
import dev.apportion.deliver.letter.Letter;
import dev.apportion.deliver.letter.LetterValues;
import dev.apportion.deliver.letter.MessageTemplates;
import dev.apportion.deliver.smtp.MailSettings;
import dev.apportion.deliver.smtp.Mime;
import dev.apportion.deliver.smtp.Pace;
import dev.apportion.deliver.smtp.Parcel;
import dev.apportion.deliver.smtp.SmtpConnection;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Outbox;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.WrittenWorkbook;
import dev.apportion.ledger.file.SourceFiles;
import dev.apportion.policy.Policy;
import dev.apportion.report.PublishedWorkbook;
import dev.apportion.setting.MailServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one run: {@link #prepare} puts them into the outbox, {@link #deliver} works it off. Both can be done
 * again at any time; nobody gets the same content twice.
 */
public final class Delivery {

    /** The folder of messages for somebody to send, in the output of a period. It is the period's, not a revision's. */
    public static final String DRAFTS = "mail";

    private final Policy policy;
    private final Ledger ledger;
    private final Run run;
    private final Path outputFolder;
    private final MailSettings settings;
    private final MessageTemplates templates;
    private final Clock clock;
    private final Pace pace;
    private @Nullable AddressedWorkbooks workbooks;
    private @Nullable Mailing mailing;

    /**
     * @param outputFolder the period's, with its finished workbooks
     * @param mailTemplates folder with {@code message.html} and {@code message.txt}; what it lacks the program brings
     */
    public Delivery(
            Policy policy, Ledger ledger, Run run, Path outputFolder, Path mailTemplates, MailSettings settings) {
        this(policy, ledger, run, outputFolder, mailTemplates, settings, Clock.systemUTC(), Pace.real());
    }

    Delivery(
            Policy policy,
            Ledger ledger,
            Run run,
            Path outputFolder,
            Path mailTemplates,
            MailSettings settings,
            Clock clock,
            Pace pace) {
        this.policy = policy;
        this.ledger = ledger;
        this.run = run;
        this.outputFolder = outputFolder;
        this.settings = settings;
        this.templates = new MessageTemplates(mailTemplates);
        this.clock = clock;
        this.pace = pace;
    }

    /**
     * Puts the messages that recipients don't have yet into the outbox. Messages of earlier revisions that never left
     * are taken out of the race, and so are their drafts. A rehearsal changes nothing else.
     *
     * @throws IOException if workbooks or templates can't be read
     */
    public void prepare() throws IOException {
        Mailing written = mailing();
        removeStaleDrafts();
        if (settings.redirectTo() != null) {
            return;
        }
        for (Letter letter : written.letters()) {
            ledger.outbox()
                    .add(
                            run.period(),
                            run.revision(),
                            letter.addressee().outboxKey(),
                            letter.contentSha256(),
                            letter.messageId(),
                            letter.subject(),
                            now());
        }
        Map<String, String> stopped = new HashMap<>();
        written.stopped().forEach(stop -> stopped.put(stop.addressee().outboxKey(), stop.why()));
        for (Outbox.Message row : ledger.outbox().ofPeriod(run.period())) {
            boolean unsent = row.state() == Outbox.State.WAITING || row.state() == Outbox.State.FAILED;
            String why = stopped.get(row.recipient());
            if (unsent && why != null) {
                ledger.outbox().mark(row.id(), Outbox.State.FAILED, why, row.accepted(), now());
            } else if (unsent && written.letters().stream().noneMatch(letter -> letter.is(row))) {
                ledger.outbox().mark(row.id(), Outbox.State.SUPERSEDED, row.note(), now());
            }
        }
    }

    /**
     * What {@link #prepare} and {@link #deliver} would do; does nothing.
     *
     * @throws IOException if workbooks or templates can't be read
     */
    public DeliveryPlan plan(boolean uncertainToo) throws IOException {
        List<PlannedMessage> messages = new ArrayList<>();
        List<PlannedMessage> others = new ArrayList<>();
        Tally tally = new Tally(settings.redirectTo() != null);
        for (Fate fate : fates(uncertainToo)) {
            if (fate.kind() == Fate.Kind.GOES) {
                messages.add(PlannedMessage.of(fate.letter()));
            } else {
                others.add(PlannedMessage.of(fate.letter()));
                tally.stays(fate);
            }
        }
        mailing().stopped().forEach(tally::stopped);
        return new DeliveryPlan(
                messages, others, tally.had, tally.report(List.of()).problems(), withoutRecipient());
    }

    /**
     * Sends what waits or was refused before; without a mail server, writes it as files below {@code mail/}. Problems
     * with single messages are reported, not thrown.
     *
     * @param uncertainToo whether messages go again that may have arrived: those that a crash caught on their way, and
     *     with a mail server those that were written as files before
     */
    public DeliveryReport deliver(boolean uncertainToo) {
        try {
            Tally tally = new Tally(settings.redirectTo() != null);
            Map<Letter, OutboxRow> due = due(uncertainToo, tally);
            MailServer server = settings.server();
            if (server == null) {
                new DraftBatch(drafts(), new Mime(settings, policy.settings().organization()), run.period())
                        .write(due, tally);
            } else {
                send(server, due, tally);
            }
            return tally.report(withoutRecipient());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<Letter, OutboxRow> due(boolean uncertainToo, Tally tally) throws IOException {
        Map<Letter, OutboxRow> due = new LinkedHashMap<>();
        for (Fate fate : fates(uncertainToo)) {
            Outbox.Message known = fate.row();
            OutboxRow row = known == null ? OutboxRow.nowhere() : OutboxRow.row(ledger.outbox(), known, clock);
            if (fate.kind() == Fate.Kind.GOES) {
                due.put(fate.letter(), row);
            } else {
                tally.stays(fate);
                if (fate.kind() == Fate.Kind.REFUSED) {
                    row.mark(Outbox.State.FAILED, fate.why(), row.accepted());
                }
            }
        }
        mailing().stopped().forEach(tally::stopped);
        return due;
    }

    private List<Fate> fates(boolean uncertainToo) throws IOException {
        return Fate.of(mailing().letters(), ledger.outbox().ofPeriod(run.period()), settings, uncertainToo);
    }

    /** Names of the workbooks of a run that the policy has no address for. */
    public static List<String> withoutRecipient(Policy policy, List<WrittenWorkbook> written) {
        return new AddressedWorkbooks(
                        written.stream().map(PublishedWorkbook::recorded).toList())
                .withoutRecipient(policy);
    }

    private List<String> withoutRecipient() throws IOException {
        return workbooks().withoutRecipient(policy);
    }

    private void send(MailServer server, Map<Letter, OutboxRow> due, Tally tally) {
        Map<Parcel, OutboxRow> parcels = new LinkedHashMap<>();
        String redirect = settings.redirectTo();
        due.forEach((letter, row) -> parcels.put(
                new Parcel(
                        letter, redirect == null ? letter.addressee().everybody() : List.of(redirect), row.accepted()),
                row));
        Mime mime = new Mime(settings, policy.settings().organization());
        try (SmtpConnection connection = new SmtpConnection(server, Addresses.bare(settings.from()))) {
            new SmtpBatch(settings, mime, clock, pace, tally).send(connection, parcels);
        }
    }

    private DraftFolder drafts() {
        Path folder = outputFolder.resolve(DRAFTS);
        return new DraftFolder(settings.redirectTo() == null ? folder : folder.resolve("rehearsal"));
    }

    private void removeStaleDrafts() throws IOException {
        Set<String> stale = ledger.outbox().ofPeriod(run.period()).stream()
                .map(Outbox.Message::messageId)
                .collect(Collectors.toSet());
        mailing().letters().forEach(letter -> stale.remove(letter.messageId()));
        drafts().remove(stale);
    }

    private Mailing mailing() throws IOException {
        Mailing known = mailing;
        if (known == null) {
            known = new Letters(policy, run, new LetterValues(policy, ledger, run), templates, settings, reminders())
                    .write(workbooks(), ledger.outbox().ofPeriod(run.period()));
            mailing = known;
        }
        return known;
    }

    private AddressedWorkbooks workbooks() throws IOException {
        AddressedWorkbooks known = workbooks;
        if (known == null) {
            known = new AddressedWorkbooks(PublishedWorkbook.of(ledger, run, outputFolder));
            workbooks = known;
        }
        return known;
    }

    private Reminders reminders() {
        Set<String> present = ledger.of(run.id()).files().tallies().stream()
                .map(SourceFiles.Tally::department)
                .collect(Collectors.toSet());
        return new Reminders(policy, run.period(), present, LocalDate.now(clock));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
