package dev.apportion.ledger;

import dev.apportion.access.FileAccess;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A file beside the ledger to which each entry of the audit log is noted when it has been committed: its number, time and hash,
 * a line each. A ledger that lacks what is noted is not the one that was written here, unless a backup was restored, which the
 * log then says. Lines of another form are passed over.
 */
public final class AuditHeads {

    private static final String FILE = "audit-heads.txt";
    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) (\\d{4}-\\d\\d-\\d\\dT[\\d:.]+) ([0-9a-f]{64})");

    private final Path file;

    /** What is noted of an entry; the time is in UTC. */
    public record Head(long number, LocalDateTime at, String hash) {}

    /** @param data the working folder's data folder */
    public AuditHeads(Path data) {
        this.file = data.resolve(FILE);
    }

    /** What was noted last. */
    public Optional<Head> last() {
        List<Head> all = all();
        return all.stream().skip(Math.max(0, all.size() - 1)).findFirst();
    }

    /** Notes the log's entries that are not noted yet. */
    public void note(List<AuditEntry> entries) throws IOException {
        Set<String> noted = all().stream().map(Head::hash).collect(Collectors.toSet());
        StringBuilder lines = new StringBuilder();
        for (AuditEntry entry : entries) {
            if (!noted.contains(entry.hash())) {
                lines.append(entry.number() + " " + entry.at() + " " + entry.hash() + "\n");
            }
        }
        if (!lines.isEmpty()) {
            append(lines.toString());
        }
    }

    /** What is wrong with a ledger's entries if they are not those noted here; empty if they are. */
    public List<String> faults(List<AuditEntry> entries) {
        Set<String> present = entries.stream().map(AuditEntry::hash).collect(Collectors.toSet());
        List<Head> noted = all();
        List<Head> missing = IntStream.range(0, noted.size())
                .filter(at -> !present.contains(noted.get(at).hash()) && !wasReplaced(noted, at, entries))
                .mapToObj(noted::get)
                .toList();
        return missing.isEmpty()
                ? List.of()
                : List.of("The ledger lacks entry " + missing.get(0).number() + " of "
                        + missing.get(0).at() + " UTC (hash " + missing.get(0).hash() + ")"
                        + (missing.size() == 1 ? "" : " (and " + (missing.size() - 1) + " more)") + ", which " + file
                        + " has: the ledger was replaced by an older one, or entries were removed or rewritten.");
    }

    /** Whether a backup was restored in place of a ledger with that entry, which came after those of the backup. */
    private static boolean wasReplaced(List<Head> noted, int at, List<AuditEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.action() == AuditEntry.Action.RESTORED
                        && noted.get(at).number() >= entry.number())
                .anyMatch(entry -> IntStream.range(at, noted.size())
                        .anyMatch(later -> noted.get(later).hash().equals(entry.digest())));
    }

    private List<Head> all() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<Head> heads = new ArrayList<>();
            for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
                Matcher head = LINE.matcher(line);
                if (head.matches() && isTime(head.group(2))) {
                    heads.add(
                            new Head(Long.parseLong(head.group(1)), LocalDateTime.parse(head.group(2)), head.group(3)));
                }
            }
            return heads;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read: " + e.getMessage(), e);
        }
    }

    /** A damaged line may have a month 91. */
    private static boolean isTime(String text) {
        try {
            LocalDateTime.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void append(String lines) throws IOException {
        byte[] before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        // A line that a power cut left half written is none.
        boolean torn = before.length > 0 && before[before.length - 1] != '\n';
        try (OutputStream out = Channels.newOutputStream(
                FileAccess.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND)))) {
            out.write(((torn ? "\n" : "") + lines).getBytes(StandardCharsets.US_ASCII));
        }
    }
}
