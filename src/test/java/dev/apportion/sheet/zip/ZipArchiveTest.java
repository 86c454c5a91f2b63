package dev.apportion.sheet.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.apportion.ooxml.ByteSource;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.UnreadableWorkbookException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Archives changed byte by byte: read as far as they are whole, and refused with a reason otherwise. */
class ZipArchiveTest {

    private static final byte[] TEXT = "one and one and one and two".getBytes(StandardCharsets.UTF_8);

    /** An archive of {@code a.txt} deflated and {@code b.txt} as it is. */
    private static byte[] archive() {
        return archive("a.txt", "b.txt");
    }

    private static byte[] archive(String deflated, String stored) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(deflated));
            zip.write(TEXT);
            ZipEntry entry = new ZipEntry(stored);
            CRC32 crc = new CRC32();
            crc.update(TEXT);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(TEXT.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(TEXT);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] changed(Consumer<ByteBuffer> change) {
        byte[] bytes = archive();
        change.accept(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        return bytes;
    }

    /** Where the n-th signature of a kind stands: 1 a part, 3 an entry of the table of contents, 5 the end. */
    private static int at(ByteBuffer bytes, int kind, int number) {
        int left = number;
        for (int i = 0; ; i++) {
            if (bytes.getShort(i) == 0x4b50 && bytes.get(i + 2) == kind && left-- == 0) {
                return i;
            }
        }
    }

    private static ZipArchive open(byte[] bytes) throws IOException {
        return ZipArchive.open(ByteSource.of(bytes), ReadLimits.defaults());
    }

    private static String read(byte[] bytes, String name) throws IOException {
        try (InputStream in = open(bytes).stream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void bothWaysOfStoring() throws IOException {
        assertThat(read(archive(), "a.txt")).isEqualTo("one and one and one and two");
        assertThat(read(archive(), "B.TXT")).isEqualTo("one and one and one and two");
    }

    @Test
    void namesAreComparedAsOfficeDoes() throws IOException {
        ZipArchive zip = open(archive("/XL\\Sheet.xml", "Other.xml"));
        assertThat(zip.names()).containsExactly("xl/sheet.xml", "other.xml");
        assertThat(zip.has("\\xl/SHEET.xml")).isTrue();
        assertThat(zip.writtenName("xl/sheet.xml")).isEqualTo("XL/Sheet.xml");
        assertThat(zip.writtenName("other.xml")).isEqualTo("Other.xml");
    }

    @Test
    void twoPartsOfOneNameAreAmbiguousIfTheyDiffer() throws IOException {
        assertThat(open(archive("a.txt", "A.txt")).ambiguous()).isEmpty();
        byte[] other = archive("a.txt", "A.txt");
        ByteBuffer bytes = ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(at(bytes, 1, 1) + 24, 9);
        assertThat(open(other).ambiguous()).containsExactly("A.txt");
        bytes.putInt(at(bytes, 1, 1) + 16, 9);
        assertThat(open(other).ambiguous()).containsExactly("A.txt");
    }

    @Test
    void allBytesOfAPartOnlyIfTheyAreAsManyAsPromised() throws IOException {
        assertThat(open(archive()).bytes("a.txt", 100)).isEqualTo(TEXT);
        assertThat(open(archive()).bytes("a.txt", 10)).isNull();
        assertThat(open(archive()).bytes("none", 100)).isNull();
        for (int promised : new int[] {TEXT.length - 1, TEXT.length + 1}) {
            byte[] wrong = changed(bytes -> bytes.putInt(at(bytes, 1, 0) + 24, promised));
            assertThat(open(wrong).bytes("a.txt", 100))
                    .as("%d promised", promised)
                    .isNull();
        }
    }

    @Test
    void aPartWithoutAChecksumIsTrusted() throws IOException {
        assertThat(read(changed(bytes -> bytes.putInt(at(bytes, 1, 0) + 16, 0)), "a.txt"))
                .startsWith("one");
    }

    @Test
    void aStreamEndsWhereItIsClosed() throws IOException {
        InputStream in = open(archive()).stream("a.txt");
        assertThat(in.read(new byte[4], 0, 0)).isZero();
        assertThat(in.read()).isEqualTo('o');
        assertThat(in.available()).isEqualTo(TEXT.length - 1);
        in.close();
        assertThat(in.read()).isEqualTo(-1);
        assertThat(in.read(new byte[4], 0, 0)).isEqualTo(-1);
    }

    @Test
    void aTableOfContentsThatBreaksOffIsReadSoFar() throws IOException {
        byte[] longName = changed(bytes -> bytes.putShort(at(bytes, 1, 1) + 28, (short) 999));
        assertThat(open(longName).names()).containsExactly("a.txt");
        byte[] noEntry = changed(bytes -> bytes.putInt(at(bytes, 1, 1), 0));
        assertThat(open(noEntry).names()).containsExactly("a.txt");
    }

    static List<Arguments> refused() {
        return List.of(
                Arguments.of("its part a.txt can't be unpacked", changed(bytes -> bytes.putInt(at(bytes, 3, 0), 0))),
                Arguments.of(
                        "its part a.txt can't be unpacked",
                        changed(bytes -> bytes.putInt(at(bytes, 1, 0) + 42, Integer.MAX_VALUE))),
                Arguments.of(
                        "its part a.txt can't be unpacked", changed(bytes -> bytes.putInt(at(bytes, 1, 0) + 42, -9))),
                Arguments.of(
                        "its part a.txt can't be unpacked", changed(bytes -> bytes.putInt(at(bytes, 1, 0) + 20, 5))),
                Arguments.of(
                        "its part a.txt can't be unpacked", changed(bytes -> bytes.putInt(at(bytes, 1, 0) + 20, 0))),
                Arguments.of(
                        "its part a.txt can't be unpacked",
                        changed(bytes -> bytes.put(at(bytes, 3, 0) + 35, (byte) 0xFF))),
                Arguments.of(
                        "its part a.txt is compressed in a way Excel doesn't use",
                        changed(bytes -> bytes.putShort(at(bytes, 1, 0) + 10, (short) 12))),
                Arguments.of("the checksum of its part a.txt", changed(bytes -> bytes.putInt(at(bytes, 1, 0) + 16, 7))),
                Arguments.of(
                        "its part b.txt can't be unpacked",
                        changed(bytes -> bytes.putInt(at(bytes, 1, 1) + 20, 9_999))),
                Arguments.of("its part c.txt is missing", archive()),
                Arguments.of("its table of contents is broken", changed(bytes -> bytes.putInt(at(bytes, 1, 0), 0))),
                Arguments.of(
                        "its table of contents is outside", changed(bytes -> bytes.putInt(at(bytes, 5, 0) + 12, -1))),
                Arguments.of("it ends in the middle", new byte[100]));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String message, byte[] bytes) {
        var finding = catchThrowableOfType(UnreadableWorkbookException.class, () -> {
            read(bytes, "a.txt");
            read(bytes, "b.txt");
            read(bytes, "c.txt");
        });
        assertThat(finding).hasMessageContaining(message);
    }

    /** The larger form of the end, put between the table of contents and the usual end. */
    private static byte[] zip64(int signature, long length, long offset, long sizesAt) {
        byte[] plain = archive();
        int end = plain.length - 22;
        ByteBuffer bytes = ByteBuffer.allocate(plain.length + 76).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(plain, 0, end);
        bytes.putInt(signature).putLong(44).putShort((short) 45).putShort((short) 45);
        bytes.putInt(0).putInt(0).putLong(2).putLong(2).putLong(length).putLong(offset);
        bytes.putInt(0x07064b50).putInt(0).putLong(sizesAt).putInt(1);
        bytes.put(plain, end, 22);
        return bytes.array();
    }

    @Test
    void theLargerFormOfTheEnd() throws IOException {
        byte[] plain = archive();
        int end = plain.length - 22;
        int contents = at(ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN), 1, 0);
        byte[] good = zip64(0x06064b50, end - contents, contents, end);
        assertThat(read(good, "b.txt")).startsWith("one");
        byte[] outside = zip64(0x06064b50, -1, contents, end);
        assertThat(catchThrowableOfType(UnreadableWorkbookException.class, () -> open(outside)))
                .hasMessageContaining("outside");
        byte[] huge = zip64(0x06064b50, 1L << 40, 0, end);
        assertThat(catchThrowableOfType(UnreadableWorkbookException.class, () -> open(huge)))
                .hasMessageContaining("outside");
        for (byte[] broken : List.of(zip64(0, end - contents, contents, end), zip64(0x06064b50, 1, 1, 1L << 40))) {
            // Then the usual end counts, 76 bytes too late.
            assertThat(catchThrowableOfType(UnreadableWorkbookException.class, () -> open(broken)))
                    .hasMessageContaining("broken");
        }
    }

    /** Entries whose sizes are said to be in an extra field that is too short for them, or isn't there. */
    @ParameterizedTest
    @MethodSource
    void sizesThatAreNowhere(byte[] extra) throws IOException {
        byte[] plain = archive();
        int entry = at(ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN), 1, 0);
        int name = entry + 46 + "a.txt".length();
        ByteBuffer bytes = ByteBuffer.allocate(plain.length + extra.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(plain, 0, name).put(extra).put(plain, name, plain.length - name);
        bytes.putShort(entry + 30, (short) extra.length).putInt(entry + 20, -1).putInt(entry + 24, -1);
        bytes.putInt(bytes.capacity() - 22 + 12, bytes.getInt(bytes.capacity() - 22 + 12) + extra.length);
        assertThat(open(bytes.array()).names()).containsExactly("a.txt", "b.txt");
        assertThat(read(bytes.array(), "a.txt")).isEqualTo("one and one and one and two");
        assertThat(open(bytes.array()).bytes("a.txt", 1_000)).isNull();
    }

    static List<byte[]> sizesThatAreNowhere() {
        return List.of(new byte[] {}, new byte[] {1, 0, 0, 0}, new byte[] {9, 9, 1, 0, 5, 1, 0, 4, 0, 1, 2, 3, 4});
    }

    @Test
    void aSourceThatEndsEarlierThanItSaid() throws IOException {
        ByteSource shrinking = new ByteSource() {
            @Override
            public long size() {
                return 100;
            }

            @Override
            public int read(long position, byte[] into, int offset, int length) {
                into[offset] = (byte) position;
                return position < 3 ? 1 : -1;
            }

            @Override
            public void close() {}
        };
        assertThat(shrinking.bytes(0, 10)).containsExactly(0, 1, 2);
        assertThat(shrinking.bytes(-1, 10)).isEmpty();
        assertThat(shrinking.bytes(0, -1)).isEmpty();
        assertThat(shrinking.bytes(200, 10)).isEmpty();
        assertThat(ByteSource.of(new byte[2]).read(2, new byte[1], 0, 1)).isEqualTo(-1);
    }

    @Test
    void bytesPutBeforeTheArchive() throws IOException {
        byte[] plain = archive();
        byte[] shifted = new byte[plain.length + 50];
        System.arraycopy(plain, 0, shifted, 50, plain.length);
        assertThat(read(shifted, "a.txt")).startsWith("one");
        byte[] cut = Arrays.copyOfRange(plain, 10, plain.length);
        assertThat(catchThrowableOfType(UnreadableWorkbookException.class, () -> read(cut, "a.txt")))
                .hasMessageContaining("can't be unpacked");
    }
}
