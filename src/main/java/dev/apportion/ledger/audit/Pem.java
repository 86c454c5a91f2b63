package dev.apportion.ledger.audit;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the form in which keys are kept as text (RFC 7468). */
final class Pem {

    private Pem() {}

    /**
     * The first thing of a kind.
     *
     * @throws IllegalArgumentException if there is none
     */
    static byte[] bytes(String text, String kind) {
        Matcher found = Pattern.compile("-----BEGIN " + kind + "-----(.*?)-----END " + kind + "-----", Pattern.DOTALL)
                .matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("no " + kind);
        }
        return Base64.getMimeDecoder().decode(found.group(1));
    }
}
