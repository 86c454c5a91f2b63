package dev.apportion.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.apportion.sheet.UnreadableWorkbookException.Reason;
import dev.apportion.sheet.open.Workbooks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records of xlsb that other writers, or nobody sane, write. */
class BinaryWorkbookTest {

    private static final int END = 146;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path file(BinaryWorkbook workbook) throws IOException {
        return Packages.write(folder, "a.xlsb", workbook.bytes());
    }

    private static BinaryRecords row() {
        return new BinaryRecords().row(0);
    }

    @Test
    void everyKindOfCell() throws IOException {
        BinaryRecords sheet = new BinaryRecords()
                .record(5, 9, 0, 1.0)
                .row(0)
                .record(1, 0, 0)
                .record(13, 0, (5 << 2) | 2)
                .record(13, 0, 0x40290000)
                .record(13, 0, 0x40290000 | 1)
                .record(14, 0, (byte) 0x24)
                .record(15, 0, (byte) 0)
                .record(16, 0, 0.25)
                .record(17, 0, "short")
                .record(18, 0, 1)
                .record(12, 0)
                .row(1)
                .record(8, 0, 0, "sum")
                .record(10, 1, 0, (byte) 1)
                .record(11, 2, 0, (byte) 0x17)
                .record(62, 3, 0, (byte) 1, "rich")
                .record(6, 4, 0, -1)
                .record(END);
        BinaryRecords strings =
                new BinaryRecords().record(159, 2).record(19, (byte) 0, "zero").record(19, (byte) 0, "a".repeat(2_000));
        assertThat(Dump.of(file(new BinaryWorkbook().strings(strings).sheet(sheet))))
                .containsExactly(
                        "sheet Costs",
                        "row 1",
                        "B1 NUMBER 5 5",
                        "C1 NUMBER 12.5 12.5",
                        "D1 NUMBER 0.125 0.125",
                        "E1 ERROR #NUM!",
                        "F1 BOOLEAN FALSE",
                        "G1 NUMBER 0.25 0.25",
                        "H1 TEXT short",
                        "I1 TEXT " + "a".repeat(2_000),
                        "row 2",
                        "A2 TEXT sum =null",
                        "B2 BOOLEAN TRUE =null",
                        "C2 ERROR #REF! =null",
                        "D2 TEXT rich",
                        "E2 TEXT ",
                        "merged []",
                        "hidden columns {}");
    }

    @Test
    void datesOfFormatsOfTheirOwnAnd1904() throws IOException {
        BinaryWorkbook workbook = new BinaryWorkbook()
                .workbook(new BinaryRecords().record(131).record(153, 1).record(156, 0, 1, "r1", "Costs"))
                .styles(new BinaryRecords()
                        .record(44, (short) 164, "yyyy\\-mm")
                        .record(44, (short) 165, "0.00")
                        .record(47, (short) 0, (short) 14)
                        .record(617, 2)
                        .record(47, (short) 0, (short) 165)
                        .record(47, (short) 0, (short) 164)
                        .record(618))
                .sheet(row().record(5, 0, 0, 44864.0).record(5, 1, 1, 44864.0).record(END));
        assertThat(Dump.of(file(workbook)))
                .contains("A1 NUMBER 44864 44864", "B1 DATE 2026-10-31 44864 2026-10-31T00:00");
    }

    @Test
    void sheetsThatAreNotThereAndSheetsThatAreNoTables() throws IOException {
        BinaryWorkbook workbook = new BinaryWorkbook()
                .workbook(new BinaryRecords()
                        .record(131)
                        .record(153, 0)
                        .record(156, 0, 1, "r9", "Gone")
                        .record(156, 0, 2, "r4", "Chart")
                        .record(156, 1, 3, "r1", "Costs"))
                .sheet(row().record(END));
        try (Workbook read = Workbooks.open(file(workbook))) {
            assertThat(read.notes()).singleElement().asString().contains("Gone");
            assertThat(read.sheets()).singleElement().satisfies(sheet -> {
                assertThat(sheet.name()).isEqualTo("Costs");
                assertThat(sheet.hidden()).isTrue();
            });
        }
    }

    @Test
    void columnsOfNoWidthAreHidden() throws IOException {
        BinaryRecords sheet = new BinaryRecords()
                .record(60, 0, 0, 2304, 0, (short) 0)
                .record(60, 2, 99_999, 0, 0, (short) 0)
                .record(60, 9, 8, 0, 0, (short) 1)
                .record(60, -1, 8, 0, 0, (short) 1)
                .row(0)
                .record(END);
        try (Workbook read = Workbooks.open(file(new BinaryWorkbook().sheet(sheet)))) {
            var hidden = read.sheets().get(0).hiddenColumns();
            assertThat(hidden.nextSetBit(0)).isEqualTo(2);
            assertThat(hidden.length()).isEqualTo(16_384);
        }
    }

    static List<BinaryRecords> damaged() {
        return List.of(
                row(),
                row().raw(0x81),
                row().raw(5),
                row().raw(5, 16, 0),
                row().raw(5, 0xFF, 0xFF, 0xFF, 0x7F),
                row().record(7, 0, 0, 0).record(END),
                row().record(7, 0, 0, -1).record(END),
                row().record(6, 0, 0, -2).record(END),
                row().record(6, 0, 0, Integer.MAX_VALUE).record(END),
                row().record(6, 0, 0, 100).record(END),
                row().record(5, 0, 0, 1).record(END),
                new BinaryRecords().row(-1).record(END),
                new BinaryRecords().row(Integer.MAX_VALUE).record(END));
    }

    @ParameterizedTest
    @MethodSource
    void damaged(BinaryRecords sheet) throws IOException {
        assertThat(finding(new BinaryWorkbook().sheet(sheet), ReadLimits.defaults()))
                .isEqualTo(Reason.DAMAGED);
    }

    static List<BinaryWorkbook> overALimit() {
        return List.of(
                new BinaryWorkbook().sheet(row().record(5, 4, 0, 1.0).record(END)),
                new BinaryWorkbook().sheet(row().record(5, -1, 0, 1.0).record(END)),
                new BinaryWorkbook().sheet(row().record(6, 0, 0, "12345678901").record(END)),
                new BinaryWorkbook()
                        .strings(new BinaryRecords().record(19, (byte) 0, "12345678901"))
                        .sheet(row().record(END)));
    }

    @ParameterizedTest
    @MethodSource
    void overALimit(BinaryWorkbook workbook) throws IOException {
        assertThat(finding(workbook, new ReadLimits(100_000, 200, 4, 10, 8))).isEqualTo(Reason.OVER_A_LIMIT);
    }

    private Reason finding(BinaryWorkbook workbook, ReadLimits limits) throws IOException {
        Path file = file(workbook);
        return catchThrowableOfType(UnreadableWorkbookException.class, () -> {
                    try (Workbook read = Workbooks.open(file, limits, List.of())) {
                        Dump.of(read);
                    }
                })
                .reason();
    }
}
