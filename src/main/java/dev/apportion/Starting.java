package dev.apportion;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;

/** The line that the launcher writes to a terminal before there is a JVM. Whatever is printed first takes it away. */
final class Starting {

    /** A Java system property, set by the launcher if it wrote the line. */
    static final String PROPERTY = "apportion.starting";

    /** To the beginning of the line, and clear it. */
    private static final String AWAY = "\r\u001B[K";

    private final PrintStream terminal;
    private boolean there = true;

    private Starting(PrintStream terminal) {
        this.terminal = terminal;
    }

    /**
     * Watches standard output and error from here on.
     *
     * @return what takes the line away if nothing was printed until the end
     */
    static Runnable watch() {
        if (!Boolean.getBoolean(PROPERTY)) {
            return () -> {};
        }
        Starting line = new Starting(System.err);
        System.setOut(line.before(System.out));
        System.setErr(line.before(System.err));
        return line::takeAway;
    }

    private synchronized void takeAway() {
        if (there) {
            there = false;
            terminal.print(AWAY);
            terminal.flush();
        }
    }

    /** In the default charset, which is the terminal's where the launcher wrote the line. */
    private PrintStream before(PrintStream stream) {
        return new PrintStream(
                new FilterOutputStream(stream) {
                    @Override
                    public void write(int one) {
                        takeAway();
                        stream.write(one);
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        takeAway();
                        stream.write(bytes, from, length);
                    }
                },
                true);
    }
}
