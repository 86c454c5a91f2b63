package dev.apportion.web.month;

/**
 * A department in a month.
 *
 * @param own its own cost, in words; empty if it sent nothing
 * @param pack the name of its pack; empty if there is none
 * @param held cost of it that is held, in words; empty if none is
 */
public record Tile(String code, String name, State state, String own, String held, String pack) {

    /** Whether all of it came and could be read. */
    public enum State {
        /** Expected, but sent nothing. */
        MISSING("✕"),
        /** Something of it is not counted. */
        FAULTY("!"),
        /** Counted, but lines are held. */
        HELD("?"),
        CLEAN("✓");

        private final String sign;

        State(String sign) {
            this.sign = sign;
        }

        /** Beside the words, so that color isn't needed. */
        public String sign() {
            return sign;
        }
    }
}
