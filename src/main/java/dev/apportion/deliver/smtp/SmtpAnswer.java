package dev.apportion.deliver.smtp;

import dev.apportion.setting.Secret;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** Reads what a mail server said: 4xx is for now, 5xx is for good, no number means that the connection was lost. */
final class SmtpAnswer {

    private static final Pattern CODE = Pattern.compile("^\\s*([45]\\d\\d)\\b");

    private SmtpAnswer() {}

    static HandOver accepted(Map<String, InternetAddress> to) {
        return new HandOver(List.copyOf(to.keySet()), Map.of(), Map.of(), false);
    }

    /** @param unanswered whether the server had all of the message and hadn't answered */
    static HandOver to(
            MessagingException fault, Map<String, InternetAddress> to, boolean unanswered, @Nullable Secret secret) {
        List<String> accepted = new ArrayList<>();
        Map<String, String> refused = new LinkedHashMap<>();
        Map<String, String> postponed = new LinkedHashMap<>();
        Map<Address, SMTPAddressFailedException> single = single(fault);
        List<Address> sent = sent(fault);
        boolean uncertain = unanswered && code(fault) < 400;
        to.forEach((name, address) -> {
            SMTPAddressFailedException own = single.get(address);
            int code = own == null ? code(fault) : own.getReturnCode();
            String reason = ServerReason.of(own == null ? fault : own, secret);
            if (sent.contains(address)) {
                accepted.add(name);
            } else if (code >= 500) {
                refused.put(name, reason);
            } else if (own != null || !uncertain) {
                postponed.put(name, reason);
            }
        });
        return new HandOver(accepted, refused, postponed, uncertain);
    }

    /** Whether this is the server's word, after which the connection still stands; 421 says that it doesn't. */
    static boolean isReply(MessagingException fault) {
        return (code(fault) >= 400 && code(fault) != 421) || !single(fault).isEmpty();
    }

    static boolean isTemporary(MessagingException fault) {
        return code(fault) >= 400 && code(fault) < 500;
    }

    private static int code(MessagingException fault) {
        if (fault instanceof SMTPSendFailedException failed) {
            return failed.getReturnCode();
        }
        if (fault instanceof SMTPAddressFailedException failed) {
            return failed.getReturnCode();
        }
        Matcher code = CODE.matcher(String.valueOf(fault.getMessage()));
        return code.find() ? Integer.parseInt(code.group(1)) : -1;
    }

    private static List<Address> sent(MessagingException fault) {
        Address[] sent = fault instanceof SendFailedException failed ? failed.getValidSentAddresses() : null;
        return sent == null ? List.of() : List.of(sent);
    }

    private static Map<Address, SMTPAddressFailedException> single(MessagingException fault) {
        Map<Address, SMTPAddressFailedException> single = new LinkedHashMap<>();
        for (Exception e = fault; e instanceof MessagingException one; e = one.getNextException()) {
            if (one instanceof SMTPAddressFailedException failed) {
                single.put(failed.getAddress(), failed);
            }
        }
        return single;
    }
}
