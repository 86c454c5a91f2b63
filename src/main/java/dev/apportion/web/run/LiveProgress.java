package dev.apportion.web.run;

import dev.apportion.folder.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run's progress as it stands now, for whoever looks. */
final class LiveProgress implements Progress {

    /** A stage says how long it takes only once it is worth waiting for. */
    private static final Duration SURE = Duration.ofSeconds(2);

    private final List<String> done = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private String stage = "";
    private String unit = "";
    private String parts = "";
    private long began;
    private long count;
    private long total = -1;

    /** What there is to see of it. */
    record Now(
            String stage,
            String unit,
            long count,
            long total,
            String parts,
            @Nullable Long secondsLeft,
            List<String> done,
            List<String> said) {}

    synchronized Now now() {
        return new Now(stage, unit, count, total, parts, secondsLeft(), List.copyOf(done), List.copyOf(said));
    }

    private @Nullable Long secondsLeft() {
        long spent = System.nanoTime() - began;
        if (count <= 0 || total < count || spent < SURE.toNanos()) {
            return null;
        }
        return spent / count * (total - count) / 1_000_000_000L;
    }

    @Override
    public synchronized void begin(String what, String one, long all) {
        stage = what;
        unit = one;
        parts = "";
        began = System.nanoTime();
        count = 0;
        total = one.isEmpty() ? -1 : all;
    }

    @Override
    public synchronized void advance(long by) {
        count += by;
    }

    @Override
    public synchronized void partDone(String ofHowMany, long all) {
        parts = ofHowMany;
        total = Math.max(all, count);
    }

    @Override
    public synchronized void end(String result) {
        done.add(stage);
        unit = "";
        parts = "";
        total = -1;
    }

    @Override
    public synchronized void say(String message) {
        said.add(message);
    }
}
