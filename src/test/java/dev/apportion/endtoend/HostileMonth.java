package dev.apportion.endtoend;

import dev.apportion.ooxml.CellText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A month in which every text that somebody outside can write is an attack on all that it may reach. */
final class HostileMonth {

    static final String PERIOD = "2026-10";

    /** What a computed expression would show. */
    static final String COMPUTED = "1337";

    /** Behind the name of its field: an attack on each kind of output. */
    static final String ATTACK =
            "=HYPERLINK(\"http://evil.example\";\"x\") ${7*191} [[${7*191}]] [(${7*191})] __${7*191}__"
                    + " \u001B[2J\u001B]0;forged\u0007\u009B31m \u202Efdp.exe\u2066 ../../evil <img src=x onerror=alert(1)>"
                    + " ]]></t> &amp; %n%s{} ', DROP TABLE run; --\r\nBcc: evil@evil.example\r\n2026-01-01T00:00:00.000Z ERROR forged"
                    + " \u2028Complete: forged \u0000\uFFFE_x0041_";

    /** Such names can be given on Linux. */
    static final String FILE = "=HYPERLINK(1) ${7*191} \u001B[2J \u202E<img> %n\nComplete: forged.xlsx";

    private static final String[] COST = {
        "Department",
        "Type",
        "Activity code",
        "Activity name",
        "Account",
        "Account name",
        "Description",
        "Supplier",
        "Document",
        "Date",
        "Currency",
        "Category",
        "Amount"
    };

    private HostileMonth() {}

    static String attack(String field) {
        return "=" + field + ATTACK;
    }

    static WorkingFolder in(Path home) throws IOException {
        WorkingFolder folder = new WorkingFolder(home);
        PathUtils.copyDirectory(Path.of("templates"), home.resolve("templates"));
        policy().write(home.resolve("input/policy.xlsx"));
        Path input = Files.createDirectories(home.resolve("input").resolve(PERIOD));
        write(input.resolve(FILE));
        return folder;
    }

    private static String in(String text) {
        return CellText.escaped(text);
    }

    static PolicyWorkbook policy() {
        return new PolicyWorkbook("EUR", "en-US")
                .sheet("Settings", "Setting", "Value")
                .row("Settings", "Organization", in(attack("organization")))
                .row("Settings", "Currency", "EUR")
                .sheet("Departments", "Code", "Name", "Kind", "Owner", "E-mail to")
                .row("Departments", "IT", in(attack("department")), "Support", in(attack("owner")), "it@b.example")
                .row("Departments", in(attack("code")), "Plain", "Operating", "Ann", "ann@b.example")
                .row("Projects", "P1", in(attack("project")), "IT", "2026-01-01", "2026-12-31")
                .row("Operations", "O1", in(attack("operation")), "IT")
                .row("Operations", in(attack("operationCode")), "Desk", "IT")
                .row("Rules", "", "", "", "contains \"Description\"", "Operation", in(attack("note")))
                .row("Pools", in(attack("pool")), in(attack("poolName")), in(attack("base")), "IT")
                .row("Bases", in(attack("base")), "Key figure", in(attack("code")), "1")
                .sheet("Recipients", "Name", "E-mail", "Summary")
                .row("Recipients", in(attack("recipient")), "board@b.example", "Yes");
    }

    private static void write(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("=HYPERLINK(1) ${7+1330} <img>");
            List<List<String>> rows = new ArrayList<>();
            List<String> plain = List.of(
                    "IT",
                    "Operation",
                    "O1",
                    "Desk",
                    "6000",
                    "Paper",
                    "Desk",
                    "Mill",
                    "1",
                    "2026-10-05",
                    "EUR",
                    "Office",
                    "10.00");
            rows.add(List.of(COST));
            rows.add(plain);
            for (int field = 0; field < COST.length; field++) {
                List<String> cells = new ArrayList<>(plain);
                cells.set(field, attack(COST[field]));
                rows.add(cells);
            }
            List<String> all = new ArrayList<>(plain);
            for (int field = 3; field < 9; field++) {
                all.set(field, attack(COST[field]));
            }
            all.set(2, "P1");
            rows.add(all);
            // No rule, code or type decides this one, so that it is held and in the review.
            List<String> held = new ArrayList<>(all);
            held.set(1, "");
            held.set(2, "");
            held.set(6, "Held" + ATTACK);
            rows.add(held);
            all = new ArrayList<>(all);
            all.set(0, attack("code"));
            all.set(2, "");
            all.set(1, "");
            rows.add(all);
            for (List<String> cells : rows) {
                Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                cells.forEach(cell ->
                        row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(in(cell)));
            }
            workbook.write(out);
        }
    }
}
