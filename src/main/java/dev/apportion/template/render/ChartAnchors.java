package dev.apportion.template.render;

import dev.apportion.ooxml.Element;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where charts stand: anchors of two cells. */
final class ChartAnchors {

    private ChartAnchors() {}

    /** Rows from 1 that an anchor covers; none for one that doesn't say where it ends. */
    static BitSet rows(Element anchor) {
        BitSet rows = new BitSet();
        if (anchor.first("from") != null && anchor.first("to") != null) {
            rows.set(number(anchor, "from", "row") + 1, number(anchor, "to", "row") + 1);
        }
        return rows;
    }

    /** Gives the room of an anchor that is gone to a chart right beside it. */
    static void fill(Element gone, Element drawing) {
        if (gone.first("from") == null || gone.first("to") == null) {
            return;
        }
        for (Element beside : drawing.all("twoCellAnchor")) {
            if (beside.first("graphicFrame") == null || !rows(beside).equals(rows(gone))) {
                continue;
            }
            if (number(beside, "to", "col") == number(gone, "from", "col")) {
                take("to", gone, beside);
                return;
            }
            if (number(beside, "from", "col") == number(gone, "to", "col")) {
                take("from", gone, beside);
                return;
            }
        }
    }

    private static void take(String end, Element from, Element to) {
        for (String what : new String[] {"col", "colOff"}) {
            Element taken = part(from, end, what);
            Element given = part(to, end, what);
            if (taken != null && given != null) {
                given.text(taken.text());
            }
        }
    }

    private static int number(Element anchor, String end, String what) {
        return Integer.parseInt(
                Objects.requireNonNull(part(anchor, end, what)).text().strip());
    }

    private static @Nullable Element part(Element anchor, String end, String what) {
        Element marker = anchor.first(end);
        return marker == null ? null : marker.first(what);
    }
}
