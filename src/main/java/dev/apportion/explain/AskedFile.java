package dev.apportion.explain;

import dev.apportion.cost.FileName;
import dev.apportion.cost.Finding;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.SheetReading;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.RunLedger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file of a run was understood.
 *
 * @param sheets in its order; empty if it was not read
 * @param findings about it, the gravest first
 */
public record AskedFile(SourceFile file, List<SheetReading> sheets, List<Finding> findings) {

    /** The file of that name, letter case aside, with or without its folders; null if there is none. */
    static @Nullable AskedFile of(RunLedger ledger, String name) {
        for (SourceFile file : ledger.files().all()) {
            String whole = file.name();
            if (whole.equalsIgnoreCase(name) || FileName.withoutFolder(whole).equalsIgnoreCase(name)) {
                return new AskedFile(
                        file,
                        ledger.sheets().all().getOrDefault(file.number(), List.of()),
                        ledger.findings().all().stream()
                                .filter(finding -> isOf(finding.source(), whole))
                                .toList());
            }
        }
        return null;
    }

    private static boolean isOf(@Nullable Source source, String file) {
        return source != null && source.file().equals(file);
    }
}
