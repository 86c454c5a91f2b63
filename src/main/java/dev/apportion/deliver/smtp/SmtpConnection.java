package dev.apportion.deliver.smtp;

import dev.apportion.setting.MailServer;
import dev.apportion.setting.Secret;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** The connection to the mail server, one for a whole batch; reopened after it was lost. */
public final class SmtpConnection implements Closeable {

    private final MailServer server;
    private final Session session;
    private @Nullable PhasedTransport transport;

    /** @param envelopeFrom address that the server sends failure notices to */
    public SmtpConnection(MailServer server, String envelopeFrom) {
        this.server = server;
        this.session = Session.getInstance(properties(server, envelopeFrom));
    }

    /**
     * Hands a message over.
     *
     * @param to addresses by the name that they have in the answer
     * @param beforeItsEnd called when the server has all of the message but its end, without which it throws away the
     * rest
     */
    public HandOver send(MimeMessage message, Map<String, InternetAddress> to, Runnable beforeItsEnd)
            throws NoConnectionException {
        PhasedTransport open = open();
        open.begin(beforeItsEnd);
        try {
            open.sendMessage(message, to.values().toArray(Address[]::new));
            return SmtpAnswer.accepted(to);
        } catch (MessagingException e) {
            HandOver answer = SmtpAnswer.to(e, to, open.unanswered(), server.password());
            if (!SmtpAnswer.isReply(e)) {
                close();
            }
            return answer;
        }
    }

    private PhasedTransport open() throws NoConnectionException {
        if (transport != null && transport.isConnected()) {
            return transport;
        }
        close();
        PhasedTransport fresh = new PhasedTransport(session, server.security() == MailServer.Security.TLS);
        try {
            Secret password = server.password();
            fresh.connect(
                    server.host(),
                    server.port(),
                    server.user().isEmpty() ? null : server.user(),
                    password == null ? null : password.value());
        } catch (AuthenticationFailedException e) {
            throw failure(
                    "The mail server refuses the user name or the password",
                    e,
                    !SmtpAnswer.isTemporary(e),
                    server.loginAdvice());
        } catch (MessagingException e) {
            boolean tls = ExceptionUtils.throwableOfType(e, SSLException.class) != null || fresh.lacksStartTls;
            throw failure(
                    "Could not connect to the mail server " + server.host() + ":" + server.port(),
                    e,
                    tls,
                    server.advice(tls));
        }
        transport = fresh;
        return fresh;
    }

    /** Without the cause: its messages may quote what was sent. */
    private NoConnectionException failure(String what, MessagingException e, boolean hopeless, String advice) {
        String reason = StringUtils.stripEnd(ServerReason.of(e, server.password()), ". ");
        return new NoConnectionException(what + ": " + reason + ". " + advice + ".", hopeless);
    }

    @Override
    public void close() {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException e) {
                // Nothing is lost: every message was answered for before.
            }
            transport = null;
        }
    }

    private static Properties properties(MailServer server, String envelopeFrom) {
        Properties properties = server.sessionProperties();
        properties.put("mail.smtp.from", envelopeFrom);
        properties.put("mail.smtp.sendpartial", "true");
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
        return properties;
    }

    /** Knows how far it came: whether TLS was offered, and whether the server had all of a message. */
    private static final class PhasedTransport extends SMTPTransport {

        private Runnable beforeItsEnd = () -> {};
        private boolean ended;
        private boolean answered;
        /** Whether the connection was to be encrypted, and the server doesn't offer it. */
        private boolean lacksStartTls;

        PhasedTransport(Session session, boolean tls) {
            super(session, null, "smtp", tls);
        }

        void begin(Runnable beforeTheEnd) {
            beforeItsEnd = beforeTheEnd;
            ended = false;
            answered = false;
        }

        boolean unanswered() {
            return ended && !answered;
        }

        @Override
        public boolean supportsExtension(String name) {
            boolean supports = super.supportsExtension(name);
            lacksStartTls |= name.equals("STARTTLS") && !supports;
            return supports;
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            beforeItsEnd.run();
            ended = true;
            super.finishData();
            answered = true;
        }
    }
}
