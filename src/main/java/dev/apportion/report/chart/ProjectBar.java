package dev.apportion.report.chart;

import dev.apportion.report.figures.ProjectRow;
import dev.apportion.report.front.FrontWords;
import dev.apportion.report.front.Scale;
import dev.apportion.template.model.Description;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A project's cost so far and at its end beside its budget, in the unit of the front page. */
public record ProjectBar(
        @Description("name, and the forecast in percent of the budget")
        String label,

        @Description("own cost over all periods that the ledger knows")
        BigDecimal toDate,

        @Description("own cost at the end") BigDecimal forecast,
        @Description("blank if there is none") @Nullable BigDecimal budget) {

    private static final int MOST = 8;

    /** Above this, a percentage says only that the budget is of another kind. */
    private static final BigDecimal HIGHEST_PERCENT = BigDecimal.valueOf(999);

    /** Those with the most cost so far, the largest first. */
    public static List<ProjectBar> of(List<ProjectRow> projects, Scale scale, FrontWords words) {
        return Labels.compared(projects.stream()
                .filter(row -> row.toDate().signum() != 0)
                .sorted(Comparator.comparing(ProjectRow::toDate).reversed().thenComparing(ProjectRow::code))
                .limit(MOST)
                .map(row -> new ProjectBar(
                        label(row, words),
                        scale.of(row.toDate()),
                        scale.of(row.forecast()),
                        scale.orNull(row.budget())))
                .toList());
    }

    private static String label(ProjectRow row, FrontWords words) {
        String name = Labels.fitting(row.name());
        BigDecimal budget = row.budget();
        if (budget == null || budget.signum() <= 0 || row.forecast().signum() < 0) {
            return name;
        }
        BigDecimal percent = row.forecast().multiply(BigDecimal.valueOf(100)).divide(budget, 0, RoundingMode.HALF_UP);
        String shown = percent.compareTo(HIGHEST_PERCENT) > 0
                ? "> " + words.number(HIGHEST_PERCENT, 0)
                : words.number(percent, 0);
        return words.said(Labels.OF_BUDGET, Map.of("name", name, "percent", shown));
    }
}
