package dev.apportion.cli.screen;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/** Breaks lines between words where they are wider than {@link Folded#WIDTH}; what goes on is indented. */
final class FoldingWriter extends FilterWriter {

    private static final Pattern STYLE = Pattern.compile("\u001B\\[[0-9;]*m");

    private final StringBuilder line = new StringBuilder();

    FoldingWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int character) throws IOException {
        if (character == '\n') {
            out.write(fold(line.toString()));
            out.write('\n');
            line.setLength(0);
        } else {
            line.append((char) character);
        }
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(characters[i]);
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        write(text.toCharArray(), from, length);
    }

    @Override
    public void flush() throws IOException {
        // A line that is not complete can't be folded yet, but a question must be seen.
        out.write(line.toString());
        line.setLength(0);
        out.flush();
    }

    static String fold(String line) {
        if (width(line) <= Folded.WIDTH) {
            return line;
        }
        String indent = " ".repeat(line.length() - line.stripLeading().length() + 2);
        StringBuilder folded = new StringBuilder();
        int column = 0;
        boolean first = true;
        for (String word : line.split(" ", -1)) {
            if (column > indent.length() && column + 1 + width(word) > Folded.WIDTH) {
                folded.append(System.lineSeparator()).append(indent).append(word);
                column = indent.length() + width(word);
            } else {
                folded.append(first ? "" : " ").append(word);
                column += (first ? 0 : 1) + width(word);
            }
            first = false;
        }
        return folded.toString();
    }

    private static int width(String text) {
        return text.indexOf('\u001B') < 0
                ? text.length()
                : STYLE.matcher(text).replaceAll("").length();
    }
}
