package dev.apportion.job.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jxls.builder.JxlsStreaming;
import org.jxls.transform.poi.JxlsPoiTemplateFillerBuilder;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.JdbcTemplate;

/** A department's lines in a workbook by JXLS streaming: one sheet, two formats, no summary. */
class JxlsPackTasklet implements Tasklet {

    private static final List<String> FIELDS =
            List.of("date", "type", "item", "account", "supplier", "description", "document", "amount", "reason");
    private static final byte[] TEMPLATE = template();

    private final String department;
    private final Path output;
    private final JdbcTemplate jdbc;

    JxlsPackTasklet(String department, Path output, JdbcTemplate jdbc) {
        this.department = department;
        this.output = output;
        this.jdbc = jdbc;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        List<Map<String, Object>> lines = jdbc.query(
                "SELECT * FROM line WHERE department = ? ORDER BY file, row_no",
                (row, number) -> Map.of(
                        "date", row.getDate("cost_date").toLocalDate(),
                        "type", text(row.getString("cost_type")),
                        "item", text(row.getString("work_item")),
                        "account", text(row.getString("account")),
                        "supplier", text(row.getString("supplier")),
                        "description", text(row.getString("description")),
                        "document", text(row.getString("document")),
                        "amount", BigDecimal.valueOf(row.getLong("minor"), 2),
                        "reason", text(row.getString("evidence"))),
                department);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JxlsPoiTemplateFillerBuilder.newInstance()
                .withStreaming(JxlsStreaming.STREAMING_ON)
                .withTemplate(new ByteArrayInputStream(TEMPLATE))
                .build()
                .fill(new HashMap<>(Map.of("department", department, "lines", lines)), () -> bytes);
        Files.write(output.resolve(department + ".xlsx"), bytes.toByteArray());
        return RepeatStatus.FINISHED;
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static byte[] template() {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Lines");
            sheet.createRow(0).createCell(0).setCellValue("${department}");
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            CellStyle money = workbook.createCellStyle();
            money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
            var heading = sheet.createRow(2);
            var pattern = sheet.createRow(3);
            for (int i = 0; i < FIELDS.size(); i++) {
                heading.createCell(i).setCellValue(FIELDS.get(i));
                pattern.createCell(i).setCellValue("${line." + FIELDS.get(i) + "}");
                pattern.getCell(i).setCellStyle(i == 0 ? day : i == 7 ? money : workbook.getCellStyleAt(0));
            }
            comment(sheet, 0, "jx:area(lastCell=\"I4\")");
            comment(sheet, 3, "jx:each(items=\"lines\" var=\"line\" lastCell=\"I4\")");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write((OutputStream) bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void comment(XSSFSheet sheet, int row, String text) {
        var drawing = sheet.createDrawingPatriarch();
        var comment = drawing.createCellComment(drawing.createAnchor(0, 0, 0, 0, 0, row, 4, row + 3));
        comment.setString(new XSSFRichTextString(text));
        sheet.getRow(row).getCell(0).setCellComment(comment);
    }
}
