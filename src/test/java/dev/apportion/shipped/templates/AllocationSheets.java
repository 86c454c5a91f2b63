package dev.apportion.shipped.templates;

import java.util.List;

/** Who was charged by whom: senders by receivers, and each pool's shares with their base. */
final class AllocationSheets {

    /** A matrix is as wide as there are senders; with narrow columns a dozen of them still print at 7 points. */
    private static final int NARROW = 14;

    private AllocationSheets() {}

    static void matrix(TemplateSheet at) {
        at.title("Allocation matrix: senders by receivers", OrganizationTemplate.SUBTITLE);
        at.back("What each row's department received from each column's through cost pools; the reasons are on the"
                + " sheet Allocations.");
        at.table(
                "Matrix",
                5,
                List.of(
                        Column.wrap("Code", "code", 10),
                        Column.wrap("Receiver", "name", 22),
                        Column.sum("Received of all", "SUM(D#:D#)").wide(NARROW + 1),
                        Column.money("${senders.code} ${senders.name}", "sent.amount")
                                .wide(NARROW)));
        at.freeze(3, 5);
    }

    static void list(TemplateSheet at) {
        at.title("Allocation between departments", OrganizationTemplate.SUBTITLE);
        at.back("One row for each pool and receiver; filter by sender or receiver.");
        at.table(
                "Allocations",
                5,
                List.of(
                        Column.wrap("Pool", "pool", 16),
                        Column.wrap("Sender", "sender", 26),
                        Column.wrap("Receiver", "receiver", 26),
                        Column.wrap("Method", "method", 24),
                        Column.wrap("Base", "base", 18),
                        Column.of("Quantity", "${quantity}", Theme.Look.NUMBER, 16),
                        Column.of("Of total", "${total}", Theme.Look.NUMBER, 16),
                        Column.wrap("Unit", "unit", 12),
                        Column.of("Share", "=IF(SUM(G#)=0,\"–\",F#/G#)", Theme.Look.PERCENT, 10),
                        Column.money("Amount", "amount")));
        at.note("E5", "What the pool is shared by: its quantity for the receiver, of the total of all receivers.");
        at.freeze(1, 5);
    }
}
