package dev.apportion.shipped.templates;

import java.util.List;

/** Each pool's own and gross cost. Gross figures count circulating cost more than once, so they are never added up. */
final class PoolsSheet {

    private PoolsSheet() {}

    static void fill(TemplateSheet at) {
        at.title("Cost pools", OrganizationTemplate.SUBTITLE);
        at.back("Gross = own cost + what other pools charge; distributed and unallocated make up own cost.");
        at.table(
                "Pools",
                5,
                List.of(
                        Column.wrap("Pool", "code", 16),
                        Column.wrap("Name", "name", 30),
                        Column.wrap("Sender", "sender", 30),
                        Column.money("Own cost", "own"),
                        Column.plainMoney("Charged by other pools", "charged"),
                        Column.of("Gross", "=SUM(D#)+SUM(E#)", Theme.Look.MONEY, 16),
                        Column.money("Distributed", "distributed"),
                        Column.sum("Unallocated", "SUM(D#)-SUM(G#)")));
        at.note("E5", "What the sender receives from other pools and passes on with its own cost.");
        at.note(
                "F5",
                "What the pool passes on in total. Cost that goes back and forth between pools counts each time, so"
                        + " gross figures have no total.");
        at.note("G5", "Own cost that came to rest with its receivers, through other pools too; see Allocations.");
        at.note("H5", "Stays with the sender because nobody has a quantity of the base; see Findings.");
        at.freeze(1, 5);
    }
}
