package dev.apportion.shipped.templates;

import java.util.List;

/** Projects of the whole organization: all, those in trouble, those that are handed over. */
final class OrganizationProjectSheets {

    /** So many columns side by side are printed small; a narrow one holds 99,999,999.00 as it is. */
    private static final int AMOUNT = 15;

    private OrganizationProjectSheets() {}

    static void all(TemplateSheet at) {
        at.title("Projects", OrganizationTemplate.SUBTITLE);
        at.back("Forecast: own cost to date and, until the end, the average of the last three months.");
        at.table(
                "Projects",
                5,
                List.of(
                        Column.wrap("Code", "code", 16),
                        Column.wrap("Project", "name", 30),
                        Column.wrap("Sponsor", "sponsor", 11),
                        Column.money("Own this month", "own").wide(AMOUNT),
                        Column.money("Loaded this month", "loaded").wide(AMOUNT),
                        Column.money("To date", "toDate").wide(AMOUNT),
                        Column.plainMoney("Budget", "budget").wide(AMOUNT),
                        Column.of(
                                "Used",
                                "=IF(ISNUMBER(G#),IF(ABS(SUM(F#))<10*G#,F#/G#,\"–\"),\"–\")",
                                Theme.Look.PERCENT,
                                12),
                        Column.money("Forecast", "forecast").wide(AMOUNT),
                        Column.of("End", "${end}", Theme.Look.DATE, 12),
                        Column.wrap("Purpose", "purpose", 14),
                        Column.wrap("Status", "state", 18),
                        Column.plainMoney("Opening balance", "opening").wide(AMOUNT)));
        at.note("E5", "Own cost and the project's share of cost pools, less what it handed over.");
        at.note(
                "F5",
                "Own cost in all months that the ledger knows, and the opening balance, without shares of cost pools.");
        at.note("K5", "Run, grow or transform, and whether its cost may become an asset, as the policy says.");
        at.note("M5", "Own cost before the first month that was run, as the policy says.");
        at.freeze(2, 5);
    }

    static void trouble(TemplateSheet at) {
        at.title("Projects in trouble", OrganizationTemplate.SUBTITLE);
        at.back("Over budget or forecast to be, cost past the approved end, or no cost for three months.");
        at.table(
                "Troubled",
                5,
                List.of(
                        Column.wrap("Code", "code", 16),
                        Column.wrap("Project", "name", 34),
                        Column.wrap("Sponsor", "sponsor", 12),
                        Column.wrap("Trouble", "trouble", 32),
                        Column.plainMoney("To date", "toDate"),
                        Column.plainMoney("Forecast", "forecast"),
                        Column.plainMoney("Budget", "budget"),
                        Column.of(
                                "Over budget by",
                                "=IF(ISNUMBER(G#),IF(MAX(E#,F#)>G#,MAX(E#,F#)-G#,\"–\"),\"–\")",
                                Theme.Look.MONEY,
                                16),
                        Column.of("End", "${end}", Theme.Look.DATE, 13)));
        at.note("H5", "Cost to date or forecast, whichever is more, less the budget.");
        at.freeze(2, 5);
    }

    static void handovers(TemplateSheet at) {
        at.title("Handovers under way", OrganizationTemplate.SUBTITLE);
        at.back("In the window, this share of the project's people cost goes to the receiving operation.");
        at.table(
                "Handovers",
                5,
                List.of(
                        Column.wrap("Code", "code", 16),
                        Column.wrap("Project", "name", 36),
                        Column.wrap("Receiving operation", "receiver", 22),
                        Column.of("From", "${start}", Theme.Look.DATE, 13),
                        Column.of("Until", "${complete}", Theme.Look.DATE, 13),
                        Column.of("Share", "${percent}", Theme.Look.PERCENT, 10),
                        Column.money("Handed over", "amount")));
        at.freeze(2, 5);
    }
}
