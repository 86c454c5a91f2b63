package dev.apportion.deliver.letter;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** E-mail addresses as the policy has them. */
public final class Addresses {

    private Addresses() {}

    /** One spelling for one mailbox: nobody distinguishes mailboxes by capitals. */
    public static String normal(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    /** Part after the last @. */
    public static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** The address, or null if it is none that mail could go to. Names and lists of addresses are none. */
    public static @Nullable InternetAddress parsed(String address) {
        String text = address.strip();
        if (text.chars().anyMatch(Character::isISOControl)) {
            return null;
        }
        try {
            InternetAddress[] parsed = InternetAddress.parse(text, true);
            if (parsed.length != 1
                    || parsed[0].isGroup()
                    || parsed[0].getPersonal() != null
                    || !parsed[0].getAddress().equals(text)
                    || text.lastIndexOf('@') < 1) {
                return null;
            }
            parsed[0].validate();
            return parsed[0];
        } catch (AddressException e) {
            return null;
        }
    }

    /** The address out of {@code Name <address>}, or the text itself if it isn't one. */
    public static String bare(String text) {
        try {
            return new InternetAddress(text, true).getAddress();
        } catch (AddressException e) {
            return text;
        }
    }

    /** The address with a name that mail programs show. */
    public static InternetAddress named(InternetAddress address, String name) {
        InternetAddress named = (InternetAddress) address.clone();
        try {
            named.setPersonal(OneLine.of(name), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Java without UTF-8", e);
        }
        return named;
    }

    /** Whether mail may go to this address. A domain allows its subdomains too. */
    public static boolean allowed(String address, List<String> domains) {
        String domain = domain(address);
        return domains.isEmpty()
                || domains.stream().anyMatch(allowed -> domain.equals(allowed) || domain.endsWith("." + allowed));
    }
}
