package dev.apportion.sheet.zip;

import dev.apportion.message.Message;
import dev.apportion.ooxml.ByteSource;
import dev.apportion.ooxml.CentralDirectory;
import dev.apportion.ooxml.DamagedZipException;
import dev.apportion.ooxml.ZipPart;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.UnreadableWorkbookException.Reason;
import dev.apportion.sheet.cells.Unreadable;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A zip package. Part names are compared without case, leading slash or backslashes, as Office does. */
public final class ZipArchive implements Closeable {

    private final ByteSource source;
    private final ReadLimits limits;
    private final Map<String, ZipPart> parts = new LinkedHashMap<>();
    private final TreeSet<String> ambiguous = new TreeSet<>();

    private ZipArchive(ByteSource source, ReadLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    /** Reads the table of contents; the archive owns the source from then on. */
    public static ZipArchive open(ByteSource source, ReadLimits limits) throws IOException {
        ZipArchive archive = new ZipArchive(source, limits);
        for (ZipPart part : contents(source)) {
            ZipPart other = archive.parts.put(key(part.name()), part);
            if (other != null && !other.sameContent(part)) {
                archive.ambiguous.add(part.name());
            }
        }
        return archive;
    }

    private static List<ZipPart> contents(ByteSource source) throws IOException {
        try {
            return CentralDirectory.read(source);
        } catch (DamagedZipException e) {
            throw Unreadable.damaged(Message.plain(String.valueOf(e.getMessage())));
        }
    }

    public boolean has(String name) {
        return parts.containsKey(key(name));
    }

    /** Normalized part names in the order of the table of contents. */
    public Collection<String> names() {
        return parts.keySet();
    }

    /** The name of a part that is there, spelled as in the archive. */
    public String writtenName(String name) {
        String written =
                Objects.requireNonNull(parts.get(key(name)), name).name().replace('\\', '/');
        return written.startsWith("/") ? written.substring(1) : written;
    }

    /** Names that two different parts share; the last one is read. */
    public Collection<String> ambiguous() {
        return ambiguous;
    }

    /** The inflated bytes of a part, checked against the limits and, at the end, the checksum. */
    public InputStream stream(String name) throws IOException {
        ZipPart part = parts.get(key(name));
        if (part == null) {
            throw Unreadable.damaged(Message.of("its part {0} is missing", name));
        }
        if (part.encrypted()) {
            throw new UnreadableWorkbookException(
                    Reason.ENCRYPTED,
                    Message.of("The file is a zip archive with a password. Send the workbook itself."));
        }
        if (part.method() != 0 && part.method() != 8) {
            throw Unreadable.damaged(Message.of("its part {0} is compressed in a way Excel doesn't use", name));
        }
        return new PartStream(source, part, limits);
    }

    /**
     * All inflated bytes of a part, checked likewise; null if they are more than {@code most}, or another number than the
     * table of contents says.
     */
    public byte @Nullable [] bytes(String name, long most) throws IOException {
        ZipPart part = parts.get(key(name));
        if (part == null || part.inflated() > Math.min(most, Integer.MAX_VALUE / 2)) {
            return null;
        }
        try (InputStream in = stream(name)) {
            byte[] all = new byte[(int) part.inflated()];
            return in.readNBytes(all, 0, all.length) == all.length && in.read() < 0 ? all : null;
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private static String key(String name) {
        String key = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return key.startsWith("/") ? key.substring(1) : key;
    }
}
