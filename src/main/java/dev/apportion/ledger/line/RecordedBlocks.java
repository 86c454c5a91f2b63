package dev.apportion.ledger.line;

import dev.apportion.cost.Sha256;
import dev.apportion.ledger.block.PackedRecurrences;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hashes of the lines and of the recurring amounts that a run ended with, of all in them and of their figures alone. They are kept beside the blocks, since a later revision
 * drops those, and the hash of the run that the audit log records takes them in.
 */
public final class RecordedBlocks {

    /** Of figures only where they were asked for. */
    private record Hashes(String all, String figures) {}

    private record Recorded(String lines, String recurrences) {}

    private final JdbcClient client;
    private final long runId;

    public RecordedBlocks(JdbcClient client, long runId) {
        this.client = client;
        this.runId = runId;
    }

    /** Records the blocks as they are now, in place of what was recorded. */
    public void record() {
        Hashes lines = lines(true);
        Hashes recurrences = recurrences(true);
        client.sql("DELETE FROM recorded_blocks WHERE run_id = ?").param(runId).update();
        client.sql("INSERT INTO recorded_blocks (run_id, lines_sha256, recurrences_sha256, lines_figures,"
                        + " recurrences_figures) VALUES (?, ?, ?, ?, ?)")
                .params(runId, lines.all(), recurrences.all(), lines.figures(), recurrences.figures())
                .update();
    }

    /**
     * Records that texts in the blocks were changed. What a later revision dropped stays as it was recorded, and a run of version
     * 0.1.0 without any.
     *
     * @param linesStay as for {@link #fit}, likewise {@code recurrencesStay}
     */
    public void recordTexts(boolean linesStay, boolean recurrencesStay) {
        if (linesStay) {
            client.sql("UPDATE recorded_blocks SET lines_sha256 = ? WHERE run_id = ?")
                    .params(lines(false).all(), runId)
                    .update();
        }
        if (recurrencesStay) {
            client.sql("UPDATE recorded_blocks SET recurrences_sha256 = ? WHERE run_id = ?")
                    .params(recurrences(false).all(), runId)
                    .update();
        }
    }

    /** Whether the figures in the blocks are those that were recorded; what was dropped fits, and what recorded none. */
    public boolean figuresFit(boolean linesStay, boolean recurrencesStay) {
        return client
                .sql("SELECT lines_figures, recurrences_figures FROM recorded_blocks WHERE run_id = ?"
                        + " AND lines_figures IS NOT NULL")
                .param(runId)
                .query((row, number) -> new Recorded(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .allMatch(recorded -> (!linesStay || lines(true).figures().equals(recorded.lines()))
                        && (!recurrencesStay || recurrences(true).figures().equals(recorded.recurrences())));
    }

    /**
     * Whether the blocks are those that were recorded. A run of version 0.1.0 recorded none, so whatever it has fits.
     *
     * @param linesStay whether no later revision has dropped the lines; if one has, there must be none
     * @param recurrencesStay the same of the recurring amounts
     */
    public boolean fit(boolean linesStay, boolean recurrencesStay) {
        Optional<Recorded> recorded = client.sql("SELECT * FROM recorded_blocks WHERE run_id = ?")
                .param(runId)
                .query((row, number) ->
                        new Recorded(row.getString("lines_sha256"), row.getString("recurrences_sha256")))
                .optional();
        String nothing = new Sha256().hex();
        return recorded.isEmpty()
                || (lines(false).all().equals(linesStay ? recorded.get().lines() : nothing)
                        && recurrences(false)
                                .all()
                                .equals(recurrencesStay ? recorded.get().recurrences() : nothing));
    }

    /** In order of file and row. What stands beside the packed lines is what the database finds them by and adds up. */
    private Hashes lines(boolean figuresToo) {
        Sha256 all = new Sha256();
        Sha256 figures = new Sha256();
        BlockWindows.ofRun(client, runId, BlockWindows.Which.ALL).forEachRemaining(block -> {
            all.add(block.sha256());
            if (figuresToo) {
                figures.add(figures(block));
            }
        });
        client.sql("SELECT file_no, first_row, last_row, department, currency, line_count, held_count, minor"
                        + " FROM line_block WHERE run_id = ? ORDER BY file_no, first_row")
                .param(runId)
                .query(row -> {
                    add(all, row);
                    add(figures, row);
                });
        return new Hashes(all.hex(), figures.hex());
    }

    private static String figures(BlockWindows.Block block) {
        try {
            return block.columns(number -> "").figures();
        } catch (RuntimeException damaged) {
            return block.sha256();
        }
    }

    private static void add(Sha256 hash, ResultSet row) throws SQLException {
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            hash.add(String.valueOf(row.getString(column)));
        }
    }

    /** In an order that no database's collation decides. */
    private Hashes recurrences(boolean figuresToo) {
        List<String> departments = client.sql("SELECT department FROM recurrence_block WHERE run_id = ?")
                .param(runId)
                .query(String.class)
                .list();
        Sha256 all = new Sha256();
        Sha256 figures = new Sha256();
        departments.stream().sorted().forEach(department -> {
            byte[] block = client.sql("SELECT recurrences FROM recurrence_block WHERE run_id = ? AND department = ?")
                    .param(runId)
                    .param(department)
                    .query(byte[].class)
                    .single();
            all.add(department).add(Sha256.of(block));
            if (figuresToo) {
                figures.add(department).add(figures(block));
            }
        });
        return new Hashes(all.hex(), figures.hex());
    }

    /** Of the amounts, whatever account or supplier they stand for. */
    private static String figures(byte[] recurrences) {
        try {
            return PackedRecurrences.unpack(recurrences).values().stream()
                    .map(Arrays::toString)
                    .sorted()
                    .collect(Collectors.joining());
        } catch (RuntimeException damaged) {
            return Sha256.of(recurrences);
        }
    }
}
