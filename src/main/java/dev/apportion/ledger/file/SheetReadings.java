package dev.apportion.ledger.file;

import dev.apportion.cost.received.SheetReading;
import dev.apportion.cost.received.SheetReading.Column;
import dev.apportion.cost.received.SheetReading.Numbers;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was made of the sheets of a run's files. */
public final class SheetReadings {

    static final FileTable READING =
            new FileTable("sheet_reading", "file_no, part_no, sheet, department, state, header_row, row_count");

    static final FileTable COLUMN = new FileTable(
            "sheet_column",
            "file_no, part_no, column_no, heading, field, looks, line_count, line_sum, rejected_count, rejected_sum,"
                    + " other_count, other_sum, text_count, text_sum");

    private record Place(int file, int part) {}

    private record PlacedReading(int part, SheetReading reading) {}

    private record PlacedColumn(int part, Column column) {}

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final long runId;

    public SheetReadings(JdbcClient client, JdbcTemplate jdbc, long runId) {
        this.client = client;
        this.jdbc = jdbc;
        this.runId = runId;
    }

    /** Keeps what was made of a file's sheets. */
    public void add(int file, List<SheetReading> readings) {
        List<PlacedReading> placedReadings = new ArrayList<>();
        List<PlacedColumn> columns = new ArrayList<>();
        for (SheetReading reading : readings) {
            int part = placedReadings.size();
            placedReadings.add(new PlacedReading(part, reading));
            reading.columns().forEach(column -> columns.add(new PlacedColumn(part, column)));
        }
        READING.insert(jdbc, runId, placedReadings, placed -> new @Nullable Object[] {
            file,
            placed.part(),
            placed.reading().sheet(),
            placed.reading().department(),
            placed.reading().state().name(),
            placed.reading().headerRow(),
            placed.reading().rows()
        });
        COLUMN.insert(jdbc, runId, columns, placed -> {
            Column column = placed.column();
            return new @Nullable Object[] {
                file,
                placed.part(),
                column.index(),
                column.heading(),
                column.field(),
                column.looks() == null ? null : column.looks().name(),
                column.lines().count(),
                column.lines().sum().toString(),
                column.rejected().count(),
                column.rejected().sum().toString(),
                column.others().count(),
                column.others().sum().toString(),
                column.asText().count(),
                column.asText().sum().toString()
            };
        });
    }

    /** By the number of the file, in the order of the workbook; a file that was not read has none. */
    public Map<Integer, List<SheetReading>> all() {
        Map<Place, List<Column>> columns = new HashMap<>();
        client.sql("SELECT * FROM sheet_column WHERE run_id = ? ORDER BY run_id, file_no, part_no, column_no")
                .param(runId)
                .query(row -> {
                    columns.computeIfAbsent(
                                    new Place(row.getInt("file_no"), row.getInt("part_no")), place -> new ArrayList<>())
                            .add(column(row));
                });
        Map<Integer, List<SheetReading>> readings = new HashMap<>();
        client.sql("SELECT * FROM sheet_reading WHERE run_id = ? ORDER BY run_id, file_no, part_no")
                .param(runId)
                .query(row -> {
                    int file = row.getInt("file_no");
                    int part = row.getInt("part_no");
                    readings.computeIfAbsent(file, number -> new ArrayList<>())
                            .add(new SheetReading(
                                    row.getString("sheet"),
                                    row.getString("department"),
                                    SheetReading.State.valueOf(row.getString("state")),
                                    row.getInt("header_row"),
                                    row.getLong("row_count"),
                                    columns.getOrDefault(new Place(file, part), List.of())));
                });
        return readings;
    }

    private static Column column(ResultSet row) throws SQLException {
        String looks = row.getString("looks");
        return new Column(
                row.getInt("column_no"),
                row.getString("heading"),
                row.getString("field"),
                looks == null ? null : SheetReading.Looks.valueOf(looks),
                numbers(row, "line"),
                numbers(row, "rejected"),
                numbers(row, "other"),
                numbers(row, "text"));
    }

    private static Numbers numbers(ResultSet row, String rows) throws SQLException {
        return new Numbers(row.getLong(rows + "_count"), new BigDecimal(row.getString(rows + "_sum")));
    }
}
