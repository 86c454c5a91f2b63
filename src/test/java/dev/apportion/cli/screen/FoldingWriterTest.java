package dev.apportion.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class FoldingWriterTest {

    private static final String NL = System.lineSeparator();

    @Test
    void aLineIsFoldedBetweenWordsAndGoesOnIndented() {
        // Two columns of indentation and fifteen words of five take 77 columns.
        assertThat(FoldingWriter.fold("  " + "word ".repeat(20) + "end"))
                .isEqualTo("  " + "word ".repeat(15).strip() + NL + "    " + "word ".repeat(5) + "end");
    }

    @Test
    void whatHasNoSpacesStaysWhole() {
        String path = "/folder".repeat(20);
        assertThat(FoldingWriter.fold("Made " + path + ".")).isEqualTo("Made" + NL + "  " + path + ".");
        assertThat(FoldingWriter.fold(path)).isEqualTo(path);
    }

    @Test
    void stylesTakeNoRoom() {
        String wide = "\u001B[1m" + "x".repeat(Folded.WIDTH - 2) + "\u001B[0m y";
        assertThat(FoldingWriter.fold(wide)).isEqualTo(wide);
    }

    @Test
    void linesAreFoldedOneByOneAndAnOpenOneIsSeen() {
        StringWriter seen = new StringWriter();
        PrintWriter out = new PrintWriter(new FoldingWriter(seen));
        out.print("a\n" + "b ".repeat(40) + "c\nopen");
        out.flush();
        assertThat(seen.toString()).isEqualTo("a\n" + "b ".repeat(40).strip() + NL + "  c\nopen");
    }
}
