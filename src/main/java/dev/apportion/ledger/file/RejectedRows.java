package dev.apportion.ledger.file;

import dev.apportion.cost.Source;
import dev.apportion.cost.received.RowOutcome.CellFault;
import dev.apportion.cost.received.RowOutcome.Rejected;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.file.RowOutcomes.Placed;
import dev.apportion.message.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a run that count nowhere until somebody corrects them. There may be as many as there are rows. */
public final class RejectedRows {

    /**
     * Rejected rows of a file with the same department, currency and first field that could not be read.
     *
     * @param rowsWithoutAmount how many of them have no amount that could be read
     * @param minor of the others, in minor units of {@code currency}
     */
    public record Sum(
            int fileNumber,
            @Nullable String department,
            String field,
            @Nullable String currency,
            long rows,
            long rowsWithoutAmount,
            long minor) {}

    static final FileTable ROW =
            new FileTable("rejected_row", "file_no, row_seq, sheet, row_no, department, minor, currency");

    static final FileTable FAULT =
            new FileTable("cell_fault", "file_no, row_seq, fault_no, cell, field, cell_value, message");

    /** Rows of a file that are read at a time. */
    private static final int WINDOW = 5000;

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final IntFunction<String> fileNames;
    private final long runId;

    RejectedRows(JdbcClient client, JdbcTemplate jdbc, IntFunction<String> fileNames, long runId) {
        this.client = client;
        this.jdbc = jdbc;
        this.fileNames = fileNames;
        this.runId = runId;
    }

    public void add(List<Placed<Rejected>> rows) {
        ROW.insert(jdbc, runId, rows, placed -> new @Nullable Object[] {
            placed.fileNumber(),
            placed.rowSequence(),
            placed.row().source().sheet(),
            placed.row().source().row(),
            placed.row().department(),
            placed.row().minor(),
            RowOutcomes.code(placed.row())
        });
        record Numbered(Placed<Rejected> row, int number, CellFault fault) {}
        List<Numbered> faults = new ArrayList<>();
        for (Placed<Rejected> row : rows) {
            int number = 0;
            for (CellFault fault : row.row().faults()) {
                faults.add(new Numbered(row, number++, fault));
            }
        }
        FAULT.insert(jdbc, runId, faults, numbered -> new @Nullable Object[] {
            numbered.row().fileNumber(),
            numbered.row().rowSequence(),
            numbered.number(),
            numbered.fault().cell(),
            numbered.fault().field(),
            numbered.fault().value(),
            numbered.fault().message().code()
        });
    }

    /** All of them in order of file and row, some thousand in memory at a time. */
    public Stream<Placed<Rejected>> all() {
        return of(file -> true);
    }

    /** Those of a file in order of row, some thousand in memory at a time. */
    public Stream<Placed<Rejected>> ofFile(SourceFile file) {
        return of(number -> number == file.number());
    }

    private Stream<Placed<Rejected>> of(IntPredicate files) {
        record Span(int file, int first, int last) {}
        List<Span> spans = client.sql("SELECT file_no, MIN(row_seq), MAX(row_seq) FROM rejected_row WHERE run_id = ?"
                        + " GROUP BY file_no ORDER BY file_no")
                .param(runId)
                .query((row, number) -> new Span(row.getInt(1), row.getInt(2), row.getInt(3)))
                .list();
        return spans.stream()
                .filter(span -> files.test(span.file()))
                .flatMap(span -> IntStream.rangeClosed(span.first() / WINDOW, span.last() / WINDOW)
                        .mapToObj(window -> rows(
                                span.file(), "row_seq BETWEEN ? AND ?", window * WINDOW, window * WINDOW + WINDOW - 1)))
                .flatMap(List::stream);
    }

    /** Those of a file with this number, in order of its sheets, for explaining; mostly one. */
    public List<Placed<Rejected>> at(SourceFile file, int row) {
        return rows(
                file.number(),
                "row_seq IN (SELECT row_seq FROM rejected_row WHERE run_id = ? AND file_no = ? AND row_no = ?)",
                runId,
                file.number(),
                row);
    }

    /** @param which a condition on {@code row_seq} */
    private List<Placed<Rejected>> rows(int file, String which, Object... values) {
        List<Object> parameters = new ArrayList<>(List.of(runId, file));
        parameters.addAll(List.of(values));
        Map<Integer, List<CellFault>> faults = new HashMap<>();
        client.sql("SELECT * FROM cell_fault WHERE run_id = ? AND file_no = ? AND " + which
                        + " ORDER BY run_id, file_no, row_seq, fault_no")
                .params(parameters)
                .query(row -> {
                    faults.computeIfAbsent(row.getInt("row_seq"), key -> new ArrayList<>())
                            .add(new CellFault(
                                    row.getString("cell"),
                                    row.getString("field"),
                                    row.getString("cell_value"),
                                    new Message(row.getString("message"))));
                });
        return client.sql("SELECT * FROM rejected_row WHERE run_id = ? AND file_no = ? AND " + which
                        + " ORDER BY run_id, file_no, row_seq")
                .params(parameters)
                .query((row, number) -> new Placed<>(
                        file,
                        row.getInt("row_seq"),
                        new Rejected(
                                new Source(fileNames.apply(file), row.getString("sheet"), row.getInt("row_no")),
                                row.getString("department"),
                                faults.getOrDefault(row.getInt("row_seq"), List.of()),
                                row.getObject("minor", Long.class),
                                RowOutcomes.currency(row))))
                .list();
    }

    /** Their sums, in order of file, department, field and currency. */
    public List<Sum> sums() {
        return client.sql("SELECT r.file_no, r.department, COALESCE(f.field, ''), r.currency, COUNT(*), COUNT(r.minor),"
                        + " COALESCE(SUM(r.minor), 0) FROM rejected_row r LEFT JOIN cell_fault f ON f.run_id = r.run_id"
                        + " AND f.file_no = r.file_no AND f.row_seq = r.row_seq AND f.fault_no = 0 WHERE r.run_id = ?"
                        + " GROUP BY r.file_no, r.department, COALESCE(f.field, ''), r.currency"
                        + " ORDER BY r.file_no, COALESCE(r.department, ''), 3, COALESCE(r.currency, '')")
                .param(runId)
                .query((row, number) -> {
                    String currency = row.getString(4);
                    long rows = row.getLong(5);
                    return new Sum(
                            row.getInt(1),
                            row.getString(2),
                            row.getString(3),
                            currency,
                            rows,
                            currency == null ? rows : rows - row.getLong(6),
                            row.getLong(7));
                })
                .list();
    }
}
