package dev.apportion.cli.screen;

/** How a text stands out where there is a terminal. */
public enum Style {
    BOLD(1),
    RED(31),
    GREEN(32),
    YELLOW(33);

    private final int code;

    Style(int code) {
        this.code = code;
    }

    /** The text, which stays as it is where nobody looks. */
    public String of(String text) {
        boolean shown = Terminal.hasStyles() && (this == BOLD || Terminal.hasColor());
        return shown ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
