package dev.apportion.ooxml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int MAX_PART = 1 << 29;

    private final Map<String, Part> byName = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    public static Parts read(Path file) throws IOException {
        Parts parts = new Parts();
        ByteBuffer zip = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.limit() - 22;
        while (end >= 0 && zip.getInt(end) != END) {
            end--;
        }
        if (end < 0) {
            throw new IOException("not an Excel workbook");
        }
        try {
            int at = zip.getInt(end + 16);
            for (int i = Short.toUnsignedInt(zip.getShort(end + 10)); i > 0; i--) {
                at = parts.add(zip, at);
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException | NegativeArraySizeException damaged) {
            throw new IOException("the file is damaged", damaged);
        }
        return parts;
    }

    private int add(ByteBuffer zip, int at) throws IOException {
        if (zip.getInt(at) != ENTRY || (zip.getShort(at + 8) & 1) != 0) {
            throw new IOException("the file is damaged or encrypted");
        }
        byte[] nameBytes = new byte[Short.toUnsignedInt(zip.getShort(at + 28))];
        zip.get(at + 46, nameBytes);
        String name = new String(nameBytes, StandardCharsets.UTF_8);
        byte[] packed = new byte[zip.getInt(at + 20)];
        int size = zip.getInt(at + 24);
        if (size < 0 || size > MAX_PART) {
            throw new IOException("the part " + name + " is too large");
        }
        int local = zip.getInt(at + 42);
        int data = local
                + 30
                + Short.toUnsignedInt(zip.getShort(local + 26))
                + Short.toUnsignedInt(zip.getShort(local + 28));
        zip.get(data, packed);
        if (!name.endsWith("/")) {
            long crc = Integer.toUnsignedLong(zip.getInt(at + 16));
            byName.put(name, new Part(name, zip.getShort(at + 10), crc, packed, size));
        }
        return at
                + 46
                + nameBytes.length
                + Short.toUnsignedInt(zip.getShort(at + 30))
                + Short.toUnsignedInt(zip.getShort(at + 32));
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

    /** Whether a part can be read as XML; drawings of old Excel versions may not be. */
    public boolean isXml(String name) {
        try {
            return name.endsWith(".xml") && xml(name) != null;
        } catch (IOException other) {
            return false;
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
