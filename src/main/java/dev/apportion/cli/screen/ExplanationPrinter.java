package dev.apportion.cli.screen;

import dev.apportion.allocate.TraceNode;
import dev.apportion.cost.GrossCost;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.explain.AskedFile;
import dev.apportion.explain.Explanation;
import dev.apportion.explain.UncountedRow;
import dev.apportion.folder.Counted;
import dev.apportion.money.MinorUnits;
import java.io.PrintWriter;
import java.util.Locale;
import org.joda.money.CurrencyUnit;

/** Prints an explanation: amounts in a column on the left, what they are beside them, indented by depth. */
public final class ExplanationPrinter {

    private final PrintWriter out;
    private final CurrencyUnit currency;

    public ExplanationPrinter(PrintWriter out, CurrencyUnit currency) {
        this.out = out;
        this.currency = currency;
    }

    public void print(Explanation.Answer answer) {
        out.println("Period " + answer.run().period() + ", revision "
                + answer.run().revision() + ", amounts in " + currency.getCode());
        answer.trees().forEach(tree -> print(tree, 0));
        answer.lines().forEach(this::printWhole);
        answer.others().forEach(this::printUncounted);
        if (answer.file() != null) {
            printFile(answer.file());
        }
        GrossCost gross = answer.gross();
        if (gross != null) {
            out.printf(
                    Locale.ROOT,
                    "%18s  gross: its own cost plus what other pools charge %s, before it is all passed on%n",
                    MinorUnits.grouped(gross.grossMinor(), currency),
                    gross.sender() == null ? "its senders" : gross.sender());
        }
    }

    private void printFile(AskedFile asked) {
        SourceFile file = asked.file();
        out.println(file.name() + ": " + file.state().name().toLowerCase(Locale.ROOT)
                + (file.rowsRead() == null ? "" : ", " + Counted.of(file.rowsRead(), "row")));
        if (file.message() != null) {
            out.println(file.message());
        }
        FileText.of(asked.sheets()).forEach(out::println);
        FindingText.lines(asked.findings(), finding -> finding.severity().name().toLowerCase(Locale.ROOT) + ": ")
                .forEach(out::println);
    }

    private void print(TraceNode node, int depth) {
        out.printf(
                Locale.ROOT,
                "%18s  %s%s%n",
                MinorUnits.grouped(node.minor(), currency),
                "  ".repeat(depth),
                node.label());
        node.children().forEach(child -> print(child, depth + 1));
    }

    private void printWhole(Explanation.Line explained) {
        LedgerLine ledgerLine = explained.line();
        out.println();
        out.println(ledgerLine.line().source() + " (line " + ledgerLine.key() + ")");
        explained.facts(currency).forEach(this::field);
        if (!explained.path().isEmpty()) {
            out.println("  How it was decided:");
            explained.path().forEach(step -> out.println("    " + step));
        }
    }

    private void printUncounted(UncountedRow row) {
        out.println();
        out.println(row.source() + ": " + row.outcome() + ", so it is in no amount");
        row.facts(currency).forEach(this::field);
        row.why().forEach(why -> field("Why", why));
    }

    private void field(String label, String value) {
        out.printf("  %-12s %s%n", label, value);
    }
}
