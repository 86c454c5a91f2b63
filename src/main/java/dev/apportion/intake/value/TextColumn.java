package dev.apportion.intake.value;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.ooxml.CellAddress;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was read from the texts of one column, to be told once. */
final class TextColumn {

    /** Texts that were read alike, with an example. */
    static final class Read {
        private int count;
        private BigDecimal sum = BigDecimal.ZERO;
        private String example = "";

        /** Counts a text whose number nobody will ask for. */
        void add(String text) {
            example = count == 0 ? text : example;
            count++;
        }

        void add(String text, BigDecimal number) {
            add(text);
            sum = sum.add(number);
        }
    }

    /**
     * The words that findings need.
     *
     * @param usual the usual reading with an example
     * @param other the other reading with an example
     * @param setting column of the policy's Layouts sheet that decides
     * @param choices what can stand there
     */
    record Words(String usual, String other, String setting, String choices) {}

    final Read usual = new Read();
    final Read other = new Read();

    /** Texts with two readings and their sums by the usual and the other one. */
    final Read openAsUsual = new Read();

    final Read openAsOther = new Read();
    private final String name;
    private final int index;
    private final boolean sums;
    private int firstOpenRow;

    TextColumn(int index, String heading, boolean sums) {
        this.index = index;
        this.name = CellAddress.columnName(index) + (heading.isEmpty() ? "" : " \"" + heading + "\"");
        this.sums = sums;
    }

    void open(int row, String text, BigDecimal asUsual, BigDecimal asOther) {
        firstOpenRow = openAsUsual.count == 0 ? row : firstOpenRow;
        openAsUsual.add(text, asUsual);
        openAsOther.add(text, asOther);
    }

    List<Finding> findings(@Nullable String department, String file, String sheet, int headerRow, Words words) {
        List<Finding> findings = new ArrayList<>();
        if (other.count > 0) {
            boolean mixed = usual.count > 0;
            String read = "Column " + name + ": " + texts(other) + " with " + words.other() + sum(other)
                    + (mixed ? ", " + texts(usual) + " with " + words.usual() + "." : ".");
            findings.add(new Finding(
                    mixed ? Finding.Severity.WARNING : FindingCode.COLUMN_READ.severity(),
                    FindingCode.COLUMN_READ,
                    department,
                    new Source(file, sheet, headerRow),
                    CellAddress.of(headerRow, index),
                    read
                            + (mixed
                                    ? " Each has this one reading only; check that nobody mistyped."
                                    : " The column says so, whatever the locale in Settings is.")));
        }
        if (openAsUsual.count > 0) {
            boolean one = openAsUsual.count == 1;
            findings.add(new Finding(
                    FindingCode.COLUMN_AMBIGUOUS,
                    department,
                    new Source(file, sheet, firstOpenRow),
                    CellAddress.of(firstOpenRow, index),
                    "Column " + name + ": " + texts(openAsUsual) + (one ? " has" : " have")
                            + " two readings, and nothing in the column says which is right. The lines are held. With "
                            + words.usual() + inAll(openAsUsual) + ", with " + words.other() + inAll(openAsOther)
                            + ". Say which on the Layouts sheet of the policy, once for this sender: under "
                            + words.setting() + " " + words.choices() + "."));
        }
        return findings;
    }

    private static String texts(Read read) {
        return read.count == 1 ? "1 text (" + read.example + ")" : read.count + " texts (such as " + read.example + ")";
    }

    private String sum(Read read) {
        return sums ? ", sum " + read.sum.toPlainString() : "";
    }

    private String inAll(Read read) {
        return sums ? " they add up to " + read.sum.toPlainString() : "";
    }
}
