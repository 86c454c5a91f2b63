package dev.apportion.report;

import dev.apportion.cost.received.RowOutcome;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.message.Message;
import dev.apportion.message.Wording;
import dev.apportion.template.model.Word;
import org.jspecify.annotations.Nullable;

/** A file that came in, with its rows counted. */
record FileRow(
        String name,
        @Word String state,
        long read,
        long accepted,
        long rejected,
        long ignored,
        @Nullable String note,
        String sha256) {

    static FileRow of(ControlTotals.FileTotals totals, Wording wording) {
        SourceFile file = totals.file();
        Message note = file.message() == null && !totals.ignored().isEmpty()
                ? Message.of("Ignored: {0}", ignoredRows(totals))
                : file.message();
        return new FileRow(
                file.name(),
                switch (file.state()) {
                    case FOUND -> "Not read";
                    case READ -> "Read";
                    case UNREADABLE -> "Unreadable";
                    case DUPLICATE -> "Sent twice";
                    case REPLACED -> "Replaced";
                    case REVIEW -> "Decisions";
                    case CORRECTION -> "Corrections";
                },
                totals.read(),
                totals.accepted(),
                totals.rejected(),
                totals.ignoredRows(),
                wording.orNull(note),
                file.sha256());
    }

    private static Message ignoredRows(ControlTotals.FileTotals totals) {
        return Message.joined(
                ", ",
                totals.ignored().entrySet().stream()
                        .map(reason -> ignoredRows(reason.getKey(), reason.getValue()))
                        .toList());
    }

    private static Message ignoredRows(RowOutcome.Reason reason, long rows) {
        return switch (reason) {
            case ABOVE_THE_TABLE -> Message.of("{0} above the table", rows);
            case BLANK -> Message.of("{0} blank", rows);
            case HEADER -> Message.of("{0} {0,choice,1#heading|1<headings}", rows);
            case NO_AMOUNT -> Message.of("{0} without an amount", rows);
            case NOTE -> Message.of("{0} {0,choice,1#note|1<notes}", rows);
            case NOT_COST -> Message.of("{0} not cost", rows);
            case REPEATED_HEADER -> Message.of("{0} {0,choice,1#repeated heading|1<repeated headings}", rows);
            case SUBTOTAL -> Message.of("{0} {0,choice,1#subtotal|1<subtotals}", rows);
            case TOTAL -> Message.of("{0} {0,choice,1#total|1<totals}", rows);
        };
    }
}
