package dev.apportion.classify;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.Decision;
import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Period;
import dev.apportion.message.Message;
import dev.apportion.policy.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of another period are held, or go on as prior-period adjustments, as Settings says. */
final class PeriodStep implements Step {

    private final Period period;
    private final Settings.OtherPeriods otherPeriods;

    PeriodStep(Period period, Settings.OtherPeriods otherPeriods) {
        this.period = period;
        this.otherPeriods = otherPeriods;
    }

    @Override
    public String name() {
        return "Period";
    }

    @Override
    public @Nullable Decision decide(CostLine line, String key, List<Finding> findings) {
        int order = line.period().compareTo(period);
        if (order == 0) {
            return null;
        }
        if (otherPeriods == Settings.OtherPeriods.HOLD) {
            return Decision.held(
                    Decision.Kind.OTHER_PERIOD,
                    Message.of(
                            "Belongs to {0}, not to {1}: decide it in the review workbook, or set \"Lines of "
                                    + "another period\" to Post",
                            line.period().month(), period.month()));
        }
        findings.add(
                order < 0
                        ? Finding.of(
                                FindingCode.PRIOR_PERIOD,
                                line,
                                Message.of(
                                        "A line of {0} is posted in {1} as a prior-period adjustment.",
                                        line.period().month(), period.month()))
                        : Finding.of(
                                FindingCode.LATER_PERIOD,
                                line,
                                Message.of(
                                        "A line of {0} is posted in {1} already. Check its date; if it is right, "
                                                + "send it next time.",
                                        line.period().month(), period.month())));
        return null;
    }

    @Override
    public List<String> whyNot(CostLine line) {
        return List.of(
                line.period().equals(period)
                        ? "the line belongs to " + period
                        : "the line belongs to " + line.period() + " and is posted in " + period);
    }
}
