package dev.apportion.job.bench;

import dev.apportion.money.Amount;
import com.github.pjfanning.xlsx.StreamingReader;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Cost lines of a workbook's first sheet by excel-streaming-reader; columns by their headings. */
class StreamedSheetReader implements ItemStreamReader<CostLine> {

    private final Path file;
    private final Period period;
    private final Map<String, Integer> columns = new HashMap<>();
    private @Nullable Workbook workbook;
    private @Nullable Iterator<Row> rows;

    StreamedSheetReader(Path file, Period period) {
        this.file = file;
        this.period = period;
    }

    @Override
    public void open(ExecutionContext context) {
        workbook = StreamingReader.builder()
                .rowCacheSize(100)
                .bufferSize(1 << 16)
                .open(file.toFile());
        rows = workbook.getSheetAt(0).iterator();
        while (rows.hasNext() && columns.isEmpty()) {
            for (Cell cell : rows.next()) {
                columns.put(cell.getStringCellValue(), cell.getColumnIndex());
            }
            if (!columns.containsKey("Amount")) {
                columns.clear();
            }
        }
    }

    @Override
    public @Nullable CostLine read() {
        if (rows == null || !rows.hasNext()) {
            return null;
        }
        Row row = rows.next();
        LocalDate date = cell(row, "Date").getLocalDateTimeCellValue().toLocalDate();
        return new CostLine(
                new Source(file.getFileName().toString(), "Costs", row.getRowNum() + 1), String.valueOf(text(row, "Department")), new CostLine.Account(text(row, "Account"), null), new CostLine.Posting(text(row, "Description"), text(row, "Supplier"), text(row, "Document"), date), period, new CostLine.Activity(text(row, "Activity code"), null, null, null, null, null), new Amount(BigDecimal.valueOf(cell(row, "Amount").getNumericCellValue())
                        .movePointRight(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact(), CurrencyUnit.EUR), null, null, null);
    }

    private Cell cell(Row row, String heading) {
        return row.getCell(columns.get(heading));
    }

    private @Nullable String text(Row row, String heading) {
        Cell cell = cell(row, heading);
        String text = cell == null
                ? ""
                : cell.getCellType() == CellType.NUMERIC
                        ? String.valueOf((long) cell.getNumericCellValue())
                        : cell.getStringCellValue();
        return text.isEmpty() ? null : text;
    }

    @Override
    public void close() {
        try {
            if (workbook != null) {
                workbook.close();
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
