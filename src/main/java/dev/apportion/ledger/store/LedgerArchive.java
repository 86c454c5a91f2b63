package dev.apportion.ledger.store;

import dev.apportion.access.FileAccess;
import dev.apportion.cost.Sha256;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * The files of a ledger in a {@code .tar.gz}, after a manifest with the SHA-256 of each. Nothing but a ledger's own
 * files comes out, and only from an archive whose checksum (gzip's) and manifest fit.
 */
final class LedgerArchive {

    private static final String MANIFEST = "manifest.sha256";

    private static final int LONGEST_MANIFEST = 1 << 16;

    /** The database's files, which a killed process may leave with a second ending. */
    private static final Pattern OWN = Pattern.compile("ledger\\.(properties|script|data|backup|log|lobs)(\\.[a-z]+)?");

    private LedgerArchive() {}

    /** Writes the files of a closed ledger; the same files give the same bytes. */
    static void write(Path folder, Path archive) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (String name : LedgerReplacement.names(folder)) {
            if (OWN.matcher(name).matches()) {
                hashes.put(name, Sha256.of(folder.resolve(name)));
            }
        }
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(FileAccess.write(archive)))) {
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_STAR);
            byte[] manifest = manifest(hashes).getBytes(StandardCharsets.UTF_8);
            begin(tar, MANIFEST, manifest.length);
            tar.write(manifest);
            tar.closeArchiveEntry();
            for (String name : hashes.keySet()) {
                begin(tar, name, Files.size(folder.resolve(name)));
                Files.copy(folder.resolve(name), tar);
                tar.closeArchiveEntry();
            }
        }
    }

    /**
     * Unpacks into an empty folder.
     *
     * @throws IOException if anything of the archive isn't as it was written; what is in the folder is then worthless
     */
    static void unpack(Path archive, Path folder) throws IOException {
        verifyChecksum(archive);
        String manifest = null;
        Map<String, String> hashes = new TreeMap<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = entry.getName();
                if (name.equals(MANIFEST) && manifest == null && entry.isFile()) {
                    manifest = new String(tar.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8);
                } else if (OWN.matcher(name).matches() && !hashes.containsKey(name) && entry.isFile()) {
                    Files.copy(tar, folder.resolve(name));
                    hashes.put(name, Sha256.of(folder.resolve(name)));
                } else {
                    throw new IOException("it has \"" + name + "\", which does not belong in a backup");
                }
            }
        }
        if (!manifest(hashes).equals(manifest)) {
            throw new IOException("its files do not match its manifest");
        }
    }

    /** It stands behind the last byte that a reader of the files asks for, so nothing is looked at before it. */
    private static void verifyChecksum(Path archive) throws IOException {
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(archive))) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (EOFException e) {
            throw new IOException("it ends too early", e);
        }
    }

    private static void begin(TarArchiveOutputStream tar, String name, long size) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setModTime(0);
        tar.putArchiveEntry(entry);
    }

    /** As {@code sha256sum} writes and checks it. */
    private static String manifest(Map<String, String> hashes) {
        StringBuilder text = new StringBuilder();
        hashes.forEach(
                (name, hash) -> text.append(hash).append("  ").append(name).append('\n'));
        return text.toString();
    }
}
