package dev.apportion.deliver.smtp;

import dev.apportion.deliver.letter.OneLine;
import dev.apportion.setting.Secret;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;

/** What a mail server said to a failure, for people. */
public final class ServerReason {

    private static final int LONGEST = 300;

    private ServerReason() {}

    /** One line, without the secret even if the server repeats it. */
    public static String of(MessagingException fault, @Nullable Secret secret) {
        String said = OneLine.of(String.valueOf(fault.getMessage()));
        StringBuilder reason = new StringBuilder(said);
        Exception next = fault.getNextException();
        if (next != null && next.getMessage() != null && !(next instanceof SMTPAddressFailedException)) {
            String more = OneLine.of(next.getMessage());
            reason.append(more.equals(said) ? "" : ": " + more);
        }
        String text = secret == null ? reason.toString() : reason.toString().replace(secret.value(), secret.toString());
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
