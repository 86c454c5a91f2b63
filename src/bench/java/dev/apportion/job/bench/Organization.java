package dev.apportion.job.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Makes a working folder of any size: a policy with departments, projects, operations, rules and pools, and one period of
 * departmental workbooks in three layouts. The same numbers give the same folder. Usage: {@code Organization FOLDER LINES
 * FILES}. With {@code -Dheld=true} nothing decides any line, and hardly two are alike: the worst month for the review.
 */
final class Organization {

    private static final int SUPPORT = 10;
    private static final int ITEMS = 5;
    private static final boolean HELD = Boolean.getBoolean("held");
    private static final String[] SUPPLIERS = {"Acme Ltd", "Globex", "Initech", "Umbrella", "Stark GmbH", "Wayne SA"};
    private static final List<String[]> LAYOUTS = List.of(
            new String[] {
                "Department", "Activity code", "Account", "Description", "Supplier", "Document", "Date", "Amount"
            },
            new String[] {
                "Date", "Document", "Supplier", "Description", "Amount", "Account", "Activity code", "Department"
            },
            new String[] {
                "Account", "Department", "Amount", "Activity code", "Date", "Description", "Document", "Supplier"
            });

    private final Path folder;
    private final int lines;
    private final int files;
    private final int departments;
    private final YearMonth month;

    private Organization(Path folder, int lines, int files, YearMonth month) {
        this.month = month;
        this.folder = folder;
        this.lines = lines;
        this.files = files;
        this.departments = Math.max(SUPPORT + 2, Math.min(files, 200));
    }

    /** Folder, lines, files, and the months to make, 2026-10 if none is named. All months have the same cost. */
    public static void main(String[] args) throws IOException {
        List<String> months = args.length == 3 ? List.of("2026-10") : Arrays.asList(args).subList(3, args.length);
        for (String month : months) {
            new Organization(
                            Path.of(args[0]),
                            Integer.parseInt(args[1]),
                            Integer.parseInt(args[2]),
                            YearMonth.parse(month))
                    .make();
        }
    }

    private void make() throws IOException {
        Files.createDirectories(folder.resolve("input/" + month));
        policy();
        for (int file = 0; file < files; file++) {
            costs(file);
        }
    }

    private void costs(int file) throws IOException {
        Path path = folder.resolve(String.format(Locale.ROOT, "input/%s/costs-%04d.xlsx", month, file));
        String[] headings = LAYOUTS.get(file % LAYOUTS.size());
        Random random = new Random(file);
        try (OutputStream out = Files.newOutputStream(path);
                Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Costs");
            int top = file % 3;
            for (int column = 0; column < headings.length; column++) {
                sheet.value(top, column, headings[column]);
            }
            int rows = lines / files + (file < lines % files ? 1 : 0);
            String department = department(file % departments);
            for (int row = 0; row < rows; row++) {
                line(sheet, top + 1 + row, headings, department, file, row, random);
                if (row % 1000 == 999) {
                    sheet.flush();
                }
            }
        }
    }

    private void line(
            Worksheet sheet, int row, String[] headings, String department, int file, int number, Random random) {
        int account = 4000 + 10 * random.nextInt(60);
        int kind = random.nextInt(10);
        String code = HELD ? "X" + file + "/" + number : kind < 3
                ? "P-" + department + "-" + random.nextInt(ITEMS)
                : kind < 6 ? "O-" + department + "-" + random.nextInt(ITEMS) : "";
        double amount = (random.nextInt(90_500) - 500) / 100.0;
        for (int column = 0; column < headings.length; column++) {
            switch (headings[column]) {
                case "Department" -> sheet.value(row, column, department);
                case "Activity code" -> sheet.value(row, column, code);
                case "Account" -> sheet.value(row, column, account);
                case "Description" -> sheet.value(
                        row, column, HELD ? "As discussed, see e-mail" : "Invoice for service " + number % 97);
                case "Supplier" -> sheet.value(row, column, SUPPLIERS[random.nextInt(SUPPLIERS.length)]);
                case "Document" -> sheet.value(row, column, String.format(Locale.ROOT, "R%04d-%06d", file, number));
                case "Date" -> {
                    sheet.value(row, column, month.atDay(1 + number % month.lengthOfMonth()));
                    sheet.style(row, column).format("yyyy-mm-dd").set();
                }
                default -> sheet.value(row, column, amount);
            }
        }
    }

    private void policy() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("input/policy.xlsx"));
                Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Table settings = new Table(workbook, "Settings", "Setting", "Value");
            settings.row("Organization", "Bench");
            settings.row("Currency", "EUR");
            settings.row("Locale", "en-US");
            Table register = new Table(workbook, "Departments", "Code", "Name", "Kind");
            Table projects = new Table(workbook, "Projects", "Code", "Name", "Department", "Start", "Baseline end");
            Table operations = new Table(workbook, "Operations", "Code", "Name", "Department");
            Table pools = new Table(workbook, "Pools", "Code", "Name", "Base", "Sender");
            for (int number = 0; number < departments; number++) {
                String code = department(number);
                register.row(code, "Department " + number, number < SUPPORT ? "Support" : "Operating");
                if (number < SUPPORT) {
                    pools.row("POOL" + number, "Pool " + number, "EVEN", code);
                }
                for (int item = 0; item < ITEMS; item++) {
                    projects.row("P-" + code + "-" + item, "Project " + item, code, "2026-01-01", "2099-12-31");
                    operations.row("O-" + code + "-" + item, "Operation " + item, code);
                }
            }
            Table rules = new Table(workbook, "Rules", "Account", "Decision", "Note");
            for (int range = 0; range < (HELD ? 0 : 60); range++) {
                int account = 4000 + 10 * range;
                rules.row(account + ".." + (account + 9), range % 3 == 0 ? "Project" : "Operation", "Range " + range);
            }
            new Table(workbook, "Bases", "Base", "Kind", "Department", "Quantity").row("EVEN", "Even");
            new Table(workbook, "Columns", "Field", "Headings");
            new Table(workbook, "Shares", "Of", "Receiver", "Percent");
            new Table(workbook, "Rates", "Currency", "Period", "Rate");
            new Table(workbook, "Recipients", "Name", "E-mail");
        }
    }

    private static String department(int number) {
        return String.format(Locale.ROOT, "D%03d", number);
    }

    /** A sheet of the policy. */
    private static final class Table {

        private final Worksheet sheet;
        private int next;

        Table(Workbook workbook, String name, String... headings) {
            sheet = workbook.newWorksheet(name);
            row(headings);
        }

        void row(String... cells) {
            for (int column = 0; column < cells.length; column++) {
                sheet.value(next, column, cells[column]);
            }
            next++;
        }
    }
}
