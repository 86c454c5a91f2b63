package dev.apportion.shipped.templates;

import java.util.List;

/** What came in, and who has sent nothing. */
final class FilesSheet {

    private FilesSheet() {}

    static void fill(TemplateSheet at) {
        at.title("Files", "${head.organization}, ${head.month}");
        at.back("What came in, accounted for row by row, and who sent nothing.");
        at.section("A5", "Departments that sent nothing", 4);
        at.table(
                "Missing",
                6,
                List.of(
                        Column.wrap("Code", "code", 36),
                        Column.wrap("Department", "name", 24),
                        Column.wrap("Owner", "owner", 20),
                        Column.wrap("E-mail", "mail", 26)));
        at.section("A10", "Files received", 8);
        at.table(
                "Files",
                11,
                List.of(
                        Column.wrap("File", "name", 36),
                        Column.wrap("State", "state", 24),
                        new Column("Rows read", "${read}", Theme.Look.COUNT, true, 20),
                        new Column("Accepted", "${accepted}", Theme.Look.COUNT, true, 26),
                        new Column("Rejected", "${rejected}", Theme.Look.COUNT, true, 14),
                        new Column("Ignored", "${ignored}", Theme.Look.COUNT, true, 14),
                        Column.of(
                                "Check",
                                "=IF(OR(B#=\"Unreadable\",B#=\"Not"
                                        + " read\"),\"CHECK\",IF(C#=SUM(D#:F#),\"OK\",\"CHECK\"))",
                                Theme.Look.VERDICT,
                                10),
                        Column.wrap("Note", "note", 36)));
        Verdicts.color(at.sheet, "G12:G12");
    }
}
