package dev.apportion.ledger.file;

import dev.apportion.cost.received.RowOutcome;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.message.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files of a run and what the reader counted in them. */
public final class SourceFiles {

    /**
     * Rows and amounts that the reader counted with one outcome.
     *
     * @param department empty where the rows have none, likewise account and currency
     * @param minor in minor units of {@code currency}
     */
    public record Tally(
            int fileNumber,
            RowOutcome.Kind outcome,
            String department,
            String account,
            String currency,
            long rows,
            long minor) {}

    static final FileTable TALLY =
            new FileTable("file_tally", "file_no, outcome, department, account, currency, row_count, minor");

    private static final FileTable FILE =
            new FileTable("source_file", "file_no, name, sha256, state, message, read_by");

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final long runId;
    private volatile Map<Integer, String> names = Map.of();

    public SourceFiles(JdbcClient client, JdbcTemplate jdbc, long runId) {
        this.client = client;
        this.jdbc = jdbc;
        this.runId = runId;
    }

    /**
     * Adds the files of a run. Done again by a resumed run, it leaves those that are there, and what was read of them.
     *
     * @param readBy hash of what the rows of one depend on beside its bytes
     */
    public void register(List<SourceFile> files, Function<SourceFile, String> readBy) {
        Set<Integer> known = new HashSet<>(
                jdbc.queryForList("SELECT file_no FROM source_file WHERE run_id = ?", Integer.class, runId));
        FILE.insert(
                jdbc,
                runId,
                files.stream().filter(file -> !known.contains(file.number())).toList(),
                file -> new @Nullable Object[] {
                    file.number(),
                    file.name(),
                    file.sha256(),
                    file.state().name(),
                    file.message() == null ? null : file.message().code(),
                    readBy.apply(file)
                });
    }

    /** Notes what the reader counted in a file, and at last that it was read to its end. */
    public void read(int number, long rowsRead, long rowHash, List<Tally> tallies) {
        TALLY.remove(jdbc, runId, number);
        TALLY.insert(jdbc, runId, tallies, tally -> new @Nullable Object[] {
            tally.fileNumber(),
            tally.outcome().name(),
            tally.department(),
            tally.account(),
            tally.currency(),
            tally.rows(),
            tally.minor()
        });
        jdbc.update(
                "UPDATE source_file SET state = 'READ', rows_read = ?, row_hash = ? WHERE run_id = ? AND file_no = ?",
                rowsRead,
                rowHash,
                runId,
                number);
    }

    /**
     * Notes why a file could not be read.
     *
     * @param reached whether its bytes could be had
     */
    public void unreadable(int number, Message message, boolean reached) {
        jdbc.update(
                "UPDATE source_file SET state = 'UNREADABLE', message = ? WHERE run_id = ? AND file_no = ?",
                message.code(),
                runId,
                number);
        if (!reached) {
            jdbc.update(
                    "UPDATE source_file SET sha256 = ? WHERE run_id = ? AND file_no = ?",
                    SourceFile.UNREACHED,
                    runId,
                    number);
        }
    }

    /** Numbers of the files from one to another that are still to be read, in order. */
    public List<Integer> unread(int first, int last) {
        return client.sql(
                        "SELECT file_no FROM source_file WHERE run_id = ? AND state = 'FOUND' AND file_no BETWEEN ? AND ?"
                                + " ORDER BY file_no")
                .param(runId)
                .param(first)
                .param(last)
                .query(Integer.class)
                .list();
    }

    /** How many rows were read of a file; 0 if it could not be read. */
    public long rowsRead(int number) {
        return client.sql("SELECT COALESCE(rows_read, 0) FROM source_file WHERE run_id = ? AND file_no = ?")
                .param(runId)
                .param(number)
                .query(Long.class)
                .single();
    }

    /** The number of a file of another run whose rows would be the same; null if there is none. */
    public @Nullable Integer sameAs(SourceFile file, long otherRun) {
        return client.sql("SELECT o.file_no FROM source_file o JOIN source_file f ON f.name = o.name"
                        + " AND f.sha256 = o.sha256 AND f.read_by = o.read_by WHERE o.run_id = ? AND o.state = 'READ'"
                        + " AND f.run_id = ? AND f.file_no = ?")
                .param(otherRun)
                .param(runId)
                .param(file.number())
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    /** What was given as it was registered; null in ledgers of versions that didn't keep it. */
    public @Nullable String readBy(int number) {
        return client.sql("SELECT read_by FROM source_file WHERE run_id = ? AND file_no = ?")
                .param(runId)
                .param(number)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** The name of a file, of which there must be one of that number. */
    public String name(int number) {
        if (!names.containsKey(number)) {
            names = all().stream().collect(Collectors.toUnmodifiableMap(SourceFile::number, SourceFile::name));
        }
        return Objects.requireNonNull(names.get(number));
    }

    /** The files in order of their numbers. */
    public List<SourceFile> all() {
        return client.sql("SELECT * FROM source_file WHERE run_id = ? ORDER BY run_id, file_no")
                .param(runId)
                .query(SourceFiles::map)
                .list();
    }

    /** What the reader counted, by file, outcome, department, account and currency. */
    public List<Tally> tallies() {
        return client.sql("SELECT * FROM file_tally WHERE run_id = ?"
                        + " ORDER BY run_id, file_no, outcome, department, account, currency")
                .param(runId)
                .query((row, number) -> new Tally(
                        row.getInt("file_no"),
                        RowOutcome.Kind.valueOf(row.getString("outcome")),
                        row.getString("department"),
                        row.getString("account"),
                        row.getString("currency"),
                        row.getLong("row_count"),
                        row.getLong("minor")))
                .list();
    }

    private static SourceFile map(ResultSet row, int number) throws SQLException {
        String message = row.getString("message");
        return new SourceFile(
                row.getInt("file_no"),
                row.getString("name"),
                row.getString("sha256"),
                SourceFile.State.valueOf(row.getString("state")),
                message == null ? null : new Message(message),
                row.getObject("rows_read", Long.class),
                row.getObject("row_hash", Long.class));
    }
}
