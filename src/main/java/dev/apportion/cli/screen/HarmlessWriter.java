package dev.apportion.cli.screen;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * Lets no text of a spreadsheet, a policy or a file's name do anything to the terminal, or look like a line of the program's
 * own. What a terminal would obey is shown as {@code �}; a line break is one only if it is written by itself, as
 * {@code println} and {@code %n} do, and a space within a text.
 */
final class HarmlessWriter extends FilterWriter {

    private static final Pattern BREAK = Pattern.compile("\\r?\\n|[\\u2028\\u2029]");

    /** Controls but the tab, and marks that turn the direction of writing; what {@link Style} writes is left. */
    private static final Pattern OBEYED =
            Pattern.compile("(?!\\u001B\\[(?:0|1|31|32|33)m)[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\t]]");

    HarmlessWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int character) throws IOException {
        write(Character.toString(character));
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        write(new String(characters, from, length));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        String written = text.substring(from, from + length);
        boolean ends = written.equals(System.lineSeparator());
        out.write(
                ends
                        ? written
                        : OBEYED.matcher(BREAK.matcher(written).replaceAll(" ")).replaceAll("\uFFFD"));
    }
}
