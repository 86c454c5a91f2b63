package dev.apportion.template;

import dev.apportion.template.fault.TemplateException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Whatever stands in a template's cells, it is compiled and renders, or a {@link TemplateException} tells all faults. */
public final class TemplateFuzz {

    /** What is filled in. */
    public record Item(String name, BigDecimal amount, int number) {}

    /** What is filled in. */
    public record Model(String title, List<Item> items) {}

    private static final Model MODEL =
            new Model("Works", List.of(new Item("a", BigDecimal.ONE, 1), new Item("b", BigDecimal.TEN, 2)));

    private static Path file = Path.of("");

    private TemplateFuzz() {}

    public static void fuzzerInitialize(String[] args) throws IOException {
        file = Files.createTempFile("fuzz", ".xlsx");
        file.toFile().deleteOnExit();
    }

    /** A line is a row, with cells between bars; one that begins with an equals sign is a formula, if POI takes it for one. */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("Sheet");
            for (String line : new String(data, StandardCharsets.UTF_8).split("\n", 20)) {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (String text : line.split("\\|", 10)) {
                    var cell = row.createCell(Math.max(0, row.getLastCellNum()));
                    try {
                        if (text.startsWith("=")) {
                            cell.setCellFormula(text.substring(1));
                        } else {
                            cell.setCellValue(text);
                        }
                    } catch (RuntimeException poi) {
                        // Excel would not take it either.
                    }
                }
            }
            Workbooks.save(workbook, file);
        }
        try {
            Template.compile(file, Model.class, Locale.ENGLISH).render(MODEL, new ByteArrayOutputStream());
        } catch (TemplateException told) {
            // All faults, each with its cell.
        }
    }

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0], "seed"), """
                ${title}|=SUM(B3:B4)*2
                Name|Amount
                ${items.name} and ${items.number}|${items.amount}
                =IF(B3>1,"x",TEXT(B3,"0.00"))|=SUBTOTAL(9,B3:B3)
                """);
    }
}
