package dev.apportion.report.returned.mark;

/** The looks of the list's cells: those of the reports, in Arial. */
public enum Look {
    TITLE(16, true, Color.TEAL),
    PLAIN(10, false, Color.AUTOMATIC),
    STRONG(10, true, Color.AUTOMATIC),
    SMALL(8, false, Color.GRAY),
    HEAD(10, true, Color.WHITE),
    WRAPPED(10, false, Color.AUTOMATIC),
    LINK(10, false, Color.BLUE);

    /** Colors that every Excel workbook has, by their number. */
    public enum Color {
        AUTOMATIC(64),
        WHITE(9),
        BLUE(18),
        TEAL(56),
        GRAY(63),
        LIGHT_GRAY(55),
        LIGHT_YELLOW(43);

        private final short number;

        Color(int number) {
            this.number = (short) number;
        }

        public short number() {
            return number;
        }
    }

    public static final String FACE = "Arial";

    private final int points;
    private final boolean bold;
    private final Color color;

    Look(int points, boolean bold, Color color) {
        this.points = points;
        this.bold = bold;
        this.color = color;
    }

    public int points() {
        return points;
    }

    public boolean bold() {
        return bold;
    }

    public Color color() {
        return color;
    }

    public boolean underlined() {
        return this == LINK;
    }

    /** A long file name is written smaller rather than make the page wider than the table. */
    public boolean shrinks() {
        return this == TITLE;
    }

    public boolean wraps() {
        return this == WRAPPED;
    }

    /** Whether there is a thin line below. */
    public boolean ruled() {
        return this == WRAPPED || this == LINK;
    }

    /** Whether it is white on {@link Color#TEAL}, in the middle of its row. */
    public boolean filled() {
        return this == HEAD;
    }
}
