package dev.apportion.web.month;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a month shows of its latest complete run.
 *
 * @param revision from 1
 * @param restatement 0 if it is none
 * @param ended when, in words
 * @param changed whether inputs have changed since
 * @param changes against the revision before; null if there is none to compare with
 * @param notCounted one line a gap, as the commands tell it
 */
public record Month(
        int revision,
        int restatement,
        String ended,
        String preparedBy,
        boolean changed,
        List<Stage> stages,
        List<KeyFigure> figures,
        List<Tile> tiles,
        @Nullable Changes changes,
        List<String> notCounted,
        List<Downloads.File> downloads) {

    /**
     * A figure of the organization.
     *
     * @param key of its name in the message bundles
     * @param share of the own cost, in words; empty if it has none
     * @param permille the same, to be drawn; -1 if it has none, or can't be
     */
    public record KeyFigure(String key, String amount, String share, int permille) {}
}
