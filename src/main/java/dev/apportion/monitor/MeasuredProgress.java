package dev.apportion.monitor;

import dev.apportion.folder.Progress;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times each stage and counts its units, such as rows or workbooks. */
final class MeasuredProgress implements Progress {

    private final Progress shown;
    private final MeterRegistry registry;
    private final PartMetrics parts;
    private volatile Timer.@Nullable Sample sample;
    private volatile @Nullable Counter units;
    private volatile String stage = "";

    MeasuredProgress(Progress shown, MeterRegistry registry, PartMetrics parts) {
        this.shown = shown;
        this.registry = registry;
        this.parts = parts;
    }

    @Override
    public void begin(String what, String unit, long total) {
        stage = what.toLowerCase(Locale.ROOT);
        sample = Timer.start(registry);
        units = unit.isEmpty() ? null : registry.counter("apportion.stage.units", "stage", stage, "unit", unit + "s");
        shown.begin(what, unit, total);
    }

    @Override
    public void advance(long by) {
        Counter counter = units;
        if (counter != null) {
            counter.increment((double) by);
        }
        shown.advance(by);
    }

    @Override
    public void partDone(String parts, long total) {
        shown.partDone(parts, total);
    }

    @Override
    public void parts(int waiting, int running, int done, int takenAgain) {
        parts.set(stage, waiting, running, done, takenAgain);
        shown.parts(waiting, running, done, takenAgain);
    }

    @Override
    public void end(String result) {
        Timer.Sample begun = sample;
        if (begun != null) {
            begun.stop(registry.timer("apportion.stage", "stage", stage));
        }
        shown.end(result);
    }

    @Override
    public void say(String message) {
        shown.say(message);
    }
}
