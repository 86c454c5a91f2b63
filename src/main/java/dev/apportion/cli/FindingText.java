package dev.apportion.cli;

import dev.apportion.cost.Finding;
import dev.apportion.cost.Source;

/** A finding as one line of text. */
final class FindingText {

    private FindingText() {}

    static String of(Finding finding) {
        Source source = finding.source();
        if (source == null) {
            return finding.message();
        }
        String cell = finding.cell();
        String where =
                cell == null ? source.toString() : new Source(source.file(), source.sheet(), 0) + ", cell " + cell;
        return where + ": " + finding.message();
    }
}
