package dev.apportion.cli.screen;

import java.io.PrintWriter;
import org.apache.commons.text.WordUtils;

/** Text in lines that are not wider than most terminals. */
public final class Folded {

    /** Columns of a line. */
    public static final int WIDTH = 80;

    private Folded() {}

    /** Prints a paragraph, all of its lines with the same indentation. */
    public static void print(PrintWriter out, String indent, String text) {
        WordUtils.wrap(text, WIDTH - indent.length(), "\n", false).lines().forEach(line -> out.println(indent + line));
    }
}
