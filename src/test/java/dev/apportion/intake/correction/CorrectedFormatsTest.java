package dev.apportion.intake.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.apportion.cost.FindingCode;
import dev.apportion.cost.received.CellCorrection;
import dev.apportion.sheet.CellType;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Samples;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of every format hold what they were corrected to, and nothing else of the file is read otherwise. */
class CorrectedFormatsTest {

    private static final String XML = """
            <?xml version="1.0"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
            <Worksheet ss:Name="Costs"><Table>
            <Row><Cell><Data ss:Type="String">Department</Data></Cell><Cell><Data ss:Type="String">Amount</Data></Cell></Row>
            <Row><Cell><Data ss:Type="String">IT</Data></Cell><Cell><Data ss:Type="Number">12.5</Data></Cell></Row>
            </Table></Worksheet></Workbook>
            """;
    private static final String HTML =
            "<html><table><tr><th>Department</th><th>Amount</th></tr><tr><td>IT</td><td>12.5</td></tr></table></html>";

    @TempDir
    private Path folder;

    private Path file(String ending) throws IOException {
        byte[] bytes =
                switch (ending) {
                    case "xls" -> Samples.xls();
                    case "ods" -> Samples.ods();
                    case "xlsb" -> Samples.xlsb();
                    case "xml" -> XML.getBytes(StandardCharsets.UTF_8);
                    case "html" -> HTML.getBytes(StandardCharsets.UTF_8);
                    default -> "Department;Amount\nIT;12.5\n".getBytes(StandardCharsets.UTF_8);
                };
        return Files.write(folder.resolve("costs." + ending), bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "ods", "xlsb", "xml", "html", "csv"})
    void aCorrectedCellIsATextAndTheOthersStay(String ending) throws IOException {
        Path file = file(ending);
        String sheet;
        String old;
        try (Workbook workbook = ReadSettings.USUAL.open(file)) {
            sheet = workbook.sheets().get(0).name();
            old = Objects.requireNonNull(CellTexts.of(workbook.sheets().get(0), "B2"));
        }
        assertThat(old).isNotEmpty();
        List<CellCorrection> corrections = List.of(
                correction(sheet, "B2", old, "7.30"),
                correction(sheet, "K2", "", "beyond the last column"),
                correction(sheet, "A1", "Department", ""),
                correction(sheet, "B1", "something else", "x"),
                correction(sheet, "B900", "", "x"));
        try (Workbook raw = ReadSettings.USUAL.open(file);
                Workbook open = ReadSettings.USUAL.open(file)) {
            CorrectedCells cells = CorrectedCells.of("costs." + ending, open, corrections);
            compare(raw.sheets().get(0), cells.workbook().sheets().get(0));
            assertThat(cells.findings())
                    .extracting(finding -> finding.code() + " " + finding.cell())
                    .containsExactlyInAnyOrder(
                            FindingCode.CELL_CORRECTED + " B2",
                            FindingCode.CELL_CORRECTED + " K2",
                            FindingCode.CELL_CORRECTED + " A1",
                            FindingCode.CORRECTION_VOID + " B1",
                            FindingCode.CORRECTION_VOID + " B900");
        }
    }

    private static void compare(Sheet raw, Sheet corrected) throws IOException {
        assertThat(corrected.mergedRanges()).isEqualTo(raw.mergedRanges());
        assertThat(corrected.hiddenColumns()).isEqualTo(raw.hiddenColumns());
        try (RowCursor was = raw.rows()) {
            was.next();
            was.next();
            assertThat(was.width()).isLessThan(11);
        }
        try (RowCursor row = corrected.rows()) {
            assertThat(row.next()).isTrue();
            assertThat(row.type(0)).isEqualTo(CellType.BLANK);
            assertThat(row.text(0)).isEmpty();
            assertThat(row.text(1)).isNotEmpty().isNotEqualTo("x");
            assertThat(row.next()).isTrue();
            assertThat(row.type(1)).isEqualTo(CellType.TEXT);
            assertThat(row.text(1)).isEqualTo("7.30");
            assertThat(row.isFormula(1)).isFalse();
            assertThatThrownBy(() -> row.number(1)).isInstanceOf(IllegalStateException.class);
            assertThat(row.text(10)).isEqualTo("beyond the last column");
            assertThat(row.width()).isEqualTo(11);
            assertThat(row.text(0)).isNotEmpty();
        }
    }

    private static CellCorrection correction(String sheet, String cell, String old, String text) {
        return new CellCorrection(
                "costs", "0".repeat(64), sheet, cell, old, text, "why", "Ann", LocalDateTime.of(2026, 11, 1, 9, 30));
    }
}
