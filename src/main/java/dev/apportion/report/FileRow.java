package dev.apportion.report;

import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.template.model.Word;
import java.util.stream.Collectors;
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

    static FileRow of(ControlTotals.FileTotals totals) {
        SourceFile file = totals.file();
        String reasons = totals.ignored().entrySet().stream()
                .map(reason -> reason.getValue() + " "
                        + reason.getKey()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', ' '))
                .collect(Collectors.joining(", "));
        String note = file.message() == null ? reasons.isEmpty() ? null : "Ignored: " + reasons : file.message();
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
                note,
                file.sha256());
    }
}
