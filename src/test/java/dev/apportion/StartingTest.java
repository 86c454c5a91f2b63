package dev.apportion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartingTest {

    private final PrintStream stdout = System.out;
    private final PrintStream stderr = System.err;
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    @BeforeEach
    void oneTerminalForBoth() {
        System.setOut(new PrintStream(terminal, true));
        System.setErr(new PrintStream(terminal, true));
        System.setProperty(Starting.PROPERTY, "true");
    }

    @AfterEach
    void asBefore() {
        System.setOut(stdout);
        System.setErr(stderr);
        System.clearProperty(Starting.PROPERTY);
    }

    @Test
    void whatIsPrintedFirstTakesTheLineAwayOnce() {
        Runnable end = Starting.watch();
        System.out.print("Müller");
        System.err.print(" and more");
        end.run();
        assertThat(terminal.toString(Charset.defaultCharset())).isEqualTo("\r\u001B[KMüller and more");
    }

    @Test
    void aCommandThatPrintsNothingTakesItAwayAtItsEnd() {
        Starting.watch().run();
        assertThat(terminal.toString(Charset.defaultCharset())).isEqualTo("\r\u001B[K");
    }

    @Test
    void withoutALineNothingIsTakenAway() {
        System.clearProperty(Starting.PROPERTY);
        Runnable end = Starting.watch();
        System.out.print("a");
        end.run();
        assertThat(terminal.toString(Charset.defaultCharset())).isEqualTo("a");
    }
}
