package dev.apportion.cli;

import dev.apportion.cost.Finding;
import dev.apportion.cost.Source;
import org.apache.commons.lang3.StringUtils;

/** A finding as one line of text; what is too long for it stands whole on the Findings sheets. */
final class FindingText {

    private static final int LONGEST = 1_000;

    private FindingText() {}

    static String of(Finding finding) {
        String message = StringUtils.abbreviate(finding.message(), "…", LONGEST);
        Source source = finding.source();
        if (source == null) {
            return message;
        }
        String cell = finding.cell();
        String where =
                cell == null ? source.toString() : new Source(source.file(), source.sheet(), 0) + ", cell " + cell;
        return where + ": " + message;
    }
}
