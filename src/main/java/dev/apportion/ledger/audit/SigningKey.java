package dev.apportion.ledger.audit;

import dev.apportion.setting.Secret;
import dev.apportion.setting.Setting;
import dev.apportion.setting.SettingValues;
import dev.apportion.setting.WrongSettingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The administrator's private key, with which this process signs what it adds to the audit log. Shows up nowhere. */
public final class SigningKey {

    static final String ALGORITHM = "Ed25519";

    private static @Nullable SigningKey chosen;

    private final PrivateKey key;

    private SigningKey(PrivateKey key) {
        this.key = key;
    }

    /**
     * From now on this process signs with the key of these settings, or not at all if they have none.
     *
     * @throws WrongSettingException if what they have is no such key
     */
    public static synchronized void choose(SettingValues settings) {
        SigningKey key = null;
        Secret secret = settings.orNull(Setting.AUDIT_KEY);
        if (secret != null) {
            try {
                byte[] bytes = Pem.bytes(secret.value(), "PRIVATE KEY");
                key = new SigningKey(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes)));
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                throw new WrongSettingException(Setting.AUDIT_KEY.variable()
                        + " is no private Ed25519 key as PEM. Make one with \"openssl genpkey -algorithm ed25519 -out FILE\""
                        + " and name the file in " + Setting.AUDIT_KEY.fileVariable() + ".");
            }
        }
        chosen = key;
    }

    static synchronized Optional<SigningKey> chosen() {
        return Optional.ofNullable(chosen);
    }

    /** The signature of an entry, in Base64. */
    String sign(long entry, String hash) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message(entry, hash));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The audit log can't be signed", e);
        }
    }

    /** What is signed: enough that a signature made for something else is none of an entry. */
    static byte[] message(long entry, String hash) {
        return ("apportion audit log\n" + entry + "\n" + hash).getBytes(StandardCharsets.UTF_8);
    }
}
