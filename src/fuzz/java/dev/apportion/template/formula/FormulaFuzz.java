package dev.apportion.template.formula;

import dev.apportion.template.formula.place.Anchor;
import dev.apportion.template.formula.tree.FormulaFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Any text is a formula that can be calculated and moved, or a {@link FormulaFault}. */
public final class FormulaFuzz {

    private FormulaFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        Anchor anchor = Anchor.outside(0, 9, 5);
        SampleCells cells = new SampleCells();
        try {
            Formula.parse(text, cells, anchor).value(cells, anchor.row());
        } catch (FormulaFault told) {
            // It says what is wrong.
        }
    }

    public static void main(String[] args) throws IOException {
        Files.writeString(
                Path.of(args[0], "seed"),
                "IF(SUM(Lines[Amount],Costs!$B$2:B9)*-2^3%>=1E2,TEXT(A1,\"#,##0.00\")&\"a\"\"b\",{1,2;TRUE,#N/A})");
    }
}
