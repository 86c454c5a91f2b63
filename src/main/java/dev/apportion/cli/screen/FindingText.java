package dev.apportion.cli.screen;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.lang3.StringUtils;

/** Findings as lines of text; what is too long for one stands whole on the Findings sheets. */
public final class FindingText {

    private static final int LONGEST = 1_000;

    /** Nobody reads more of one kind about one sheet. */
    private static final int MOST = 20;

    /** What findings on many rows of a sheet have in common. */
    private record Alike(Finding.Severity severity, FindingCode code, String file, String sheet, String message) {

        /** The same without what they say. */
        Alike kind() {
            return new Alike(severity, code, file, sheet, "");
        }
    }

    private FindingText() {}

    /**
     * A line for each finding; those that say the same of many rows of a sheet are one, where the first of them is. Of one
     * kind on a sheet the first ones are told and the others counted.
     */
    public static List<String> lines(List<Finding> findings, Function<Finding, String> before) {
        Map<Alike, List<Finding>> alike = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Source source = finding.source();
            Alike key = new Alike(
                    finding.severity(),
                    finding.code(),
                    source == null ? "" : source.file(),
                    source == null ? "" : source.sheet(),
                    finding.message().toString());
            alike.computeIfAbsent(key, first -> new ArrayList<>()).add(finding);
        }
        Map<Alike, Integer> told = new HashMap<>();
        List<String> lines = new ArrayList<>();
        alike.forEach((key, each) -> {
            if (told.merge(key.kind(), 1, Integer::sum) <= MOST) {
                lines.add(before.apply(each.get(0)) + line(each));
            }
        });
        alike.forEach((key, each) -> {
            Integer all = told.remove(key.kind());
            if (all != null && all > MOST) {
                lines.add(before.apply(each.get(0)) + rest(key, all - MOST));
            }
        });
        return lines;
    }

    private static String rest(Alike kind, int count) {
        return new Source(kind.file(), kind.sheet(), 0)
                + String.format(
                        Locale.ROOT,
                        ": %,d more of the kind \"%s\".",
                        count,
                        kind.code().inWords());
    }

    private static String line(List<Finding> alike) {
        Finding last = alike.get(alike.size() - 1);
        Source source = last.source();
        String place = last.cell() != null ? last.cell() : source == null ? "" : "row " + source.row();
        return of(alike.get(0))
                + (alike.size() == 1
                        ? ""
                        : String.format(Locale.ROOT, " %,d more like it, the last in %s.", alike.size() - 1, place));
    }

    private static String of(Finding finding) {
        String message = StringUtils.abbreviate(finding.message().toString(), "…", LONGEST);
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
