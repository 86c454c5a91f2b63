package dev.apportion.deliver;

import dev.apportion.cost.Ledger;
import dev.apportion.cost.Outbox;
import dev.apportion.cost.Outbox.State;
import dev.apportion.cost.Run;
import dev.apportion.policy.Policy;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the workbooks of a finished run to the people whom the policy names, each content at most once. */
public final class Delivery {

    private final Policy policy;
    private final Outbox outbox;
    private final Run run;
    private final Path folder;
    private final MailSettings settings;

    public Delivery(Policy policy, Ledger ledger, Run run, Path outputFolder, MailSettings settings) {
        this.policy = policy;
        this.outbox = ledger.outbox();
        this.run = run;
        this.folder = outputFolder;
        this.settings = settings;
    }

    /** Adds a message for each recipient to the outbox, unless they have one with this content already. */
    public void prepare() throws IOException {
        String subject = policy.settings().organization() + " cost reports " + run.period()
                + (run.revision() > 1 ? ", Revision " + run.revision() : "");
        for (Parcel parcel : new Routing(policy, folder).parcels()) {
            UUID id = UUID.nameUUIDFromBytes(
                    (run.period() + "\n" + parcel.to() + "\n" + parcel.sha256()).getBytes(StandardCharsets.UTF_8));
            String domain = settings.from().substring(settings.from().lastIndexOf('@') + 1);
            outbox.add(
                    run.period(),
                    run.revision(),
                    parcel.to(),
                    parcel.sha256(),
                    "<" + id + "@" + domain + ">",
                    subject,
                    LocalDateTime.now(ZoneOffset.UTC));
        }
    }

    /**
     * Works the outbox off, by the mail server or into files below {@code mail/}.
     *
     * @param uncertainToo whether messages that a crash left between handing over and the answer go again
     */
    public DeliveryReport deliver(boolean uncertainToo) throws IOException {
        List<Parcel> parcels = new Routing(policy, folder).parcels();
        Session session = Session.getInstance(properties());
        try (Transport transport = settings.host() == null ? null : connect(session)) {
            for (Outbox.Message row : outbox.ofPeriod(run.period())) {
                if (row.state() == State.WAITING || (uncertainToo && row.state() == State.SENDING)) {
                    one(row, parcels, session, transport);
                }
            }
        } catch (MessagingException e) {
            throw new IOException("The mail server " + settings.host() + " can't be reached or refused the login", e);
        }
        List<State> states = outbox.ofPeriod(run.period()).stream()
                .map(Outbox.Message::state)
                .toList();
        return new DeliveryReport(
                count(states, State.SENT),
                count(states, State.WRITTEN),
                count(states, State.WAITING),
                count(states, State.FAILED),
                count(states, State.SENDING));
    }

    @SuppressWarnings("JavaUtilDate") // what jakarta.mail takes
    private void one(Outbox.Message row, List<Parcel> parcels, Session session, @Nullable Transport transport)
            throws IOException {
        Optional<Parcel> parcel = parcels.stream()
                .filter(p -> p.to().equals(row.recipient()) && p.sha256().equals(row.contentSha256()))
                .findFirst();
        if (parcel.isEmpty()) {
            mark(row, State.FAILED, "The workbooks or the recipients changed since; nothing was sent");
            return;
        }
        if (!settings.allows(row.recipient())) {
            mark(row, State.FAILED, "The domain is not among the allowed ones");
            return;
        }
        try {
            Date fixed = Date.from(run.period().lastDay().atTime(18, 0).toInstant(ZoneOffset.UTC));
            Mail mail = new Mail(
                    session, row, parcel.get(), settings.from(), text(), transport == null ? fixed : new Date());
            if (transport == null) {
                write(row, mail);
                return;
            }
            mail.saveChanges();
            mark(row, State.SENDING, null);
            send(row, mail, transport);
        } catch (MessagingException e) {
            mark(row, State.FAILED, "The message can't be composed; check the address " + row.recipient());
        }
    }

    private void send(Outbox.Message row, Mail mail, Transport transport) {
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            mark(row, State.SENT, null);
        } catch (SendFailedException e) {
            int code = replyCode(e);
            if (code >= 500) {
                mark(row, State.FAILED, "The mail server refused the message with code " + code);
            } else if (code >= 400) {
                mark(row, State.WAITING, "The mail server put the message off with code " + code);
            } else {
                mark(row, State.SENDING, "No clear answer from the mail server");
            }
        } catch (MessagingException e) {
            // The connection may have broken after the server took the message: only a person can tell.
            mark(row, State.SENDING, "No answer from the mail server");
        }
    }

    /** The server's code for the message or its only recipient; 0 if it gave none, as when the connection broke. */
    private static int replyCode(SendFailedException failure) {
        for (Exception e = failure; e instanceof MessagingException next; e = next.getNextException()) {
            String reply = String.valueOf(next.getMessage());
            if (reply.matches("(?s)[45]\\d\\d[ -].*")) {
                return Integer.parseInt(reply.substring(0, 3));
            }
        }
        return 0;
    }

    private void write(Outbox.Message row, Mail mail) throws MessagingException, IOException {
        mail.setHeader("X-Unsent", "1");
        mail.saveChanges();
        Path mails = Files.createDirectories(folder.resolve("mail"));
        String name = row.recipient().replaceAll("[^A-Za-z0-9@._-]", "_") + " "
                + row.messageId().substring(1, 9) + ".eml";
        try (OutputStream out = Files.newOutputStream(mails.resolve(name))) {
            mail.writeTo(out);
        }
        mark(row, State.WRITTEN, name);
    }

    private String text() {
        return "The cost reports of " + policy.settings().organization() + " for " + run.period() + ", revision "
                + run.revision() + ", are attached.\r\n";
    }

    private Transport connect(Session session) throws MessagingException {
        Transport transport = session.getTransport(settings.security() == MailSettings.Security.TLS ? "smtps" : "smtp");
        transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
        return transport;
    }

    private Properties properties() {
        Properties properties = new Properties();
        for (String protocol : List.of("mail.smtp.", "mail.smtps.")) {
            properties.put(protocol + "connectiontimeout", "15000");
            properties.put(protocol + "timeout", "60000");
            properties.put(protocol + "writetimeout", "60000");
            properties.put(protocol + "ssl.checkserveridentity", "true");
            properties.put(protocol + "auth", String.valueOf(settings.user() != null));
        }
        boolean startTls = settings.security() == MailSettings.Security.STARTTLS;
        properties.put("mail.smtp.starttls.enable", String.valueOf(startTls));
        properties.put("mail.smtp.starttls.required", String.valueOf(startTls));
        return properties;
    }

    private void mark(Outbox.Message row, State state, @Nullable String note) {
        outbox.mark(row.id(), state, note, LocalDateTime.now(ZoneOffset.UTC));
    }

    private static int count(List<State> states, State state) {
        return (int) states.stream().filter(state::equals).count();
    }
}
