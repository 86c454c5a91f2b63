package dev.apportion.cli.json;

import dev.apportion.ledger.AuditEntry;
import dev.apportion.template.model.Description;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

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

            @Description("run, closed, reopened, approved, sent, policy, restored, dropped or forgotten")
            String action,

            @Description("year and month; empty if it concerns none")
            String period,

            @Description("in words") String detail,

            @Description(
                    "of the revision's figures and workbooks; where a backup was restored, the hash of the last entry that it replaced; where messages were sent, or a name in them was forgotten, theirs; null without")
            @Nullable
            String digest,

            @Description("over the entry and the one before")
            String hash,

            @Description(
                    "Ed25519 in Base64, of \"apportion audit log\", number and hash, with line feeds between; null where it was added without a key")
            @Nullable
            String signature) {}

    /** The hashes of the entries in a file that holds such a model; none if it holds something else. */
    public static List<String> hashes(Path file) throws IOException {
        try {
            return JsonMapper.shared()
                    .readTree(Files.readAllBytes(file))
                    .path("entries")
                    .valueStream()
                    .map(entry -> entry.path("hash").asString(""))
                    .toList();
        } catch (JacksonException e) {
            return List.of();
        }
    }

    /**
     * Of a ledger.
     *
     * @param signatures by numbers of entries
     */
    public static AuditJson of(List<AuditEntry> entries, List<String> faults, Map<Long, String> signatures) {
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
                                entry.hash(),
                                signatures.get(entry.number())))
                        .toList());
    }
}
