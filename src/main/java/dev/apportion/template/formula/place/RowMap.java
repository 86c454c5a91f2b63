package dev.apportion.template.formula.place;

import dev.apportion.ooxml.CellAddress;
import dev.apportion.ooxml.CellRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the rows of a sheet go when the bodies of its tables grow or shrink. */
public final class RowMap {

    /** Nothing moves. */
    public static final RowMap STILL = new RowMap(List.of());

    /**
     * A table body.
     *
     * @param first first body row in the template
     * @param last last body row in the template
     * @param size rows that the body has when filled, at least 1
     */
    public record Body(int first, int last, int size) {
        int growth() {
            return size - (last - first + 1);
        }
    }

    private final List<Body> bodies;
    private final @Nullable String prefix;

    /**
     * A map of the bodies of a sheet.
     *
     * @param bodies from top to bottom, not overlapping
     */
    public RowMap(List<Body> bodies) {
        this(bodies, null);
    }

    /**
     * A map for a sheet that gets another name.
     *
     * @param name the new name, null to keep the one in the template
     */
    public RowMap(List<Body> bodies, @Nullable String name) {
        this.bodies = List.copyOf(bodies);
        this.prefix = name == null ? null : "'" + name.replace("'", "''") + "'!";
    }

    /** How a reference names the sheet, given how the template does. */
    public String prefix(String written) {
        return prefix == null || written.isEmpty() ? written : prefix;
    }

    /** Where a cell, or the first row of a range, goes. */
    public int start(int row) {
        return moved(row, false);
    }

    /** Where the last row of a range goes: the last row of a body becomes the last row of the filled body. */
    public int end(int row) {
        return moved(row, true);
    }

    private int moved(int row, boolean end) {
        int shift = 0;
        for (Body body : bodies) {
            if (row < body.first) {
                break;
            }
            if (row <= body.last) {
                int inside = end && row == body.last ? body.size - 1 : Math.min(row - body.first, body.size - 1);
                return body.first + shift + inside;
            }
            shift += body.growth();
        }
        return Math.min(CellAddress.MAX_ROW, row + shift);
    }

    /** Where the last row of a formatted or charted area goes: any row of a body becomes its last. */
    public int areaEnd(int row) {
        int shift = 0;
        for (Body body : bodies) {
            if (row < body.first) {
                break;
            }
            if (row <= body.last) {
                return body.first + shift + body.size - 1;
            }
            shift += body.growth();
        }
        return Math.min(CellAddress.MAX_ROW, row + shift);
    }

    /** The template's row of a row outside the bodies, or minus the index of the body - 1 for a row inside one. */
    public int source(int row) {
        int shift = 0;
        for (int i = 0; i < bodies.size(); i++) {
            Body body = bodies.get(i);
            if (row < body.first + shift) {
                break;
            }
            if (row < body.first + shift + body.size) {
                return -i - 1;
            }
            shift += body.growth();
        }
        return row - shift;
    }

    /** The first row of a filled body. */
    public int bodyStart(int index) {
        return start(bodies.get(index).first);
    }

    /** A rectangle of formats, validations or similar. */
    public CellRange area(CellRange from) {
        int last = from.lastRow() == CellAddress.MAX_ROW ? CellAddress.MAX_ROW : areaEnd(from.lastRow());
        return new CellRange(start(from.firstRow()), from.firstColumn(), last, from.lastColumn());
    }
}
