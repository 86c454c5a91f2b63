package dev.apportion.cli.json;

import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.prepare.Check;
import dev.apportion.template.model.Description;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check found. */
public record CheckJson(
        @Description("year and month") String period,
        @Description("whether there is nothing to correct") boolean clean,
        @Description("the files with cost") List<File> files,
        @Description("what was found, the gravest first") List<Finding> findings) {

    /** Rows of one file. */
    public record File(
            @Description("its name") String name,
            @Description("rows that are cost") long accepted,
            @Description("how many of these are held") long held,
            @Description("rows that could not be read") long rejected,
            @Description("rows that are no cost") long ignored,

            @Description("how its sheets were understood") List<SheetJson> sheets) {}

    /** Something that a person should know or act on. */
    public record Finding(
            @Description("info, warning or error") String severity,
            @Description("its kind, a word that stays") String code,

            @Description("whom it concerns; null for the organization") @Nullable
            String department,

            @Description("where; null if it is in no single file") @Nullable
            String file,

            @Description("empty if it is on no sheet; null without a file") @Nullable
            String sheet,

            @Description("as Excel counts; 0 for the sheet as a whole; null without a file") @Nullable
            Integer row,

            @Description("address of the cell; null if it is not about one") @Nullable
            String cell,

            @Description("what is wrong and what to do, for people")
            String message) {}

    public static CheckJson of(Period period, Check.Result result) {
        return new CheckJson(
                period.toString(),
                result.clean(),
                result.files().stream()
                        .map(file -> new File(
                                file.name(),
                                file.accepted(),
                                file.held(),
                                file.rejected(),
                                file.ignored(),
                                SheetJson.of(file.sheets())))
                        .toList(),
                result.findings().stream().map(CheckJson::finding).toList());
    }

    static Finding finding(dev.apportion.cost.Finding finding) {
        Source source = finding.source();
        return new Finding(
                Json.word(finding.severity()),
                Json.word(finding.code()),
                finding.department(),
                source == null ? null : source.file(),
                source == null ? null : source.sheet(),
                source == null ? null : source.row(),
                finding.cell(),
                finding.message().toString());
    }
}
