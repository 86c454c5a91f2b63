package dev.apportion.deliver;

import dev.apportion.cost.Department;
import dev.apportion.cost.Ledger;
import dev.apportion.cost.Outbox;
import dev.apportion.cost.Run;
import dev.apportion.cost.SourceFile;
import dev.apportion.cost.SourceFiles;
import dev.apportion.policy.Policy;
import dev.apportion.policy.RegisteredDepartment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
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

    private final Policy policy;
    private final Ledger ledger;
    private final Run run;
    private final Path outputFolder;
    private final MailSettings settings;
    private final MessageTemplates templates;
    private final Clock clock;
    private final Pace pace;
    private @Nullable List<Letter> letters;

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
     * are taken out of the race. A rehearsal changes nothing.
     *
     * @throws IOException if workbooks or templates can't be read
     */
    public void prepare() throws IOException {
        List<Letter> written = letters();
        if (settings.redirectTo() != null) {
            return;
        }
        Set<String> current = new HashSet<>();
        for (Letter letter : written) {
            ledger.outbox()
                    .add(
                            run.period(),
                            run.revision(),
                            letter.addressee().outboxKey(),
                            letter.contentSha256(),
                            letter.messageId(),
                            letter.subject(),
                            now());
            current.add(letter.messageId());
        }
        for (Outbox.Message row : ledger.outbox().ofPeriod(run.period())) {
            boolean unsent = row.state() == Outbox.State.WAITING || row.state() == Outbox.State.FAILED;
            if (unsent && !current.contains(row.messageId())) {
                ledger.outbox().mark(row.id(), Outbox.State.SUPERSEDED, row.note(), now());
            }
        }
    }

    /**
     * Who would get what, and where each message stands.
     *
     * @throws IOException if workbooks or templates can't be read
     */
    public List<PlannedMessage> plan() throws IOException {
        Map<String, Outbox.Message> rows = rows();
        return letters().stream()
                .map(letter -> PlannedMessage.of(letter, rows.get(letter.messageId())))
                .toList();
    }

    /**
     * Sends what waits or was refused before; without a mail server, writes it as files below {@code mail/}. Problems
     * with single messages are told in the report, not thrown.
     *
     * @param uncertainToo whether messages go again that may have arrived: those that a crash caught on their way, and
     *     with a mail server those that were written as files before
     */
    public DeliveryReport deliver(boolean uncertainToo) {
        try {
            Tally tally = new Tally(settings.redirectTo() != null);
            Map<Letter, OutboxRow> due = due(uncertainToo, tally);
            SmtpServer server = settings.server();
            if (server == null) {
                new DraftBatch(drafts(), new Mime(settings, policy.settings().organization()), run.period())
                        .write(due, tally);
                removeStaleDrafts();
            } else {
                send(server, due, tally);
            }
            return tally.report();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<Letter, OutboxRow> due(boolean uncertainToo, Tally tally) throws IOException {
        Map<String, Outbox.Message> rows = rows();
        Map<Letter, OutboxRow> due = new LinkedHashMap<>();
        for (Letter letter : letters()) {
            OutboxRow row = OutboxRow.nowhere();
            if (settings.redirectTo() == null) {
                Outbox.Message known = rows.get(letter.messageId());
                if (known == null || !isDue(known.state(), uncertainToo, letter, tally)) {
                    continue;
                }
                row = OutboxRow.row(ledger.outbox(), known, clock);
            }
            String stop = stop(letter);
            if (stop.isEmpty()) {
                due.put(letter, row);
            } else {
                row.mark(Outbox.State.FAILED, stop, String.join(", ", row.accepted()));
                tally.refused++;
                tally.problem(letter, stop);
            }
        }
        return due;
    }

    private boolean isDue(Outbox.State state, boolean uncertainToo, Letter letter, Tally tally) {
        boolean uncertain =
                state == Outbox.State.SENDING || (state == Outbox.State.WRITTEN && settings.server() != null);
        if (uncertain && !uncertainToo) {
            tally.uncertain++;
            tally.problem(
                    letter,
                    state == Outbox.State.WRITTEN
                            ? "uncertain: was written as a file before, which somebody may have sent"
                            : MailProblem.CRASHED);
            return false;
        }
        if (!uncertain && (state == Outbox.State.SENT || state == Outbox.State.WRITTEN)) {
            tally.had++;
            return false;
        }
        return true;
    }

    /** Why a letter must not go, empty if it may. */
    private String stop(Letter letter) {
        String redirect = settings.redirectTo();
        List<String> addresses = redirect == null ? letter.addressee().everybody() : List.of(redirect);
        return addresses.stream()
                .filter(address -> !Addresses.allowed(address, settings.allowedDomains()))
                .map(address -> OneLine.of(address) + " is outside the allowed domains")
                .collect(Collectors.joining("; "));
    }

    private void send(SmtpServer server, Map<Letter, OutboxRow> due, Tally tally) {
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
        Path folder = outputFolder.resolve("mail");
        return new DraftFolder(settings.redirectTo() == null ? folder : folder.resolve("rehearsal"));
    }

    private void removeStaleDrafts() throws IOException {
        Set<String> stale = new HashSet<>(rows().keySet());
        letters().forEach(letter -> stale.remove(letter.messageId()));
        drafts().remove(stale);
    }

    private Map<String, Outbox.Message> rows() {
        Map<String, Outbox.Message> rows = new LinkedHashMap<>();
        ledger.outbox().ofPeriod(run.period()).forEach(row -> rows.put(row.messageId(), row));
        return rows;
    }

    private List<Letter> letters() throws IOException {
        List<Letter> known = letters;
        if (known == null) {
            List<Department> departments = policy.departments().values().stream()
                    .map(RegisteredDepartment::department)
                    .toList();
            Map<Integer, String> names = ledger.files().ofRun(run.id()).stream()
                    .collect(Collectors.toMap(SourceFile::number, SourceFile::name));
            Workbooks workbooks = Workbooks.in(
                    outputFolder,
                    departments,
                    Workbooks.owners(names, ledger.files().tallies(run.id())));
            known = new Letters(policy, run, new LetterValues(policy, ledger, run), templates, settings, reminders())
                    .write(workbooks, new ArrayList<>(ledger.outbox().ofPeriod(run.period())));
            letters = known;
        }
        return known;
    }

    private Reminders reminders() {
        Set<String> present = ledger.files().tallies(run.id()).stream()
                .map(SourceFiles.Tally::department)
                .collect(Collectors.toSet());
        return new Reminders(policy, run.period(), present, LocalDate.now(clock));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
