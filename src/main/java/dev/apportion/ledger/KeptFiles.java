package dev.apportion.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.io.file.PathUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/** The policy and templates that a run works with, byte for byte, for processes that might see others in the folder. */
public final class KeptFiles {

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
        Map<String, byte[]> files = new TreeMap<>();
        jdbc.query(
                "SELECT path, content FROM kept_file WHERE run_id = ?",
                row -> {
                    files.put(row.getString("path"), row.getBytes("content"));
                },
                runId);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException(
                        "The ledger keeps a file with the path " + file.getKey() + ", which leads elsewhere");
            }
            PathUtils.createParentDirectories(target);
            Files.write(target, file.getValue());
        }
    }

    /** Forgets them, when the run has ended. */
    public void removeAll() {
        jdbc.update("DELETE FROM kept_file WHERE run_id = ?", runId);
    }
}
