package dev.apportion.ledger.file;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.message.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The findings of a run. */
public final class Findings {

    /** A finding with where in the run it came from. {@code rowSequence} is -1 for a file as a whole. */
    public record Placed(int fileNumber, int rowSequence, int number, Finding finding) {}

    static final FileTable FINDING = new FileTable(
            "finding",
            "file_no, origin, row_seq, finding_no, severity, code, department, source_file, source_sheet, source_row, cell,"
                    + " message");

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final long runId;

    public Findings(JdbcClient client, JdbcTemplate jdbc, long runId) {
        this.client = client;
        this.jdbc = jdbc;
        this.runId = runId;
    }

    /** Adds findings met while reading files. */
    public void addFromFiles(List<Placed> findings) {
        add("collect", findings);
    }

    /** Removes what was found in a file, so that it can be read again. */
    void removeFile(int fileNumber) {
        jdbc.update("DELETE FROM finding WHERE run_id = ? AND origin = 'collect' AND file_no = ?", runId, fileNumber);
    }

    /** Sets the findings of a later step, replacing what an earlier try of it found. */
    public void replace(String step, List<Finding> findings) {
        replace(step, -1, findings);
    }

    /** Sets the findings of a numbered part of a later step, replacing what an earlier try of it found. */
    public void replace(String step, int part, List<Finding> findings) {
        jdbc.update("DELETE FROM finding WHERE run_id = ? AND origin = ? AND file_no = ?", runId, step, part);
        List<Placed> placed = new ArrayList<>();
        for (Finding finding : findings) {
            placed.add(new Placed(part, -1, placed.size(), finding));
        }
        add(step, placed);
    }

    /** All findings, the gravest first, then by department, file, sheet, row and kind. */
    public List<Finding> all() {
        return where("run_id = ?");
    }

    /** All but those that a step found itself, in the same order. */
    public List<Finding> allBut(String step) {
        return client.sql(select("run_id = ? AND origin <> ?"))
                .param(runId)
                .param(step)
                .query(Findings::map)
                .list();
    }

    /** Those of a department, in the same order. */
    public List<Finding> ofDepartment(String code) {
        return client.sql(select("run_id = ? AND department = ?"))
                .param(runId)
                .param(code)
                .query(Findings::map)
                .list();
    }

    /** What cells of a row are read as that somebody corrected. */
    public List<Finding> corrected(Source row) {
        return client.sql(select("run_id = ? AND code = ? AND source_file = ? AND source_sheet = ? AND source_row = ?"))
                .param(runId)
                .param(FindingCode.CELL_CORRECTED.shortName())
                .param(row.file())
                .param(row.sheet())
                .param(row.row())
                .query(Findings::map)
                .list();
    }

    /** Those that somebody has to do something about, in the same order. */
    public List<Finding> errors() {
        return where("run_id = ? AND severity = 'ERROR'");
    }

    private List<Finding> where(String condition) {
        return client.sql(select(condition)).param(runId).query(Findings::map).list();
    }

    private static String select(String condition) {
        return "SELECT * FROM finding WHERE " + condition + " ORDER BY"
                + " CASE severity WHEN 'ERROR' THEN 0 WHEN 'WARNING' THEN 1 ELSE 2 END,"
                + " COALESCE(department, ''), COALESCE(source_file, ''), COALESCE(source_sheet, ''),"
                + " COALESCE(source_row, 0), code, origin, file_no, row_seq, finding_no";
    }

    /** Findings of a run that are errors of these kinds, by department and file. */
    public List<Finding> errors(List<FindingCode> codes) {
        return client.sql("SELECT * FROM finding WHERE run_id = :run AND severity = 'ERROR' AND code IN (:codes)"
                        + " ORDER BY COALESCE(department, ''), COALESCE(source_file, '')")
                .param("run", runId)
                .param("codes", codes.stream().map(FindingCode::shortName).toList())
                .query(Findings::map)
                .list();
    }

    private void add(String origin, List<Placed> findings) {
        FINDING.insert(jdbc, runId, findings, placed -> {
            Finding finding = placed.finding();
            Source source = finding.source();
            return new @Nullable Object[] {
                placed.fileNumber(),
                origin,
                placed.rowSequence(),
                placed.number(),
                finding.severity().name(),
                finding.code().shortName(),
                finding.department(),
                source == null ? null : source.file(),
                source == null ? null : source.sheet(),
                source == null ? null : source.row(),
                finding.cell(),
                finding.message().code()
            };
        });
    }

    private static Finding map(ResultSet row, int number) throws SQLException {
        String file = row.getString("source_file");
        return new Finding(
                Finding.Severity.valueOf(row.getString("severity")),
                FindingCode.of(row.getString("code")),
                row.getString("department"),
                file == null ? null : new Source(file, row.getString("source_sheet"), row.getInt("source_row")),
                row.getString("cell"),
                new Message(row.getString("message")));
    }
}
