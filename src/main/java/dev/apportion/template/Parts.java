package dev.apportion.template;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook by name, in the order of the file. */
final class Parts {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int MAX_PART = 1 << 29;

    private final Map<String, Part> byName = new LinkedHashMap<>();

    static Parts read(Path file) throws IOException {
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

    Iterable<Part> all() {
        return byName.values();
    }

    @Nullable
    Part find(String name) {
        return byName.get(name);
    }

    Element xml(String name) throws IOException {
        Part part = byName.get(name);
        if (part == null) {
            throw new IOException("the part " + name + " is missing");
        }
        try {
            return Xml.read(part.bytes());
        } catch (XMLStreamException | DataFormatException damaged) {
            throw new IOException("the part " + name + " is damaged", damaged);
        }
    }
}
