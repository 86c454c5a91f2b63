package dev.apportion.cli.screen;

import java.util.List;

/** Names the workbooks that no message delivers. */
public final class WithoutRecipient {

    private WithoutRecipient() {}

    /**
     * One line, or none if every workbook has a recipient.
     *
     * @param most workbooks to name
     */
    public static List<String> lines(List<String> workbooks, int most) {
        if (workbooks.isEmpty()) {
            return List.of();
        }
        String named = String.join(", ", workbooks.subList(0, Math.min(most, workbooks.size())));
        int more = workbooks.size() - most;
        return List.of("No recipient: " + named + (more > 0 ? " and " + more + " more" : "")
                + ". The policy has no address for "
                + (workbooks.size() == 1 ? "it" : "them") + " on Departments or Recipients.");
    }
}
