package dev.apportion.ledger.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The public key that belongs to an administrator's {@link SigningKey}. */
public final class VerifyingKey {

    private final PublicKey key;

    private VerifyingKey(PublicKey key) {
        this.key = key;
    }

    /**
     * Reads one.
     *
     * @param file PEM, as openssl writes it
     * @throws IOException if the file can't be read, or holds no such key
     */
    public static VerifyingKey read(Path file) throws IOException {
        try {
            byte[] bytes = Pem.bytes(Files.readString(file, StandardCharsets.ISO_8859_1), "PUBLIC KEY");
            return new VerifyingKey(
                    KeyFactory.getInstance(SigningKey.ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(
                    file
                            + " is no public Ed25519 key as PEM. Make one with \"openssl pkey -in PRIVATE -pubout -out FILE\".",
                    e);
        }
    }

    /** Whether an entry's signature was made with the private key. */
    boolean fits(long entry, String hash, String signature) {
        try {
            Signature verified = Signature.getInstance(SigningKey.ALGORITHM);
            verified.initVerify(key);
            verified.update(SigningKey.message(entry, hash));
            return verified.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            return false;
        }
    }
}
