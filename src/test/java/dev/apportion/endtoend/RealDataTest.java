package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Public budgets of real organizations through the whole job. The data lies outside the project; without it these tests skip. */
class RealDataTest {

    private static final Path HOSTILE = Path.of("../shared/data/hostile");

    @TempDir
    Path home;

    private RealRun real = new RealRun(Path.of(""));

    @BeforeEach
    void folder() {
        real = new RealRun(home);
    }

    @Test
    void oaklandBudget() throws Exception {
        Path file = real.take("oakland-budget-fy2016-17.xlsx");
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in);
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            stream.forEach(row -> {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < 24; column++) {
                    Cell cell = row.getOptionalCell(column).orElse(null);
                    cells.add(
                            cell == null
                                    ? ""
                                    : cell.getType() == CellType.ERROR ? "#ERROR" : String.valueOf(cell.getRawValue()));
                }
                rows.add(cells);
            });
        }
        List<String> head = rows.remove(0);
        assertThat(rows).hasSize(11_231);
        int type = head.indexOf("Account Type");
        int department = head.indexOf("Department");
        int amount = head.indexOf("AMT");
        BigDecimal expected = BigDecimal.ZERO;
        TreeSet<String> departments = new TreeSet<>();
        int expenses = 0;
        for (List<String> row : rows) {
            departments.add(row.get(department));
            if (row.get(type).equals("Expense")) {
                expected = expected.add(new BigDecimal(row.get(amount)));
                expenses++;
            }
        }
        PolicyWorkbook policy = new PolicyWorkbook("USD", "en-US");
        departments.forEach(name -> policy.row("Departments", name, name, "Operating"));
        policy.row("Columns", "Activity code", "New Proj")
                .row("Columns", "Amount", "AMT")
                .row("Columns", "Category", "Account Type")
                .row("Columns", "Frequency", "Categ")
                .row("Rules", "Revenue", "", "", "", "Not cost", "Revenue is not cost")
                .row("Rules", "", "\"0000000\"", "", "", "Operation", "Ongoing work")
                .row("Rules", "", "not blank", "", "", "Project", "Any other project code");
        JsonNode totals = real.run(policy);

        JsonNode oakland = totals.get("files").get(0);
        long ignored = 0;
        for (JsonNode count : oakland.get("rowsIgnored")) {
            ignored += count.asLong();
        }
        assertThat(oakland.get("rowsRead").asLong()).isEqualTo(11_231 + 1);
        assertThat(oakland.get("rowsAccepted").asLong()).isEqualTo(expenses);
        assertThat(oakland.get("rowsRejected").asLong()).isZero();
        assertThat(real.findings())
                .filteredOn(said -> said.startsWith("field-not-read V"))
                .hasSize(1);
        assertThat(oakland.get("rowsAccepted").asLong()
                        + oakland.get("rowsRejected").asLong()
                        + ignored)
                .isEqualTo(11_232);
        assertThat(oakland.get("rowsIgnored").get("NOT_COST").asLong()).isPositive();
        RealRun.assertTies(totals, expected);
        assertThat(RealRun.amount(totals, "project")).isPositive();
        assertThat(RealRun.amount(totals, "held")).isEqualByComparingTo("0");
    }

    @Test
    void sacramentoBudgets() throws Exception {
        List<List<String>> rows = csv(real.take("sacramento-approved-budgets.csv"));
        List<String> head = rows.remove(0);
        int kind = head.indexOf("ExpenseRevenue");
        BigDecimal expected = BigDecimal.ZERO;
        TreeSet<String> departments = new TreeSet<>();
        for (List<String> row : rows) {
            departments.add(row.get(head.indexOf("Department")));
            if (row.get(kind).startsWith("E")) {
                expected = expected.add(new BigDecimal(row.get(head.indexOf("Amount"))));
            }
        }
        PolicyWorkbook policy = new PolicyWorkbook("USD", "en-US");
        // Several spellings of one department differ in punctuation only; they are aliases of the first.
        policy.sheet("Departments", "Code", "Name", "Kind");
        TreeSet<String> seen = new TreeSet<>();
        for (String name : departments) {
            if (seen.add(name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT))) {
                policy.row("Departments", "D" + seen.size(), name, "Operating");
            }
        }
        policy.sheet("Rules", "Frequency", "Category", "Decision", "Note")
                .row("Columns", "Frequency", "ExpenseRevenue")
                .row("Columns", "Document", "ObjectId")
                .row("Columns", "Activity name", "Fund")
                .row("Rules", "starts with \"R\"", "", "Not cost", "Revenue is not cost")
                .row("Rules", "", "contains \"capital\", contains \"project\"", "Project", "")
                .row("Rules", "", "", "Operation", "Everything else runs the city");
        JsonNode totals = real.run(policy);
        assertThat(totals.get("files").get(0).get("rowsRead").asLong()).isEqualTo(7_253);
        assertThat(totals.get("files").get(0).get("rowsRejected").asLong()).isZero();
        RealRun.assertTies(totals, expected);
    }

    @Test
    void vulekamaliProjects() throws Exception {
        List<List<String>> rows = csv(real.take("vulekamali-infrastructure-projects.csv"));
        List<String> head = rows.remove(0);
        BigDecimal expected = BigDecimal.ZERO;
        TreeSet<String> departments = new TreeSet<>();
        for (List<String> row : rows) {
            departments.add(row.get(head.indexOf("government_institution")));
            expected = expected.add(new BigDecimal(row.get(head.indexOf("amount_rands"))));
        }
        PolicyWorkbook policy = new PolicyWorkbook("ZAR", "en-US");
        departments.forEach(name -> policy.row("Departments", name, name, "Operating"));
        policy.row("Columns", "Department", "government_institution")
                .row("Columns", "Activity name", "project_name")
                .row("Columns", "Description", "project_description")
                .row("Columns", "Amount", "amount_rands")
                .row("Columns", "Category", "nature_of_investment")
                .row("Rules", "", "", "", "contains \"maintenance\"", "Operation", "")
                .row("Rules", "", "", "not blank", "", "Project", "");
        JsonNode totals = real.run(policy);
        assertThat(totals.get("files").get(0).get("rowsAccepted").asLong()).isEqualTo(175);
        RealRun.assertTies(totals, expected);
    }

    @Test
    void whateverIsPutIntoTheFolderGivesRowsOrOneClearMessage() throws Exception {
        assumeTrue(Files.isDirectory(HOSTILE), "no shared data");
        Path input = real.input();
        int files = 0;
        for (Path folder : List.of(HOSTILE, RealRun.REAL)) {
            try (Stream<Path> paths = Files.list(folder)) {
                for (Path path : paths.toList()) {
                    if (!path.toString().endsWith(".tsv")) {
                        Files.copy(path, input.resolve(path.getFileName().toString()));
                        files++;
                    }
                }
            }
        }
        PolicyWorkbook policy = new PolicyWorkbook("USD", "en-US").row("Departments", "ALL", "All", "Operating");
        JsonNode totals = real.run(policy);
        assertThat(totals.get("files")).hasSize(files);
        for (JsonNode file : totals.get("files")) {
            String state = file.get("state").asString();
            assertThat(state).as(file.get("name").asString()).isIn("READ", "UNREADABLE", "DUPLICATE");
            if (state.equals("UNREADABLE")) {
                assertThat(file.get("message").asString()).isNotBlank().doesNotContain("Exception");
            }
        }
    }

    /** What real files say beside what is to be corrected stays readable. */
    @Test
    void atMostFourLinesOfInformationAFileAndOneForRowsAlike() throws Exception {
        assumeTrue(Files.isDirectory(RealRun.REAL), "no shared data");
        try (Stream<Path> paths = Files.list(RealRun.REAL)) {
            for (Path path : paths.toList()) {
                Files.copy(path, real.input().resolve(path.getFileName().toString()));
            }
        }
        new PolicyWorkbook("USD", "en-US")
                .row("Departments", "NONE", "None of these", "Operating")
                .write(real.home().resolve("input/policy.xlsx"));
        PathUtils.copyDirectory(Path.of("templates"), real.home().resolve("templates"));
        List<String> lines = new WorkingFolder(real.home())
                .apportion("check", RealRun.PERIOD)
                .out()
                .lines()
                .toList();
        assertThat(lines.stream()
                        .filter(line -> line.startsWith("info: "))
                        .map(line -> line.replaceFirst("info: ([^,:]*).*", "$1"))
                        .toList())
                .allSatisfy(file -> assertThat(lines.stream().filter(line -> line.startsWith("info: " + file)))
                        .hasSizeLessThanOrEqualTo(4));
        assertThat(lines).hasSizeLessThan(300);
    }

    /** RFC 4180, read independently of the program. */
    private static List<List<String>> csv(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (quoted && c == '"' && index + 1 < text.length() && text.charAt(index + 1) == '"') {
                cell.append('"');
                index++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString().strip());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }
}
