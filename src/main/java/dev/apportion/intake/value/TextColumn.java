package dev.apportion.intake.value;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.message.Message;
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
    record Words(Message usual, Message other, String setting, Message choices) {}

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
            Message read = sums
                    ? Message.of("{0} with {1}, sum {2}", texts(other), words.other(), other.sum)
                    : Message.of("{0} with {1}", texts(other), words.other());
            findings.add(new Finding(
                    mixed ? Finding.Severity.WARNING : FindingCode.COLUMN_READ.severity(),
                    FindingCode.COLUMN_READ,
                    department,
                    new Source(file, sheet, headerRow),
                    CellAddress.of(headerRow, index),
                    mixed
                            ? Message.of(
                                    "Column {0}: {1}, {2} with {3}. Each has this one reading only; check that nobody mistyped.",
                                    name, read, texts(usual), words.usual())
                            : Message.of(
                                    "Column {0}: {1}. The column says so, whatever the locale in Settings is.",
                                    name, read)));
        }
        if (openAsUsual.count > 0) {
            findings.add(new Finding(
                    FindingCode.COLUMN_AMBIGUOUS,
                    department,
                    new Source(file, sheet, firstOpenRow),
                    CellAddress.of(firstOpenRow, index),
                    Message.of(
                            "Column {0}: {1} {2,choice,1#has|1<have} two readings, and nothing in the column "
                                    + "says which is right. The lines are held. With {3}, with {4}. Say which on the "
                                    + "Layouts sheet of the policy, once for this sender: under {5} {6}.",
                            name,
                            texts(openAsUsual),
                            openAsUsual.count,
                            inAll(words.usual(), openAsUsual),
                            inAll(words.other(), openAsOther),
                            words.setting(),
                            words.choices())));
        }
        return findings;
    }

    private static Message texts(Read read) {
        return read.count == 1
                ? Message.of("1 text ({0})", read.example)
                : Message.of("{0} texts (such as {1})", read.count, read.example);
    }

    private Message inAll(Message reading, Read read) {
        return sums ? Message.of("{0} they add up to {1}", reading, read.sum) : reading;
    }
}
