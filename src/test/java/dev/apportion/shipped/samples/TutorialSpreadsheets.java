package dev.apportion.shipped.samples;

import dev.apportion.endtoend.tutorial.Tutorial;
import dev.apportion.endtoend.tutorial.Tutorial.Edit;
import dev.apportion.endtoend.tutorial.Typing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What the departments of Larkfield Cycles send in docs/tutorial.md: five spreadsheets, and what comes later. And its policy,
 * as the page says to fill it in before it asks for the first spreadsheet.
 */
final class TutorialSpreadsheets {

    private static final String FONT = "Calibri";

    private TutorialSpreadsheets() {}

    static void write(Path folder) throws IOException {
        Path first = folder.resolve("received");
        Path later = folder.resolve("later");
        it("it", first.resolve("IT costs October.xlsx"));
        sales(first.resolve("sales-export.csv"));
        workshop("workshop-september", "Workshop", first.resolve("workshop.xlsx"));
        design(first.resolve("Design Oct 2026.xlsx"));
        administration(first.resolve("Administration.xlsx"));
        workshop("workshop-october", "Work shop 1", later.resolve("workshop October.xlsx"));
        it("it-late", later.resolve("IT costs October, late.xlsx"));
        policy(folder.resolve("policy.xlsx"));
    }

    private static void policy(Path file) throws IOException {
        PolicyWorkbook.write("starter", "Larkfield Cycles", file);
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Tutorial.steps(Files.readAllLines(Path.of("docs/tutorial.md"))).stream()
                    .dropWhile(step -> !(step instanceof Edit))
                    .takeWhile(Edit.class::isInstance)
                    .forEach(step -> Typing.into(workbook, (Edit) step));
            ListsSheet.refresh(workbook);
            SteadyFile.save(workbook, "Larkfield Cycles", file);
        }
    }

    /** A title above the table, and a column of currencies. */
    private static void it(String list, Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Paper paper = new Paper(workbook, "October", FONT, "305496");
            paper.widths(12, 10, 10, 40, 20, 14, 10);
            paper.row(paper.title, "IT costs October 2026");
            paper.data("Department:", "IT");
            paper.skip();
            paper.row(paper.heading, "Date", "Account", "Code", "What for", "Supplier", "Amount", "Currency");
            for (List<String> row : Texts.rows("tutorial/" + list)) {
                XSSFRow line = paper.data(
                        LocalDate.parse(row.get(0)), Integer.valueOf(row.get(1)), row.get(2), row.get(3), row.get(4));
                paper.set(line, 5, paper.money, Double.valueOf(row.get(5)));
                paper.set(line, 6, paper.plain, row.get(6));
            }
            SteadyFile.save(workbook, "IT", file);
        }
    }

    /** The export of a program that writes numbers the German way, without cents. */
    private static void sales(Path file) throws IOException {
        StringBuilder text = new StringBuilder("Department;Code;Account;Description;Supplier;Date;Amount\r\n");
        Texts.rows("tutorial/sales")
                .forEach(
                        row -> text.append("SAL;").append(String.join(";", row)).append("\r\n"));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static void workshop(String list, String department, Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Paper paper = new Paper(workbook, "Costs", FONT, "548235");
            paper.widths(14, 12, 10, 10, 34, 22, 14);
            paper.row(paper.heading, "Cost center", "Date", "Job", "Account", "Description", "Supplier", "Amount EUR");
            for (List<String> row : Texts.rows("tutorial/" + list)) {
                XSSFRow line = paper.data(
                        department,
                        LocalDate.parse(row.get(0)),
                        row.get(1),
                        Integer.valueOf(row.get(2)),
                        row.get(3),
                        row.get(4));
                paper.set(line, 6, paper.money, Double.valueOf(row.get(5)));
            }
            SteadyFile.save(workbook, "Workshop", file);
        }
    }

    /** A heading that nobody else has for the amount. */
    private static void design(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Paper paper = new Paper(workbook, "Design", FONT, "BF8F00");
            paper.widths(12, 12, 36, 20, 14);
            paper.row(paper.title, "Design");
            paper.row(paper.heading, "Date", "Project code", "Description", "Supplier", "How much");
            for (List<String> row : Texts.rows("tutorial/design")) {
                XSSFRow line = paper.data(LocalDate.parse(row.get(0)), row.get(1), row.get(2), row.get(3));
                paper.set(line, 4, paper.money, Double.valueOf(row.get(4)));
            }
            SteadyFile.save(workbook, "Design", file);
        }
    }

    /** A total that somebody typed, and an amount that is none. */
    private static void administration(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Paper paper = new Paper(workbook, "Administration", FONT, "7B7B7B");
            paper.widths(12, 10, 10, 36, 22, 14);
            paper.row(paper.heading, "Date", "Code", "Account", "Description", "Supplier", "Amount");
            for (List<String> row : Texts.rows("tutorial/administration")) {
                XSSFRow line = paper.data(
                        LocalDate.parse(row.get(0)), row.get(1), Integer.valueOf(row.get(2)), row.get(3), row.get(4));
                boolean number = row.get(5).matches("[0-9.]+");
                paper.set(line, 5, paper.money, number ? (Object) Double.valueOf(row.get(5)) : row.get(5));
            }
            XSSFRow total = paper.row(paper.bold, "Total");
            paper.set(total, 5, paper.sum, 18_860.00);
            SteadyFile.save(workbook, "Administration", file);
        }
    }
}
