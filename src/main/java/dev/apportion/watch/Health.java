package dev.apportion.watch;

import dev.apportion.access.FileAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small JSON file that shows a monitor whether the watcher is alive ({@code lastLook} is recent), what it does, and
 * how the last run ended. Replaced as a whole, so that a reader never sees half of it.
 */
final class Health {

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;
    private final Map<String, Object> state = new LinkedHashMap<>();
    private @Nullable Instant written;
    private boolean stopped;

    Health(Path file) {
        this.file = file;
        state.put("pid", ProcessHandle.current().pid());
        state.put("started", now());
    }

    /** @throws IOException if the file can't be written */
    synchronized void begin() throws IOException {
        become("starting");
        replace();
    }

    /** The folder can't be looked at. */
    synchronized void waiting(String message) {
        become("waiting");
        state.put("message", message);
        write();
    }

    synchronized void looking(@Nullable Instant nextScheduled) {
        become("watching");
        state.remove("message");
        state.put("lastLook", now());
        if (nextScheduled != null) {
            state.put("nextScheduled", nextScheduled.toString());
        }
        Instant last = written;
        if (last == null || last.isBefore(Instant.now().minusSeconds(1))) {
            write();
        }
    }

    synchronized void running(String period) {
        become("running");
        state.put("period", period);
        write();
    }

    synchronized void ended(String period, WatchedRun.Result result) {
        become("watching");
        state.remove("period");
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("period", period);
        run.put("ended", now());
        run.put("exitCode", result.exitCode());
        run.put("message", result.message());
        state.put("lastRun", run);
        write();
    }

    /**
     * The final state, also when the process is asked to end: what an ending run reports afterwards doesn't change it.
     */
    synchronized void stopped() {
        become("stopped");
        state.remove("period");
        state.remove("message");
        stopped = true;
        write();
    }

    private void become(String now) {
        if (!stopped) {
            state.put("state", now);
        }
    }

    /** A failure to write must not end the watch; a monitor sees that the file is out of date. */
    private void write() {
        try {
            replace();
        } catch (IOException e) {
            LOG.warn("The health file can't be written", e);
        }
    }

    private void replace() throws IOException {
        FileAccess.replace(file, JSON.writeValueAsString(state));
        written = Instant.now();
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
