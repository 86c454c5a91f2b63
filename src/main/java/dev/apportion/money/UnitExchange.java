package dev.apportion.money;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Moves single units along chains of rows, from receivers that have one too many to receivers that have one too few. A
 * row gains on one side what it loses on the other, so rows stay closed.
 */
final class UnitExchange {

    private record Cell(int row, int index) {}

    private final List<TableRow> rows;
    private final List<List<Cell>> cells = new ArrayList<>();
    /** Whether a table of the negated amounts is settled, so that a table and its negative take the same chains. */
    private final boolean turn;
    /** Units of the amounts, or of the negated ones, that each receiver has too many; negative if too few. */
    private final long[] excess;

    private final int[] fromRow;
    private final int[] fromPlace;
    private final int[] rowSeen;
    private final int[] placeSeen;
    private int search;

    UnitExchange(int receivers, List<TableRow> rows) {
        this.rows = rows;
        this.turn = rows.stream()
                .filter(row -> !row.isZero())
                .findFirst()
                .map(row -> row.sign < 0)
                .orElse(false);
        this.excess = excess(receivers);
        this.fromRow = new int[receivers];
        this.fromPlace = new int[receivers];
        this.placeSeen = new int[receivers];
        this.rowSeen = new int[rows.size()];
        for (int place = 0; place < receivers; place++) {
            cells.add(new ArrayList<>());
        }
    }

    void settle() {
        if (rows.size() < 2 || Arrays.stream(excess).allMatch(units -> units == 0)) {
            return;
        }
        for (int r = 0; r < rows.size(); r++) {
            TableRow row = rows.get(r);
            for (int i = 0; i < row.places.length; i++) {
                if (row.remainder[i] != 0) {
                    cells.get(row.places[i]).add(new Cell(r, i));
                }
            }
        }
        for (int place = 0; place < excess.length; place++) {
            boolean moved = true;
            while (excess[place] > 0 && moved) {
                moved = passOn(place);
            }
        }
    }

    /** Breadth first, so the fewest rows are touched. */
    private boolean passOn(int start) {
        search++;
        Deque<Integer> open = new ArrayDeque<>();
        open.add(start);
        placeSeen[start] = search;
        while (!open.isEmpty()) {
            int place = open.remove();
            for (Cell cell : cells.get(place)) {
                TableRow row = rows.get(cell.row());
                if (rowSeen[cell.row()] == search || !canLose(row, cell.index())) {
                    continue;
                }
                rowSeen[cell.row()] = search;
                for (int i = 0; i < row.places.length; i++) {
                    int next = row.places[i];
                    if (placeSeen[next] == search || !canGain(row, i)) {
                        continue;
                    }
                    placeSeen[next] = search;
                    fromRow[next] = cell.row();
                    fromPlace[next] = place;
                    if (excess[next] < 0) {
                        carry(start, next);
                        return true;
                    }
                    open.add(next);
                }
            }
        }
        return false;
    }

    private boolean canLose(TableRow row, int i) {
        return turn ? row.canGain(i) : row.canLose(i);
    }

    private boolean canGain(TableRow row, int i) {
        return turn ? row.canLose(i) : row.canGain(i);
    }

    private void carry(int start, int end) {
        excess[start]--;
        excess[end]++;
        for (int place = end; place != start; place = fromPlace[place]) {
            TableRow row = rows.get(fromRow[place]);
            flip(row, place);
            flip(row, fromPlace[place]);
        }
    }

    private static void flip(TableRow row, int place) {
        for (int i = 0; i < row.places.length; i++) {
            if (row.places[i] == place) {
                row.up[i] = !row.up[i];
            }
        }
    }

    /** Compares what the receivers have with their exact totals, rounded by largest remainder. */
    private long[] excess(int receivers) {
        // The whole parts cancel out: only remainders and the units given for them matter.
        long[] units = new long[receivers];
        long[] fraction = new long[receivers];
        for (TableRow row : rows) {
            int sign = turn ? -row.sign : row.sign;
            for (int i = 0; i < row.places.length; i++) {
                int place = row.places[i];
                units[place] += row.up[i] ? sign : 0;
                fraction[place] += sign * row.remainder[i];
            }
        }
        return new ReceiverTotals(units, fraction).excess();
    }
}
