package dev.apportion.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The policy and templates that a run works with, byte for byte, for processes that might see others in the folder. */
public final class KeptFiles {

    private record Kept(String path, byte[] content) {}

    private final JdbcTemplate jdbc;
    private final long runId;

    KeptFiles(JdbcTemplate jdbc, long runId) {
        this.jdbc = jdbc;
        this.runId = runId;
    }

    /**
     * Keeps these files and no others.
     *
     * @param root the folder that their kept paths start from
     */
    public void replace(Path root, List<Path> files) throws IOException {
        removeAll();
        for (Path file : files) {
            jdbc.update(
                    "INSERT INTO kept_file (run_id, path, content) VALUES (?, ?, ?)",
                    runId,
                    root.relativize(file).toString().replace('\\', '/'),
                    Files.readAllBytes(file));
        }
    }

    /** Writes all of them below a folder. */
    public void unpack(Path folder) throws IOException {
        List<Kept> files = jdbc.query(
                "SELECT path, content FROM kept_file WHERE run_id = ? ORDER BY path",
                (row, number) -> new Kept(row.getString("path"), row.getBytes("content")),
                runId);
        for (Kept file : files) {
            Path target = folder.resolve(file.path()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException(
                        "The ledger keeps a file with the path " + file.path() + ", which leads elsewhere");
            }
            Files.createDirectories(target.getParent());
            Files.write(target, file.content());
        }
    }

    public void removeAll() {
        jdbc.update("DELETE FROM kept_file WHERE run_id = ?", runId);
    }
}
