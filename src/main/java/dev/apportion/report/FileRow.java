package dev.apportion.report;

import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.message.Message;
import dev.apportion.message.Wording;
import dev.apportion.template.model.Word;
import java.util.Locale;
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
                ? Message.of("Ignored: {0}", reasons(totals))
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
                },
                totals.read(),
                totals.accepted(),
                totals.rejected(),
                totals.ignoredRows(),
                wording.orNull(note),
                file.sha256());
    }

    private static Message reasons(ControlTotals.FileTotals totals) {
        return Message.joined(
                ", ",
                totals.ignored().entrySet().stream()
                        .map(reason -> Message.of(
                                "{0} {1}",
                                reason.getValue(),
                                Message.plain(reason.getKey()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '))))
                        .toList());
    }
}
