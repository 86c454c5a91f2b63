package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Money that comes in is counted, or named with its sum where it was not understood. */
class DoorTest {

    private static final String PERIOD = "2026-10";

    private static final Object[][] KNOWN = {
        {"Department", "Activity", "Description", "Amount"}, {"SALES", "P1", "Hosting", 100}
    };

    /** "Voce" and "Esborso" are headings that nobody has listed. */
    private static final Object[][] UNKNOWN = {
        {"Spese di ottobre"},
        {"Voce", "Testo", "Esborso"},
        {"A10", "Affitto", 12_000.5},
        {"A20", "Pulizia", 900},
        {"A30", "Energia", 16_749.5}
    };

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "A sheet that looks like cost and could not be mapped is an error with its money, wherever people look")
    void aSheetThatIsNotUnderstood() throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.policy()
                .sheet("Departments", "Code", "Name", "Kind", "E-mail to")
                .row("Departments", "SALES", "Sales", "Operating", "ann@sales.example")
                .write(folder.resolve("input/policy.xlsx"));
        put("sales.xlsx", "Costs", KNOWN, "Spese", UNKNOWN, "Notes", notes());
        WorkingFolder.Result check = home.apportion("check", PERIOD);
        assertThat(check.exitCode()).as(check.out()).isEqualTo(1);
        assertThat(check.out())
                .contains("error: sales.xlsx, sheet Spese, cell C2")
                .contains("none of its 3 rows counts")
                .contains("C \"Esborso\" (3 numbers, sum 29,650)")
                .contains("Spese, not understood, headings in row 2: \"Voce\" = not used; \"Testo\" = not used;");
        WorkingFolder.Result run = home.apportion("run", PERIOD);
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
        assertThat(run.out()).contains("To do").contains("C \"Esborso\" (3 numbers, sum 29,650)");
        JsonNode sheets = home.controlTotals(PERIOD).get("files").get(0).get("sheets");
        assertThat(sheets.valueStream().map(sheet -> sheet.get("state").asString()))
                .containsExactly("COST", "NOT_UNDERSTOOD", "NO_COST");
        JsonNode column = sheets.get(1).get("columns").get(2);
        assertThat(column.get("heading").asString()).isEqualTo("Esborso");
        assertThat(column.get("looksLike").asString()).isEqualTo("AMOUNTS");
        assertThat(column.get("others").get("sum").asString()).isEqualTo("29650");
        try (TableReader summary = new TableReader(home.output(PERIOD).resolve("organization-summary.xlsx"))) {
            assertThat(summary.texts("Findings", "What is wrong and what to do"))
                    .anyMatch(said -> said.contains("sum 29,650"));
        }
        try (XSSFWorkbook returned =
                new XSSFWorkbook(Files.newInputStream(home.output(PERIOD).resolve("returned/sales.xlsx")))) {
            assertThat(returned.getSheet("Spese")
                            .getCellComment(new CellAddress("C2"))
                            .getString()
                            .getString())
                    .contains("sum 29,650");
        }
        assertThat(Files.readString(home.output(PERIOD).resolve("mail/ann@sales.example.eml")))
                .contains("sum 29,650", "returned/sales.xlsx".substring(9));
    }

    @Test
    @DisplayName("Whoever confirms once that a sheet is no cost is not asked again")
    void aSheetThatIsConfirmed() throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.policy()
                .sheet("No cost", "Department", "Sheet", "File", "Reason")
                .row("No cost", "Sales", "SPESE", "", "A copy of the ledger")
                .write(folder.resolve("input/policy.xlsx"));
        put("sales.xlsx", "Costs", KNOWN, "Spese", UNKNOWN);
        assertThat(home.apportion("check", PERIOD).out()).contains("Nothing to correct.");
        WorkingFolder.Result run = home.apportion("run", PERIOD, "--details");
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("Spese: no cost, as the policy says (3 numbers, sum 29,650)");
    }

    @Test
    @DisplayName("A heading that is added makes the sheet cost")
    void aHeadingThatIsAdded() throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.policy()
                .row("Columns", "Amount", "Esborso")
                .row("Columns", "Account", "Voce")
                .row("Columns", "Description", "Testo")
                .write(folder.resolve("input/policy.xlsx"));
        put("sales.xlsx", "Costs", KNOWN, "Spese", UNKNOWN);
        assertThat(home.apportion("run", PERIOD).out()).doesNotContain("looks like cost");
        assertThat(RealRun.amount(home.controlTotals(PERIOD), "own")).isEqualByComparingTo("29750.00");
    }

    @Test
    @DisplayName(
            "Amounts beside two columns of currencies, of which neither was read, are held and never counted in the reporting currency")
    void aCurrencyThatIsNotRead() throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        Path policy = folder.resolve("input/policy.xlsx");
        SmallOrganization.policy().row("Rates", "USD", PERIOD, "0.9").write(policy);
        put("sales.xlsx", "Costs", new Object[][] {
            {"Department", "Activity", "Description", "Amount", "Valuuttax", "Kdy", "Valuuttay"},
            {"SALES", "P1", "Hosting", 100, "EUR", "2026-10-01", "EUR"},
            {"SALES", "P1", "License", 1320, "USD", "2026-09-30", "USD"}
        });
        WorkingFolder.Result check = home.apportion("check", PERIOD);
        assertThat(check.out())
                .contains("2 accepted (1 of them held)")
                .contains("error: sales.xlsx, sheet Costs, cell E3: Column E \"Valuuttax\" looks like currencies")
                .contains("USD 1,320.00")
                .contains("Column F \"Kdy\" looks like dates")
                .contains("add \"Kdy\" to Date on the Columns sheet");
        WorkingFolder.Result run = home.apportion("run", PERIOD);
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
        assertThat(RealRun.amount(home.controlTotals(PERIOD), "own")).isEqualByComparingTo("100.00");
        assertThat(home.controlTotals(PERIOD)
                        .get("files")
                        .get(0)
                        .get("amountsAccepted")
                        .get("USD")
                        .asString())
                .isEqualTo("1320.00");
        assertThat(home.apportion("run", PERIOD, "--what-if", policy.toString()).out())
                .as("another policy's rate doesn't decide it")
                .contains("  0 lines differ");
    }

    @Test
    @DisplayName("What is plainly no cost gives one line of information a file")
    void whatIsPlainlyNoCost() throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        put("sales.xlsx", "Costs", KNOWN, "Notes", notes(), "Codes", new Object[][] {
            {"Code", "Name"}, {4000, "Rent"}, {4100, "Travel"}, {4210, "Cleaning"}, {90, "Other"}
        });
        WorkingFolder.Result check = home.apportion("check", PERIOD);
        assertThat(check.exitCode()).as(check.out()).isZero();
        assertThat(check.out().lines().filter(line -> line.startsWith("info: ")))
                .containsExactly(
                        "info: sales.xlsx: Ignored as not cost: \"Notes\" (2 numbers), \"Codes\" (4" + " numbers).");
    }

    private static Object[][] notes() {
        return new Object[][] {
            {"How to fill in"},
            {"Step", "What to do"},
            {1, "Fill in every row"},
            {2, "Send it by the fifth"},
            {"Thank you"}
        };
    }

    /** Writes a workbook of sheets: names and rows of cells in turn. */
    @Test
    @DisplayName("Amounts below \"Budget year 2027\" look like cost, years below \"Year\" don't")
    void amountsUnderAHeadingThatNamesAYear() throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        Object[][] budget = {
            {"Voce", "Esercizio (year)", "Budget year\n2027"}, {"Affitto", 2027, 12_000}, {"Pulizia", 2026, 900}
        };
        put("sales.xlsx", "Costs", KNOWN, "Piano", budget);
        assertThat(home.apportion("check", PERIOD).out())
                .contains("none of its 2 rows counts. C \"Budget year 2027\" (2 numbers, sum 12,900). Add");
    }

    @Test
    @DisplayName("What is wrong alike in many rows is one line")
    void rowsAlike() throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        Object[][] lines = {
            {"Department", "Activity", "Description", "Amount"},
            {"SAILS", "P1", "Hosting", 100},
            {"SAILS", "P1", "Licences", 50},
            {"SALES", "P1", "Rent", 10},
            {"SAILS", "P1", "Paper", 1}
        };
        put("sales.xlsx", "Costs", lines);
        assertThat(home.apportion("check", PERIOD).out())
                .containsOnlyOnce("\"SAILS\"")
                .contains("sheet Costs, cell A2: ", " 2 more like it, the last in A5.");
    }

    private void put(String name, Object... sheets) throws IOException {
        Path file = folder.resolve("input").resolve(PERIOD).resolve(name);
        Files.createDirectories(file.getParent());
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            for (int index = 0; index < sheets.length; index += 2) {
                Sheet sheet = workbook.createSheet((String) sheets[index]);
                int number = 0;
                for (Object[] cells : List.of((Object[][]) sheets[index + 1])) {
                    Row row = sheet.createRow(number++);
                    for (int column = 0; column < cells.length; column++) {
                        if (cells[column] instanceof Number value) {
                            row.createCell(column).setCellValue(value.doubleValue());
                        } else {
                            row.createCell(column).setCellValue((String) cells[column]);
                        }
                    }
                }
            }
            workbook.write(out);
        }
    }
}
