package dev.apportion.shipped.samples;

import java.util.List;
import java.util.Map;

/** What may be chosen for the settings whose values are known. */
final class SettingChoices {

    private static final List<String> YES_NO = List.of("Yes", "No");
    private static final Map<String, List<String>> OF = Map.ofEntries(
            Map.entry(
                    "Fiscal year start",
                    List.of(
                            "January",
                            "February",
                            "March",
                            "April",
                            "May",
                            "June",
                            "July",
                            "August",
                            "September",
                            "October",
                            "November",
                            "December")),
            Map.entry("Undecided lines", List.of("Hold", "Project", "Operation")),
            Map.entry("Duplicate lines", List.of("Report", "Hold")),
            Map.entry("Lines of another period", List.of("Hold", "Post")),
            Map.entry("Over budget", List.of("Stop", "Warn", "Ignore")),
            Map.entry("Allocation method", List.of("Direct", "Step-down", "Reciprocal")),
            Map.entry("Within departments by", List.of("Direct cost", "Hours", "Even")),
            Map.entry("Negative base", List.of("Abort", "Use", "Absolute", "Zero")),
            Map.entry("Approval before sending", YES_NO),
            Map.entry("Closed by another person", YES_NO),
            Map.entry("Change to a closed period", List.of("Restate", "Refuse")));

    private SettingChoices() {}

    /** The values of a setting; empty if any may be typed. */
    static List<String> of(String setting) {
        return OF.getOrDefault(setting, List.of());
    }
}
