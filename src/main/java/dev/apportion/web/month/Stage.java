package dev.apportion.web.month;

/**
 * A stage of a month.
 *
 * @param key of its name in the message bundles
 * @param count how much there is, in words
 * @param money amounts, in words; may be empty
 */
public record Stage(String key, State state, String count, String money) {

    /** Whether somebody has to do something. */
    public enum State {
        DONE,
        TODO,
        /** Not asked for, or not yet. */
        NONE;

        /** Beside the words, so that color isn't needed. */
        public String sign() {
            return switch (this) {
                case DONE -> "✓";
                case TODO -> "!";
                case NONE -> "–";
            };
        }
    }

    static State todoIf(boolean todo) {
        return todo ? State.TODO : State.DONE;
    }
}
