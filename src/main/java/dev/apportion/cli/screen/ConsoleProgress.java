package dev.apportion.cli.screen;

import dev.apportion.folder.Counted;
import dev.apportion.folder.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Progress for people: a moving bar on a terminal, else one plain line a stage. */
public final class ConsoleProgress implements Progress, AutoCloseable {

    private final PrintWriter out;
    private final boolean terminal = Terminal.isThere();
    private String what = "";
    private String unit = "";
    private long began;
    private long count;
    private @Nullable ProgressBar bar;

    public ConsoleProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void begin(String stage, String one, long total) {
        close();
        what = stage;
        unit = one;
        began = System.nanoTime();
        count = 0;
        if (terminal && !one.isEmpty()) {
            bar = new ProgressBarBuilder()
                    .setTaskName(stage)
                    .setUnit(" " + one + "s", 1)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .showSpeed()
                    .clearDisplayOnFinish()
                    .build();
        }
    }

    @Override
    public synchronized void advance(long by) {
        count += by;
        if (bar != null) {
            bar.stepBy(by);
        }
    }

    @Override
    public synchronized void partDone(String parts, long total) {
        if (bar != null) {
            bar.maxHint(Math.max(total, count));
            bar.setExtraMessage(" " + parts);
        }
    }

    @Override
    public synchronized void end(String result) {
        close();
        double seconds = (System.nanoTime() - began) / 1e9;
        String told = unit.isEmpty() ? result : Counted.of(count, unit);
        out.printf(Locale.ROOT, "%-12s %s (%.1f s)%n", what, told, seconds);
        out.flush();
    }

    @Override
    public synchronized void say(String message) {
        out.println(message);
        out.flush();
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
