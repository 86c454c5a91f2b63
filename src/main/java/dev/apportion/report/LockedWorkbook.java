package dev.apportion.report;

import dev.apportion.access.TemporaryFiles;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;

/** A workbook that opens with a password only: AES with 256 bits, as Excel since 2013 writes it. */
public final class LockedWorkbook {

    static {
        TempFile.setTempFileCreationStrategy(new TemporaryFile());
    }

    private LockedWorkbook() {}

    /**
     * The bytes of a workbook, locked.
     *
     * @param password is kept nowhere
     */
    public static byte[] bytes(byte[] workbook, String password) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            EncryptionInfo info = new EncryptionInfo(
                    EncryptionMode.agile, CipherAlgorithm.aes256, HashAlgorithm.sha512, -1, -1, null);
            Encryptor encryptor = info.getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(workbook);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IOException("The workbook can't be locked", e);
        }
    }

    /** Temporary files of POI, which would be the system's. */
    private static final class TemporaryFile implements TempFileCreationStrategy {

        @Override
        public File createTempFile(String prefix, String suffix) throws IOException {
            return Files.createTempFile(TemporaryFiles.folder(), prefix, suffix).toFile();
        }

        @Override
        public File createTempDirectory(String prefix) throws IOException {
            return Files.createTempDirectory(TemporaryFiles.folder(), prefix).toFile();
        }
    }
}
