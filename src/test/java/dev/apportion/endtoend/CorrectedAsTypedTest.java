package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.cost.Sha256;
import dev.apportion.cost.received.CellCorrection;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.intake.DepartmentalWorkbook;
import dev.apportion.intake.correction.CellTexts;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.store.LedgerDatabase;
import dev.apportion.policy.Policy;
import dev.apportion.policy.workbook.PolicyReader;
import dev.apportion.report.review.CorrectionsWorkbook;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file with corrected cells is read as the same file is in which somebody typed the new texts into these cells. */
class CorrectedAsTypedTest {

    private static final int SEEDS = Integer.getInteger("workbooks", 60);
    private static final Period PERIOD = Period.parse("2026-10");
    private static final List<String> TEXTS = List.of(
            "",
            "12.30",
            "1,234.50",
            "1.234,50",
            "-7",
            "(5.00)",
            "12 %",
            "EUR 4.00",
            "2026-10-05",
            "05.10.2026",
            "10/11/2026",
            "SALES",
            "P1",
            "O1",
            "Total",
            "Amount",
            "oops",
            "=1+1",
            "+3",
            "@SUM(A1)",
            " 8 ",
            "2\n3",
            "_x0041_",
            "\u20ac 9.99",
            "6000");

    @TempDir
    private Path folder;

    private record Told(List<RowOutcome> rows, List<Finding> findings, List<?> readings) {}

    @Test
    void everyRowOfRandomWorkbooks() throws Exception {
        WorkingFolder home = SmallOrganization.in(folder);
        Policy policy = PolicyReader.read(folder.resolve("input/policy.xlsx"), ReadSettings.USUAL);
        int corrected = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Path file = home.folder().resolve("book.xlsx");
            new MessyWorkbook(seed).write(file);
            Path typed = Files.createDirectories(folder.resolve("typed")).resolve("book.xlsx");
            List<CellCorrection> corrections = someCells(file, typed, new Random(seed));
            Told with = read(file, policy, corrections);
            assertThat(with).as("seed " + seed + ": " + corrections).isEqualTo(read(typed, policy, List.of()));
            corrected += corrections.size();
        }
        assertThat(corrected).isGreaterThan(SEEDS);
    }

    @Test
    void everyLineAndFigureOfAMonth() throws Exception {
        WorkingFolder one = SmallOrganization.in(Files.createDirectories(folder.resolve("corrected")));
        WorkingFolder other = SmallOrganization.in(Files.createDirectories(folder.resolve("typed")));
        List<CellCorrection> all = new ArrayList<>();
        for (int seed = 100; seed < 112; seed++) {
            Path file = input(one).resolve("book " + seed + ".xlsx");
            new MessyWorkbook(seed).write(file);
            all.addAll(someCells(file, input(other).resolve("book " + seed + ".xlsx"), new Random(seed)));
        }
        CorrectionsWorkbook.write(input(one).resolve("what we corrected.xlsx"), all);
        List<String> figures = figures(one);
        assertThat(figures).isEqualTo(figures(other)).hasSizeGreaterThan(100);
    }

    private static Path input(WorkingFolder home) throws IOException {
        return Files.createDirectories(home.folder().resolve("input/2026-10"));
    }

    /** Lines, rejected rows, totals and findings but those about corrections. */
    private static List<String> figures(WorkingFolder home) throws Exception {
        assertThat(home.apportion("run", "2026-10").exitCode()).isEqualTo(1);
        List<String> kept = new ArrayList<>();
        try (LedgerDatabase database = LedgerDatabase.open(home.folder().resolve("data"))) {
            Ledger ledger = new Ledger(database.dataSource());
            Run run = ledger.runs().latestDone(PERIOD).orElseThrow();
            ledger.of(run.id()).lines().all().forEach(line -> kept.add(line.toString()));
            ledger.of(run.id()).rows().rejected().all().forEach(row -> kept.add(row.toString()));
            ledger.of(run.id()).files().tallies().forEach(tally -> kept.add(tally.toString()));
            ledger.of(run.id()).sums().all().forEach(sum -> kept.add(sum.toString()));
            ledger.of(run.id()).findings().all().stream()
                    .filter(finding -> finding.code() != FindingCode.CELL_CORRECTED)
                    .filter(finding -> finding.code() != FindingCode.RETURNED_AS_ROWS)
                    .forEach(finding -> kept.add(finding.toString()));
        }
        kept.add(home.controlTotals("2026-10").get("total").toString());
        kept.add(home.controlTotals("2026-10").get("departments").toString());
        return kept;
    }

    private static Told read(Path file, Policy policy, List<CellCorrection> corrections) throws IOException {
        List<RowOutcome> rows = new ArrayList<>();
        try (DepartmentalWorkbook workbook =
                DepartmentalWorkbook.open(file, "book.xlsx", ReadSettings.USUAL, policy, PERIOD, corrections)) {
            for (RowOutcome row = workbook.read(); row != null; row = workbook.read()) {
                rows.add(row);
            }
            List<Finding> corrected = workbook.findings().stream()
                    .filter(finding -> finding.code() == FindingCode.CELL_CORRECTED)
                    .toList();
            assertThat(corrected).hasSameSizeAs(corrections);
            List<Finding> others = new ArrayList<>(workbook.findings());
            others.removeAll(corrected);
            return new Told(rows, others, workbook.readings());
        }
    }

    /** Chooses cells and texts for them; types them into a copy, and gives the same as corrections. */
    private static List<CellCorrection> someCells(Path file, Path typed, Random random) throws IOException {
        Map<String, CellCorrection> chosen = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(file);
                org.apache.poi.ss.usermodel.Workbook copy = WorkbookFactory.create(in);
                Workbook read = ReadSettings.USUAL.open(file);
                OutputStream out = Files.newOutputStream(typed)) {
            for (int tries = 0; tries < 6; tries++) {
                Sheet sheet = copy.getSheetAt(random.nextInt(copy.getNumberOfSheets()));
                Row row = sheet.getRow(random.nextInt(sheet.getLastRowNum() + 1));
                int column = random.nextInt(8);
                String text = TEXTS.get(random.nextInt(TEXTS.size()));
                if (row != null && row.getPhysicalNumberOfCells() > 0) {
                    Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                    String address = cell.getAddress().formatAsString();
                    String old = CellTexts.of(
                            CellTexts.sheet(read, sheet.getSheetName()).orElseThrow(), address);
                    if (old != null && chosen.get(sheet.getSheetName() + address) == null) {
                        type(cell, text);
                        chosen.put(
                                sheet.getSheetName() + address,
                                new CellCorrection(
                                        file.getFileName().toString(),
                                        Sha256.of(file),
                                        sheet.getSheetName(),
                                        address,
                                        old,
                                        text,
                                        "why",
                                        "Ann",
                                        LocalDateTime.of(2026, 11, 1, 10, 0)));
                    }
                }
            }
            copy.write(out);
        }
        return List.copyOf(chosen.values());
    }

    private static void type(Cell cell, String text) {
        if (cell.getCellType() == CellType.FORMULA) {
            cell.removeFormula();
        }
        if (text.isEmpty()) {
            cell.setBlank();
        } else {
            cell.setCellValue(text.replaceAll("_(?=x[0-9A-F]{4}_)", "_x005F_"));
        }
    }
}
