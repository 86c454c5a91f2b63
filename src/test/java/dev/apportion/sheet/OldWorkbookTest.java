package dev.apportion.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.apportion.sheet.UnreadableWorkbookException.Reason;
import dev.apportion.sheet.open.Workbooks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Records of xls that POI doesn't write, put into a stream that it wrote. */
class OldWorkbookTest {

    private static final int BEGIN = 0x0809;
    private static final int END = 0x000A;
    private static final int DATES = 0x0022;
    private static final int WINDOW = 0x023E;
    private static final int FORMULA = 0x0006;
    private static final int OLD_FORMULA = 0x0406;
    private static final int SHARED_FORMULA = 0x04BC;
    private static final int LABEL = 0x0204;
    private static final int SHARED_TEXT = 0x00FD;
    private static final int BOOLEAN_OR_ERROR = 0x0205;
    private static final int NUMBER = 0x0203;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static byte[] stream() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("Costs");
            workbook.createSheet("More").createRow(0).createCell(0).setCellValue(7);
            return workbook.getBytes();
        }
    }

    private Path file(String entry, byte[] stream) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(stream), entry);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return Packages.write(folder, "a.xls", bytes.toByteArray());
        }
    }

    private Path withCells(byte[]... records) throws IOException {
        return file("Workbook", before(stream(), WINDOW, 0, records));
    }

    /** A record: its fields by their Java types. */
    private static byte[] record(int id, Object... fields) {
        ByteBuffer body = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        body.putShort((short) id).putShort((short) 0);
        for (Object field : fields) {
            if (field instanceof Integer value) {
                body.putShort(value.shortValue());
            } else if (field instanceof Double value) {
                body.putDouble(value);
            } else if (field instanceof Byte value) {
                body.put(value);
            } else {
                body.put((byte[]) field);
            }
        }
        body.putShort(2, (short) (body.position() - 4));
        return Arrays.copyOf(body.array(), body.position());
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] label(int row, int column, String text) {
        return record(LABEL, row, column, 15, text.length(), (byte) 0, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A formula with a stored value of eight bytes and the tokens given. */
    private static byte[] formula(int row, int column, byte[] value, byte[] tokens) {
        return record(FORMULA, row, column, 15, value, 0, 0, 0, tokens.length, tokens);
    }

    private static int at(byte[] stream, int id, int number) {
        ByteBuffer bytes = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        int left = number;
        int at = 0;
        while (bytes.getShort(at) != id || left-- > 0) {
            at += 4 + bytes.getShort(at + 2);
        }
        return at;
    }

    private static byte[] before(byte[] stream, int id, int number, byte[]... records) {
        int at = at(stream, id, number);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(stream, 0, at);
        for (byte[] record : records) {
            out.writeBytes(record);
        }
        out.write(stream, at, stream.length - at);
        return out.toByteArray();
    }

    private static byte[] changed(byte[] stream, int at, int value) {
        byte[] changed = stream.clone();
        changed[at] = (byte) value;
        return changed;
    }

    @Test
    void cellsThatPoiDoesNotWrite() throws IOException {
        byte[] boolResult = bytes(1, 0, 1, 0, 0, 0, 0xFF, 0xFF);
        byte[] emptyText = bytes(3, 0, 0, 0, 0, 0, 0xFF, 0xFF);
        byte[] one = bytes(0x1E, 1, 0);
        byte[] elsewhere = bytes(0x01, 0, 0, 4, 0);
        byte[] timesTwo = bytes(0x4C, 0, 0, 0xFF, 0xC0, 0x1E, 2, 0, 0x05);
        assertThat(Dump.of(withCells(
                        label(0, 0, "label"),
                        record(BOOLEAN_OR_ERROR, 0, 1, 15, (byte) 0x07, (byte) 1),
                        formula(0, 2, boolResult, one),
                        formula(0, 3, emptyText, one),
                        record(FORMULA, 0, 4, 15, 6.0, 8, 0, 0, elsewhere.length, elsewhere),
                        record(SHARED_FORMULA, 0, 1, (byte) 4, (byte) 4, 0, timesTwo.length, timesTwo),
                        record(FORMULA, 1, 4, 15, 8.0, 8, 0, 0, elsewhere.length, elsewhere),
                        record(OLD_FORMULA, 2, 0, 15, 2.5, 0, 0, 0, 3, one),
                        record(OLD_FORMULA, 2, 1),
                        record(0x0201, 2, 2, 15),
                        formula(3, 0, bytes(0, 0, 0, 0, 0, 0, 0xF0, 0x3F), bytes(0x39, 9, 0, 9, 0, 0, 0)))))
                .startsWith(
                        "sheet Costs",
                        "row 1",
                        "A1 TEXT label",
                        "B1 ERROR #DIV/0!",
                        "C1 BOOLEAN TRUE =1",
                        "D1 TEXT  =1",
                        "E1 NUMBER 6 6 =D1*2",
                        "row 2",
                        "E2 NUMBER 8 8 =D1*2",
                        "row 3",
                        "A3 NUMBER 2.5 2.5 =null",
                        "row 4",
                        "A4 NUMBER 1 1 =null")
                .contains("sheet More", "A1 NUMBER 7 7");
    }

    @Test
    void rowsOfNoHeightAreHidden() throws IOException {
        byte[] row = record(0x0208, 0, 0, 1, 0x8000, 0, 0, 0, 15);
        assertThat(Dump.of(withCells(row, record(NUMBER, 0, 0, 15, 1.0)))).contains("row 1 hidden");
    }

    @Test
    void datesFrom1904() throws IOException {
        byte[] stream = before(stream(), WINDOW, 0, record(NUMBER, 0, 0, 20, 44864.0), record(NUMBER, 0, 1, 999, 1.0));
        byte[] from1904 = changed(stream, at(stream, DATES, 0) + 4, 1);
        // The 21st of POI's styles is for dates once its format is 14.
        int style = at(from1904, 0x00E0, 20);
        assertThat(Dump.of(file("WORKBOOK", changed(from1904, style + 6, 14))))
                .contains("A1 DATE 2026-10-31 44864 2026-10-31T00:00", "B1 NUMBER 1 1");
    }

    @Test
    void chartsAreLeftOutAsSheetsAndInsideOfSheets() throws IOException {
        byte[] stream = stream();
        byte[] chart = changed(stream, at(stream, BEGIN, 1) + 6, 0x20);
        try (Workbook workbook = Workbooks.open(file("Workbook", chart))) {
            assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("More");
            assertThat(workbook.notes()).singleElement().asString().contains("Costs");
        }
        byte[] begin = record(BEGIN, 0x0600, 0x20, 0, 0, 0, 0, 0, 0);
        assertThat(Dump.of(withCells(
                        begin, begin, record(NUMBER, 0, 0, 15, 5.0), record(END), record(END), label(0, 0, "cost"))))
                .contains("A1 TEXT cost");
    }

    @ParameterizedTest
    @CsvSource({"WordDocument,Word", "PowerPoint Document,PowerPoint", "Contents,container without"})
    void whatElseOfficePutsInContainers(String entry, String message) throws IOException {
        assertThat(finding(file(entry, new byte[5_000])))
                .hasMessageContaining(message)
                .extracting(UnreadableWorkbookException::reason)
                .isEqualTo(Reason.NOT_A_WORKBOOK);
    }

    /** What is wrong, and the stream. */
    private record Broken(Reason reason, UnaryOperator<byte[]> change) {}

    static List<Broken> broken() {
        return List.of(
                new Broken(Reason.OLD_FORMAT, stream -> changed(stream, 5, 5)),
                new Broken(Reason.DAMAGED, stream -> changed(stream, 0, 1)),
                new Broken(Reason.DAMAGED, stream -> Arrays.copyOf(stream, at(stream, END, 0))),
                new Broken(Reason.DAMAGED, stream -> Arrays.copyOf(stream, at(stream, BEGIN, 2))),
                new Broken(Reason.DAMAGED, stream -> Arrays.copyOf(stream, at(stream, WINDOW, 1))),
                new Broken(
                        Reason.DAMAGED,
                        stream -> before(stream, WINDOW, 0, record(BEGIN, 0x0600, 0x20, 0, 0, 0, 0, 0, 0))),
                new Broken(Reason.DAMAGED, stream -> before(stream, WINDOW, 0, record(SHARED_TEXT, 0, 0, 15, 9, 0))),
                new Broken(Reason.DAMAGED, stream -> before(stream, WINDOW, 0, record(NUMBER, 0))),
                new Broken(Reason.OVER_A_LIMIT, stream -> before(stream, WINDOW, 0, record(NUMBER, 0, 4, 15, 1.0))),
                new Broken(Reason.OVER_A_LIMIT, stream -> before(stream, WINDOW, 0, label(0, 0, "12345678901"))));
    }

    @ParameterizedTest
    @MethodSource
    void broken(Broken broken) throws IOException {
        assertThat(finding(file("Workbook", broken.change().apply(stream()))).reason())
                .isEqualTo(broken.reason());
    }

    @Test
    void aWorkbookWithoutSheets() throws IOException {
        byte[] stream = stream();
        for (int sheet = 0; sheet < 2; sheet++) {
            // A record that nobody knows.
            stream = changed(stream, at(stream, 0x0085, 0), 0x99);
        }
        assertThat(finding(file("Workbook", stream)).reason()).isEqualTo(Reason.NO_SHEETS);
    }

    @Test
    void passwordsAreTriedOneAfterTheOther() throws IOException {
        Path file;
        Biff8EncryptionKey.setCurrentUserPassword("october");
        try {
            file = Packages.write(folder, "locked.xls", Samples.xls());
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(finding(file).reason()).isEqualTo(Reason.ENCRYPTED);
        try (Workbook workbook = Workbooks.open(file, ReadLimits.defaults(), List.of("may", "october"))) {
            assertThat(Dump.of(workbook)).contains("A1 TEXT Department");
        }
    }

    private static UnreadableWorkbookException finding(Path file) {
        return catchThrowableOfType(UnreadableWorkbookException.class, () -> {
            try (Workbook workbook = Workbooks.open(file, new ReadLimits(100_000, 200, 4, 10, 9), List.of())) {
                Dump.of(workbook);
            }
        });
    }
}
