package dev.apportion.sheet.xls;

import dev.apportion.message.Message;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.UnreadableWorkbookException.Reason;
import dev.apportion.sheet.cells.Unreadable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Decrypts an xlsx that Excel encrypted. It stays in memory: what was encrypted is not left on disk in the clear. */
final class Decryption {

    private Decryption() {}

    static byte[] decrypt(POIFSFileSystem container, List<String> passwords, ReadLimits limits) throws IOException {
        try {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(container));
            for (String password : candidates(passwords)) {
                if (decryptor.verifyPassword(password)) {
                    try (InputStream in = decryptor.getDataStream(container)) {
                        return all(in, limits);
                    }
                }
            }
        } catch (GeneralSecurityException | EncryptedDocumentException e) {
            throw encrypted(e);
        }
        throw encrypted(null);
    }

    /** The configured passwords, then the one Excel uses for workbooks that are protected against changes only. */
    static List<String> candidates(List<String> passwords) {
        List<String> all = new ArrayList<>(passwords);
        all.add(Decryptor.DEFAULT_PASSWORD);
        return all;
    }

    static UnreadableWorkbookException encrypted(@org.jspecify.annotations.Nullable Throwable cause) {
        return new UnreadableWorkbookException(
                Reason.ENCRYPTED,
                Message.of("The workbook is encrypted, and none of the known passwords opens it. Remove the "
                        + "password and send it again, or have the password added to the file named by "
                        + "APPORTION_PASSWORDS_FILE."),
                cause);
    }

    private static byte[] all(InputStream in, ReadLimits limits) throws IOException {
        long most = Math.min(limits.inflatedBytes(), Runtime.getRuntime().maxMemory() / 4);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 16];
        for (int n; (n = in.read(chunk)) > 0; ) {
            out.write(chunk, 0, n);
            if (out.size() > most) {
                throw Unreadable.overMemory(
                        Message.of("The encrypted workbook is larger than the limit of {0} bytes", most));
            }
        }
        return out.toByteArray();
    }
}
