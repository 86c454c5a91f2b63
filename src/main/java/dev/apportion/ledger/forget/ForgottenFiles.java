package dev.apportion.ledger.forget;

import dev.apportion.cost.Period;
import dev.apportion.cost.received.SourceFile;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Spreadsheets from which a forgotten name came: read again as they are, they would bring it back. They are known by their bytes'
 * hash, which says nothing of the name.
 */
public final class ForgottenFiles {

    /**
     * A spreadsheet as it must not be read.
     *
     * @param name what it is to be called, null where the name is in it
     */
    private record Known(String sha256, @Nullable String name) {

        boolean is(SourceFile file) {
            return sha256.equals(file.sha256()) && (name == null || !name.equals(file.name()));
        }
    }

    private final JdbcTemplate jdbc;

    public ForgottenFiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a period's files that would bring a name back, by name. */
    public List<String> among(Period period, List<SourceFile> files) {
        List<Known> known = known(period);
        return files.stream()
                .filter(file -> known.stream().anyMatch(one -> one.is(file)))
                .map(SourceFile::name)
                .toList();
    }

    /**
     * Notes some of a run's, in the caller's transaction.
     *
     * @param cells numbers of those that have the name in cells, or in the name of a sheet
     * @param named numbers of those that were called by it
     */
    void note(Period period, long runId, Set<Integer> cells, Set<Integer> named) {
        for (int file : cells) {
            note(period, runId, file, null);
        }
        for (int file : named) {
            if (!cells.contains(file)) {
                note(
                        period,
                        runId,
                        file,
                        jdbc.queryForObject(
                                "SELECT name FROM source_file WHERE run_id = ? AND file_no = ?",
                                String.class,
                                runId,
                                file));
            }
        }
    }

    private void note(Period period, long runId, int file, @Nullable String name) {
        note(
                period,
                Objects.requireNonNull(jdbc.queryForObject(
                        "SELECT sha256 FROM source_file WHERE run_id = ? AND file_no = ?", String.class, runId, file)),
                name);
    }

    /** Notes one once, in the caller's transaction. */
    void note(Period period, String sha256, @Nullable String name) {
        Known file = new Known(sha256, name);
        if (!sha256.equals(SourceFile.UNREACHED) && !known(period).contains(file)) {
            jdbc.update(
                    "INSERT INTO forgotten_file (period, sha256, name) VALUES (?, ?, ?)",
                    period.toString(),
                    sha256,
                    name);
        }
    }

    private List<Known> known(Period period) {
        return jdbc.query(
                "SELECT sha256, name FROM forgotten_file WHERE period = ?",
                (row, number) -> new Known(row.getString("sha256"), row.getString("name")),
                period.toString());
    }
}
