package dev.apportion.template.bench;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.enums.WriteDirectionEnum;
import dev.apportion.template.RenderAtLevel;
import dev.apportion.template.Template;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jxls.builder.JxlsStreaming;
import org.jxls.transform.poi.JxlsPoiTemplateFillerBuilder;

/** Renders so many packs of so many rows with one engine, lines made on the fly, and prints a row of a table. */
public final class RenderBenchmark {

    public record Line(
            String document, LocalDate date, String type, String account, String supplier, String description,
            BigDecimal amount, long quantity) {
        public String getDocument() { return document; }
        public LocalDate getDate() { return date; }
        public String getType() { return type; }
        public String getAccount() { return account; }
        public String getSupplier() { return supplier; }
        public String getDescription() { return description; }
        public BigDecimal getAmount() { return amount; }
        public long getQuantity() { return quantity; }
    }

    public record Pack(String department, Iterable<Line> lines) {}

    private static final String[] FIELDS = {
        "document", "date", "type", "account", "supplier", "description", "amount", "quantity"
    };

    record Lines(int count) implements Iterable<Line> {
        @Override
        public Iterator<Line> iterator() {
            return new Iterator<>() {
                private int i;

                @Override
                public boolean hasNext() {
                    return i < count;
                }

                @Override
                public Line next() {
                    i++;
                    return new Line(
                            "INV-" + (100000 + i), LocalDate.of(2026, 10, 1 + i % 31), i % 3 == 0 ? "Project" : "Operation",
                            String.valueOf(4000 + i % 40 * 10), "Supplier " + i % 97, "Work order " + i * 7919L % 100003,
                            BigDecimal.valueOf(i * 7907L % 1000003, 2), i % 9 + 1);
                }
            };
        }
    }

