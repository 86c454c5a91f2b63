package dev.apportion.report.figures;

import dev.apportion.cost.Finding;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.line.CostLines;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What lines that findings are about cost. Their files are read when it is first asked. Thread-safe. */
final class FindingAmounts {

    private final CostLines lines;
    private final List<SourceFile> files;
    private final List<Finding> findings;
    private @Nullable Map<Source, Long> amounts;

    FindingAmounts(CostLines lines, List<SourceFile> files, List<Finding> findings) {
        this.lines = lines;
        this.files = files;
        this.findings = findings;
    }

    /** Of the row that a finding is about, in minor units of the reporting currency; null if no line stands there. */
    synchronized @Nullable Long of(Finding finding) {
        if (finding.source() == null) {
            return null;
        }
        if (amounts == null) {
            amounts = read();
        }
        return amounts.get(finding.source());
    }

    private Map<Source, Long> read() {
        Map<String, Set<Integer>> rows = new HashMap<>();
        for (Finding finding : findings) {
            Source source = finding.source();
            if (source != null && source.row() > 0) {
                rows.computeIfAbsent(source.file(), file -> new HashSet<>()).add(source.row());
            }
        }
        Map<Source, Long> read = new HashMap<>();
        for (SourceFile file : files) {
            Set<Integer> wanted = rows.getOrDefault(file.name(), Set.of());
            if (!wanted.isEmpty()) {
                for (LedgerLine line : lines.atRows(file, wanted)) {
                    read.merge(line.line().source(), line.reportingMinor(), Math::addExact);
                }
            }
        }
        return read;
    }
}
