package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostSum;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.LoadedCost;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.store.LedgerDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.jdbc.core.JdbcTemplate;

/** Months in which a person's name stands wherever texts of people are kept. */
record NamedMonths(WorkingFolder home) {

    static final String NAME = "Erika Mustermann";

    private static final String HEADINGS = "Department,Activity,Account,Description,Supplier,Date,Amount\n";

    /** Without any month. */
    static NamedMonths in(Path folder) throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.policy()
                .sheet("Criteria", "Name", "Weight", "Looks at")
                .row("Criteria", "Recurs", "-100", "Repeats")
                .row("Recipients", "Ann", "ann@board.example")
                .write(folder.resolve("input/policy.xlsx"));
        return new NamedMonths(home);
    }

    /** Adds a month, has a held line decided, and closes it. */
    NamedMonths closed(String month) throws IOException {
        costs(month, NAME);
        put(month + "/Erika Mustermann.csv", "SALES,O1,5000,Taxi,Cab," + month + "-09,12.00\n");
        put(month + "/other.csv", "SALES,P1,5000,Mustermannstrasse 1,Rent," + month + "-09,120.00\n");
        run(month);
        decide(month);
        run(month);
        WorkingFolder.Result closed = home.apportion("close", month, "--by", "Ben", "--with-held", "--accept", "late");
        assertThat(closed.exitCode()).as(closed.out() + closed.err()).isZero();
        return this;
    }

    /** The file of a month that has the name in its cells, with another text in its place. */
    void costs(String month, String name) throws IOException {
        put(
                month + "/costs.csv",
                ("SALES,P1,5000,Course of NAME,NAME," + month + "-03,50.00\n"
                                + "SALES,O1,Travel NAME,Train,Railway," + month + "-04,7.10\n"
                                + "SALES,Onboarding NAME,5000,Desk,Shop," + month + "-05,90.00\n"
                                + "SALES,O1,5000,Cleaning,Cleaner Ltd," + month + "-06,33.00\n"
                                + "SALES,O1,5000,Refund,Shop," + month + "-07,ask NAME\n"
                                + "NAME,O1,5000,Chair,Shop," + month + "-08,8.00\n"
                                + "Total NAME,,,,,,180.10\n")
                        .replace("NAME", name));
    }

    void put(String path, String rows) throws IOException {
        Path file = home.folder().resolve("input").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, HEADINGS + rows);
    }

    WorkingFolder.Result run(String month) {
        WorkingFolder.Result run = home.apportion("run", month, "--by", "Ben");
        assertThat(run.exitCode()).as(run.out() + run.err()).isLessThan(2);
        return run;
    }

    /** The first group of held lines becomes a project that is called by the name. */
    private void decide(String month) throws IOException {
        try (InputStream in = Files.newInputStream(home.output(month).resolve("review.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(
                        home.folder().resolve("input").resolve(month).resolve("review.xlsx"))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            sheet.getRow(3).getCell(1).setCellValue("Ben");
            for (Cell heading : sheet.getRow(6)) {
                Cell cell = sheet.getRow(7).getCell(heading.getColumnIndex());
                switch (heading.getStringCellValue()) {
                    case "Decision" -> cell.setCellValue("Project");
                    case "Work item" -> cell.setCellValue("New: P-9 Onboarding of " + NAME);
                    case "Reason" -> cell.setCellValue(NAME + " is new");
                    default -> {}
                }
            }
            workbook.write(out);
        }
    }

    <T> T query(Function<JdbcTemplate, T> query) throws Exception {
        try (LedgerDatabase database = LedgerDatabase.open(home.folder().resolve("data"))) {
            return query.apply(new JdbcTemplate(database.dataSource()));
        }
    }

    List<String> auditHashes() throws Exception {
        return query(jdbc -> jdbc.queryForList("SELECT hash FROM audit_entry ORDER BY entry_no", String.class));
    }

    /** All amounts of all runs by department and type, without the names that they stand under. */
    List<String> figures() throws Exception {
        return query(jdbc -> {
            List<String> figures = new ArrayList<>();
            Ledger ledger = new Ledger(jdbc.getDataSource());
            for (Run run : ledger.runs().all()) {
                String of = run.period() + " " + run.revision() + " ";
                for (CostSum sum : ledger.of(run.id()).sums().all()) {
                    figures.add(of + sum.department() + sum.type() + sum.minor() + " " + sum.lines());
                }
                for (LoadedCost cost : ledger.of(run.id()).allocations().loaded()) {
                    figures.add(of + cost.department() + cost.workItem().type() + cost.total());
                }
                ledger.of(run.id())
                        .lines()
                        .all()
                        .forEach(line -> figures.add(of + line.fileNumber() + " " + line.rowSequence()
                                + line.line().amount() + line.decision().kind() + line.reportingMinor()));
            }
            figures.sort(null);
            return figures;
        });
    }
}