    public static void main(String[] args) throws Exception {
        int packs = Integer.parseInt(args[1]);
        int rows = Integer.parseInt(args[2]);
        Path folder = Files.createDirectories(Path.of("target/bench"));
        Path template = folder.resolve("template-" + args[0] + ".xlsx");
        template(template, args[0]);
        long start = System.nanoTime();
        Path out = folder.resolve(args[0] + ".xlsx");
        Engine engine = engine(args[0], template);
        for (int i = 0; i < packs; i++) {
            try (OutputStream stream = Files.newOutputStream(out)) {
                engine.render(new Pack("Department " + i, new Lines(rows)), stream);
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
        }
        System.out.printf(Locale.ROOT, "| %s | %d | %d | %.1f | %.2f | %d |%n",
                args[0], packs, rows, seconds, Files.size(out) / 1e6, peak >> 20);
        System.exit(0);
    }

    interface Engine {
        void render(Pack pack, OutputStream out) throws Exception;
    }

    private static Engine engine(String name, Path template) throws Exception {
        return switch (name) {
            case "apportion" -> {
                Template compiled = Template.compile(template, Pack.class, Locale.ENGLISH);
                yield compiled::render;
            }
            case "apportion-5" -> RenderAtLevel.engine(template, Pack.class, 5)::render;
            case "jxls", "jxls-streaming" -> jxls(Files.readAllBytes(template), name.endsWith("streaming"));
            case "easyexcel" -> (pack, out) -> {
                try (var writer = EasyExcel.write(out).withTemplate(template.toFile()).build()) {
                    var sheet = EasyExcel.writerSheet().build();
                    java.util.List<Line> block = new java.util.ArrayList<>();
                    for (Line line : pack.lines()) {
                        block.add(line);
                        if (block.size() == 1000) {
                            writer.fill(block, sheet);
                            block.clear();
                        }
                    }
                    writer.fill(block, sheet);
                    writer.fill(Map.of("department", pack.department()), sheet);
                }
            };
            case "sxssf" -> (pack, out) -> sxssf(template, pack, out);
            default -> RenderBenchmark::fastexcel;
        };
    }

    private static Engine jxls(byte[] template, boolean streaming) {
        return (pack, out) -> {
            Map<String, Object> data = new HashMap<>();
            data.put("department", pack.department());
            data.put("lines", pack.lines());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            JxlsPoiTemplateFillerBuilder.newInstance()
                    .withStreaming(streaming ? JxlsStreaming.STREAMING_ON : JxlsStreaming.STREAMING_OFF)
                    .withTemplate(new ByteArrayInputStream(template))
                    .build()
                    .fill(data, () -> bytes);
            bytes.writeTo(out);
        };
    }

    private static void sxssf(Path template, Pack pack, OutputStream out) throws Exception {
        try (XSSFWorkbook base = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(template)));
                SXSSFWorkbook workbook = new SXSSFWorkbook(base, 100)) {
            CellStyle[] styles = new CellStyle[FIELDS.length];
            for (int i = 0; i < styles.length; i++) {
                styles[i] = base.getSheetAt(0).getRow(3).getCell(i).getCellStyle();
            }
            base.getSheetAt(0).removeRow(base.getSheetAt(0).getRow(3));
            var sheet = workbook.getSheetAt(0);
            int number = 3;
            for (Line line : pack.lines()) {
                var row = sheet.createRow(number++);
                row.createCell(0).setCellValue(line.document());
                row.createCell(1).setCellValue(line.date());
                row.createCell(2).setCellValue(line.type());
                row.createCell(3).setCellValue(line.account());
                row.createCell(4).setCellValue(line.supplier());
                row.createCell(5).setCellValue(line.description());
                row.createCell(6).setCellValue(line.amount().doubleValue());
                row.createCell(7).setCellValue(line.quantity());
                for (int i = 0; i < styles.length; i++) {
                    row.getCell(i).setCellStyle(styles[i]);
                }
            }
            workbook.write(out);
        }
    }

    private static void fastexcel(Pack pack, OutputStream out) throws Exception {
        Workbook workbook = new Workbook(out, "Benchmark", "1.0");
        Worksheet sheet = workbook.newWorksheet("Lines");
        sheet.value(0, 0, pack.department());
        for (int i = 0; i < FIELDS.length; i++) {
            sheet.value(2, i, FIELDS[i]);
        }
        int row = 3;
        for (Line line : pack.lines()) {
            sheet.value(row, 0, line.document());
            sheet.value(row, 1, line.date());
            sheet.style(row, 1).format("yyyy-mm-dd").set();
            sheet.value(row, 2, line.type());
            sheet.value(row, 3, line.account());
            sheet.value(row, 4, line.supplier());
            sheet.value(row, 5, line.description());
            sheet.value(row, 6, line.amount());
            sheet.style(row, 6).format("#,##0.00").set();
            sheet.value(row, 7, line.quantity());
            if (++row % 1000 == 0) {
                sheet.flush();
            }
        }
        workbook.finish();
    }

    private static void template(Path file, String engine) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            workbook.setCellFormulaValidation(false);
            XSSFSheet sheet = workbook.createSheet("Lines");
            boolean jxls = engine.startsWith("jxls");
            String open = engine.equals("easyexcel") ? "{" : "${";
            sheet.createRow(0).createCell(0).setCellValue(open + "department}");
            var heading = sheet.createRow(2);
            var pattern = sheet.createRow(3);
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            CellStyle money = workbook.createCellStyle();
            money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
            for (int i = 0; i < FIELDS.length; i++) {
                heading.createCell(i).setCellValue(FIELDS[i]);
                String prefix = jxls ? "line." : engine.equals("easyexcel") ? "." : "";
                pattern.createCell(i).setCellValue(open + prefix + FIELDS[i] + "}");
                pattern.getCell(i).setCellStyle(i == 1 ? day : i == 6 ? money : workbook.getCellStyleAt(0));
            }
            if (engine.startsWith("apportion")) {
                var table = sheet.createTable(workbook.getCreationHelper().createAreaReference("A3:H4"));
                table.setName("Lines");
                table.setDisplayName("Lines");
                table.updateHeaders();
                sheet.getRow(0).createCell(6).setCellFormula("SUM(Lines[amount])");
            }
            if (jxls) {
                comment(sheet, 0, "jx:area(lastCell=\"H4\")");
                comment(sheet, 3, "jx:each(items=\"lines\" var=\"line\" lastCell=\"H4\")");
            }
            workbook.write(out);
        }
    }

    private static void comment(XSSFSheet sheet, int row, String text) {
        var drawing = sheet.createDrawingPatriarch();
        var comment = drawing.createCellComment(drawing.createAnchor(0, 0, 0, 0, 0, row, 4, row + 3));
        comment.setString(new org.apache.poi.xssf.usermodel.XSSFRichTextString(text));
        sheet.getRow(row).getCell(0).setCellComment(comment);
    }
}
