package dev.apportion.web.own;

import dev.apportion.web.decide.GroupView.LineView;
import java.util.List;

/**
 * A department's lines that nothing decided in the latest run.
 *
 * @param open those without an answer until now, the first of them
 * @param more how many there are beyond those
 * @param answered those that have one, the first of them; they can be undone
 */
public record Questions(List<LineView> open, long more, List<LineView> answered) {

    /** As many as somebody goes through before the page is loaded again. */
    private static final int MOST = 50;

    static Questions of(List<LineView> lines) {
        List<LineView> open =
                lines.stream().filter(line -> line.choice() == null).toList();
        return new Questions(
                open.stream().limit(MOST).toList(),
                Math.max(0, open.size() - MOST),
                lines.stream().filter(line -> line.choice() != null).limit(MOST).toList());
    }

    /** How many await an answer. */
    public long count() {
        return open.size() + more;
    }
}
