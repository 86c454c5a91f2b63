package dev.apportion.cli.json;

import dev.apportion.allocate.TraceNode;
import dev.apportion.cost.CostLine;
import dev.apportion.cost.Decision;
import dev.apportion.cost.GrossCost;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Source;
import dev.apportion.explain.AskedFile;
import dev.apportion.explain.Explanation;
import dev.apportion.explain.UncountedRow;
import dev.apportion.template.model.Description;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** How an amount came about. */
public record ExplanationJson(
        @Description("year and month") String period,
        @Description("from 1 within the period") int revision,
        @Description("reporting currency") String currency,

        @Description("what the amount is made of; empty if a row was asked for")
        List<Part> amounts,

        @Description("a pool before and after charges of other pools; null if something else was asked for") @Nullable
        Gross gross,

        @Description("the lines of cost that were asked for")
        List<Line> lines,

        @Description("the rows that were asked for and are in no amount")
        List<Row> notCounted,

        @Description("how a file was understood; null if something else was asked for") @Nullable
        File file) {

    /** A file of the run. */
    public record File(
            @Description("its name") String name,

            @Description("read, unreadable, duplicate, replaced, review or correction")
            String state,

            @Description("why it was not read, or what to know about it, for people; null if there is nothing")
            @Nullable
            String message,

            @Description("rows in it; null if it was not read") @Nullable
            Long rows,

            @Description("how its sheets were understood") List<SheetJson> sheets,

            @Description("about it, the gravest first") List<CheckJson.Finding> findings) {}

    /** An amount and its parts, which add up to it. */
    public record Part(
            @Description("what it is, for people") String label,
            @Description("in the reporting currency") String amount,

            @Description("the same again; empty where it comes from lines")
            List<Part> parts) {}

    /** A pool before all of it is passed on. */
    public record Gross(
            @Description("its code") String pool,

            @Description("who sends it; null if it gathers from everywhere") @Nullable
            String sender,

            @Description("cost gathered") String own,

            @Description("own cost and what other pools charge its sender")
            String gross) {}

    /** A line of cost. */
    public record Line(
            @Description("what decisions of reviewers name it by")
            String key,

            @Description("where it came from") String file,
            @Description("empty if the file has none") String sheet,
            @Description("as Excel counts") int row,
            @Description("whose it is") String department,
            @Description("as written") String amount,
            @Description("of the amount") String currency,

            @Description("units of the reporting currency for one of its own; null if none is needed or known")
            @Nullable
            String rate,

            @Description("in the reporting currency") String converted,

            @Description("as written; null if it has none") @Nullable
            String activity,

            @Description("as written; null if it has none") @Nullable
            String account,

            @Description("as written; null if it has none") @Nullable
            String supplier,

            @Description("as written; null if it has none") @Nullable
            String description,

            @Description("its number; null if it has none") @Nullable
            String document,

            @Description("of the cost; null if it has none") @Nullable
            String date,

            @Description("project or operation; null if it is held") @Nullable
            String type,

            @Description("code of the project or operation; null if it is held") @Nullable
            String workItem,

            @Description("why, for people") String why,

            @Description("one sentence a cell of it that somebody corrected, for people")
            List<String> corrected,

            @Description("one sentence a condition, for people")
            List<String> steps) {}

    /** A row that is in no amount. */
    public record Row(
            @Description("where it is") String file,
            @Description("empty if the file has none") String sheet,
            @Description("as Excel counts") int row,
            @Description("what became of it, for people") String outcome,

            @Description("whose it is; null if it is not known") @Nullable
            String department,

            @Description("null if none could be read") @Nullable
            String amount,

            @Description("of the amount; null for the reporting currency") @Nullable
            String currency,

            @Description("one sentence a cell of it that somebody corrected, for people")
            List<String> corrected,

            @Description("why and what to do, for people") List<String> why) {}

    public static ExplanationJson of(Explanation.Answer answer) {
        CurrencyUnit currency = answer.run().currency();
        return new ExplanationJson(
                answer.run().period().toString(),
                answer.run().revision(),
                currency.getCode(),
                answer.trees().stream().map(tree -> part(tree, currency)).toList(),
                gross(answer.gross(), currency),
                answer.lines().stream().map(line -> line(line, currency)).toList(),
                answer.others().stream().map(row -> row(row, currency)).toList(),
                answer.file() == null ? null : file(answer.file()));
    }

    private static File file(AskedFile asked) {
        return new File(
                asked.file().name(),
                Json.word(asked.file().state()),
                asked.file().message() == null ? null : asked.file().message().toString(),
                asked.file().rowsRead(),
                SheetJson.of(asked.sheets()),
                asked.findings().stream().map(CheckJson::finding).toList());
    }

    private static Part part(TraceNode node, CurrencyUnit currency) {
        return new Part(
                node.label(),
                Json.amount(node.minor(), currency),
                node.children().stream().map(child -> part(child, currency)).toList());
    }

    private static @Nullable Gross gross(@Nullable GrossCost gross, CurrencyUnit currency) {
        return gross == null
                ? null
                : new Gross(
                        gross.pool(),
                        gross.sender(),
                        Json.amount(gross.ownMinor(), currency),
                        Json.amount(gross.grossMinor(), currency));
    }

    private static Line line(Explanation.Line explained, CurrencyUnit currency) {
        LedgerLine kept = explained.line();
        CostLine line = kept.line();
        Source source = line.source();
        CostLine.Posting posting = line.posting();
        Decision decision = kept.decision();
        BigDecimal rate = kept.rate();
        LocalDate date = posting.date();
        return new Line(
                kept.key(),
                source.file(),
                source.sheet(),
                source.row(),
                line.department(),
                Json.amount(line.minor(), line.currency()),
                line.currency().getCode(),
                rate == null ? null : rate.toPlainString(),
                Json.amount(kept.reportingMinor(), currency),
                line.activity().label(),
                line.account().label(),
                posting.supplier(),
                posting.description(),
                posting.document(),
                date == null ? null : date.toString(),
                decision.type() == null ? null : Json.word(decision.type()),
                decision.workItem(),
                decision.evidence().toString(),
                List.copyOf(explained.corrected()),
                List.copyOf(explained.path()));
    }

    private static Row row(UncountedRow row, CurrencyUnit currency) {
        Long minor = row.minor();
        CurrencyUnit unit = row.currency();
        return new Row(
                row.source().file(),
                row.source().sheet(),
                row.source().row(),
                row.outcome(),
                row.department(),
                minor == null ? null : Json.amount(minor, unit == null ? currency : unit),
                unit == null ? null : unit.getCode(),
                List.copyOf(row.corrected()),
                List.copyOf(row.why()));
    }
}
