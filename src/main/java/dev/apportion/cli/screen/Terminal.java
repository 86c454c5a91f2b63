package dev.apportion.cli.screen;

import java.io.Console;
import java.io.PrintWriter;
import org.apache.commons.lang3.StringUtils;

/** Whether a person looks at what is printed. */
public final class Terminal {

    /** A Java system property: {@code true} or {@code false} go over what is found out, for tests. */
    public static final String PROPERTY = "apportion.terminal";

    private Terminal() {}

    /** Whether both input and output are a terminal's. */
    public static boolean isThere() {
        String said = System.getProperty(PROPERTY);
        return said == null ? hasConsole() : Boolean.parseBoolean(said);
    }

    /** Whether it may show color, which the variable {@code NO_COLOR} forbids (https://no-color.org). */
    static boolean hasColor() {
        return isThere() && StringUtils.isEmpty(System.getenv("NO_COLOR"));
    }

    /** Whether it knows bold and color at all. */
    static boolean hasStyles() {
        return isThere() && !"dumb".equals(System.getenv("TERM"));
    }

    /** For lines whose texts come from anywhere. They are folded for people only: programs search in whole ones. */
    public static PrintWriter lines(PrintWriter out) {
        return new PrintWriter(new HarmlessWriter(isThere() ? new FoldingWriter(out) : out), true);
    }

    @SuppressWarnings("SystemConsoleNull") // is asked about before and after Java 22
    private static boolean hasConsole() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // Since Java 22 there is a console without a terminal too.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
