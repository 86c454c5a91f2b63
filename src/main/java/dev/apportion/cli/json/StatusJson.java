package dev.apportion.cli.json;

import dev.apportion.job.PartsUnderWay.PartUnderWay;
import dev.apportion.ledger.Completeness;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.Ledger;
import dev.apportion.template.model.Description;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The runs so far. */
public record StatusJson(
        @Description("all runs, in the order of status") List<Run> runs,
        @Description("what workers are doing now") List<Work> workers) {

    /** A revision of a period. */
    public record Run(
            @Description("year and month") String period,
            @Description("from 1 within the period") int revision,

            @Description("running, done, abandoned or dropped")
            String state,

            @Description("whether the period is closed with this revision")
            boolean closed,

            @Description("its number, if it is a restatement of a closed period; else 0")
            int restatement,

            @Description("when it began") String started,

            @Description("when it ended; null if it has not") @Nullable
            String ended,

            @Description("reporting currency") String currency,

            @Description("cost that is held; null if the run is not done") @Nullable
            String held,

            @Description("whether all that came in is counted; null if the run is not done") @Nullable
            Boolean complete,

            @Description("what is not counted") List<NotCounted> notCounted) {}

    /** Something that came in, or should have, and is in no total. */
    public record NotCounted(
            @Description(
                    "missing_department, unreadable_file, no_table, not_understood, rejected_rows, two_readings or no_rate")
            String why,

            @Description("whose it is; null if nobody can say") @Nullable
            String department,

            @Description("null if it is not in a single file") @Nullable
            String file,

            @Description("empty if it is the file's as a whole")
            String sheet,

            @Description("the field of rejected rows, or the heading that was not understood; else empty")
            String field,

            @Description("how many rows; 0 if that is not known")
            long rows,

            @Description("how many of them have no amount that could be read")
            long rowsWithoutAmount,

            @Description("of the other rows; null if it is not known") @Nullable
            String amount,

            @Description("of the amount; null if it is not known") @Nullable
            String currency) {}

    /** A part of a run that a worker does. */
    public record Work(
            @Description("process and machine") String worker,
            @Description("what it does, in words") String what,
            @Description("the run's period") String period,
            @Description("since when") String since,
            @Description("how long, in seconds") long seconds) {}

    /** Where there are no runs yet. */
    public static StatusJson none() {
        return new StatusJson(List.of(), List.of());
    }

    public static StatusJson of(Ledger ledger, List<PartUnderWay> parts) {
        return new StatusJson(
                ledger.runs().all().stream().map(run -> run(ledger, run)).toList(),
                parts.stream()
                        .map(part -> new Work(
                                part.worker(),
                                part.what(),
                                part.run().period().toString(),
                                Json.time(part.since()),
                                part.seconds()))
                        .toList());
    }

    private static Run run(Ledger ledger, dev.apportion.ledger.Run run) {
        boolean done = run.state() == dev.apportion.ledger.Run.State.DONE;
        LocalDateTime ended = run.ended();
        Completeness completeness = done ? Completeness.of(ledger, run) : new Completeness(List.of(), List.of());
        return new Run(
                run.period().toString(),
                run.revision(),
                Json.word(run.state()),
                ledger.audit()
                        .closing(run.period())
                        .filter(closing -> Long.valueOf(run.id()).equals(closing.runId()))
                        .isPresent(),
                run.basis().restatement(),
                Json.time(run.started()),
                ended == null ? null : Json.time(ended),
                run.currency().getCode(),
                done ? Json.amount(held(ledger, run), run.currency()) : null,
                done ? completeness.isWhole() : null,
                completeness.gaps().stream().map(StatusJson::notCounted).toList());
    }

    private static long held(Ledger ledger, dev.apportion.ledger.Run run) {
        return ControlTotals.departments(ledger.of(run.id())).stream()
                .mapToLong(ControlTotals.DepartmentTotals::held)
                .sum();
    }

    private static NotCounted notCounted(Completeness.Gap gap) {
        var amount = gap.amount();
        var currency = gap.currency();
        return new NotCounted(
                Json.word(gap.kind()),
                gap.department(),
                gap.file(),
                gap.sheet(),
                gap.detail(),
                gap.rows(),
                gap.rowsWithoutAmount(),
                amount == null ? null : amount.toPlainString(),
                currency == null ? null : currency.getCode());
    }
}
