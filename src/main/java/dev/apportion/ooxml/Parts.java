package dev.apportion.ooxml;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook by name, in the order of the file. */
public final class Parts {

    private static final int MAX_PART = 1 << 29;

    private final Map<String, Part> byName = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * Reads a workbook's parts.
     *
     * @throws IOException if it is not a zip file, or one that is damaged or encrypted
     */
    public static Parts read(Path file) throws IOException {
        Parts parts = new Parts();
        try (ByteSource source = ByteSource.of(file)) {
            for (ZipPart part : CentralDirectory.read(source)) {
                if (!part.name().endsWith("/")) {
                    parts.add(part(part, source));
                }
            }
        } catch (DamagedZipException e) {
            throw new IOException("not an Excel workbook", e);
        }
        return parts;
    }

    private static Part part(ZipPart part, ByteSource source) throws IOException {
        if (part.encrypted()) {
            throw new IOException("the file is damaged or encrypted");
        }
        if (part.inflated() < 0 || part.inflated() > MAX_PART) {
            throw new IOException("the part " + part.name() + " is too large");
        }
        long at = part.dataAt(source);
        byte[] packed = at < 0 ? new byte[0] : source.bytes(at, (int) Math.min(part.compressed(), MAX_PART));
        if (at < 0 || packed.length != part.compressed()) {
            throw new IOException("the file is damaged");
        }
        return new Part(part.name(), part.method(), part.crc(), packed, (int) part.inflated());
    }

    /** A copy that can be added to. */
    public Parts copy() {
        Parts copy = new Parts();
        copy.byName.putAll(byName);
        return copy;
    }

    public void add(Part part) {
        byName.put(part.name(), part);
    }

    /** Adds or replaces a part. */
    public void put(String name, Element root) {
        byte[] bytes = PartXml.document(root);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        add(new Part(name, 0, crc.getValue(), bytes, bytes.length));
    }

    /** A name like another one, with a number that is not in use. */
    public String freeName(String like) {
        int dot = like.lastIndexOf('.');
        String bare = like.substring(0, dot).replaceAll("\\d+$", "");
        int number = numbers.getOrDefault(bare, 1);
        while (byName.containsKey(bare + number + like.substring(dot))) {
            number++;
        }
        numbers.put(bare, number);
        return bare + number + like.substring(dot);
    }

    /** A part's root; null if it can't be read as XML, which drawings of old Excel versions may not be. */
    public @Nullable Element xmlIfAny(String name) {
        try {
            return name.endsWith(".xml") ? xml(name) : null;
        } catch (IOException other) {
            return null;
        }
    }

    /** Takes a part out, if it is there. */
    public void remove(String name) {
        byName.remove(name);
    }

    /** The parts as they are now, to be walked while some are replaced. */
    public List<Part> list() {
        return List.copyOf(byName.values());
    }

    public Iterable<Part> all() {
        return byName.values();
    }

    @Nullable
    public Part find(String name) {
        return byName.get(name);
    }

    public Element xml(String name) throws IOException {
        Part part = byName.get(name);
        if (part == null) {
            throw new IOException("the part " + name + " is missing");
        }
        try {
            return PartXml.read(part.bytes());
        } catch (XMLStreamException | DataFormatException damaged) {
            throw new IOException("the part " + name + " is damaged", damaged);
        }
    }
}
