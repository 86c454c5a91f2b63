package dev.apportion.cli.json;

import dev.apportion.ledger.AuditEntry;
import dev.apportion.template.model.Description;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audit log, and whether all is as it was recorded. */
public record AuditJson(
        @Description("whether all is as recorded") boolean intact,

        @Description("what is not; one sentence each, for people")
        List<String> faults,

        @Description("what was done, the oldest first") List<Entry> entries) {

    /** One thing that was done. */
    public record Entry(
            @Description("from 1, without gaps") long number,
            @Description("when") String at,
            @Description("by whom") String who,

            @Description("run, closed, reopened, approved, restored or dropped")
            String action,

            @Description("year and month; empty if it concerns none")
            String period,

            @Description("in words") String detail,

            @Description("of the revision's figures and workbooks; null without one") @Nullable
            String digest,

            @Description("over the entry and the one before")
            String hash) {}

    public static AuditJson of(List<AuditEntry> entries, List<String> faults) {
        return new AuditJson(
                faults.isEmpty(),
                List.copyOf(faults),
                entries.stream()
                        .map(entry -> new Entry(
                                entry.number(),
                                Json.time(entry.at()),
                                entry.who(),
                                Json.word(entry.action()),
                                entry.period(),
                                entry.detail(),
                                entry.digest(),
                                entry.hash()))
                        .toList());
    }
}
