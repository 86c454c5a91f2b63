package dev.apportion.allocate;

import dev.apportion.cost.AllocationBasis;
import dev.apportion.cost.AllocationBasis.Method;
import dev.apportion.cost.DatedCost;
import dev.apportion.cost.DirectCost;
import dev.apportion.cost.Period;
import dev.apportion.money.MinorUnits;
import dev.apportion.money.Weights;
import dev.apportion.policy.Handover;
import dev.apportion.policy.RegisteredProject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/**
 * Part of a project's cost that is handed over at one percentage.
 *
 * @param minor in minor units of the reporting currency
 * @param percentDays the percentages of its days added up
 * @param days over how many days it is spread; 0 for cost that has a date, whose percentage is that of one day
 */
record HandoverPart(long minor, BigDecimal percentDays, int days) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param dated parts that add up to the cell */
    static List<HandoverPart> of(
            DirectCost cell, List<DatedCost> dated, RegisteredProject project, Handover handover, Period period) {
        TreeMap<BigDecimal, Long> byPercent = new TreeMap<>();
        long undated = dated.isEmpty() ? cell.minor() : 0;
        for (DatedCost part : dated) {
            LocalDate date = part.date();
            if (date == null) {
                undated = Math.addExact(undated, part.minor());
            } else {
                byPercent.merge(percent(handover, date), part.minor(), Math::addExact);
            }
        }
        List<HandoverPart> parts = new ArrayList<>();
        byPercent.forEach((percent, minor) -> parts.add(new HandoverPart(minor, percent, 0)));
        if (undated != 0) {
            parts.add(spread(undated, project, handover, period));
        }
        return parts;
    }

    /** Over the days of the period on which the project lives, or all of them if it doesn't. */
    private static HandoverPart spread(long minor, RegisteredProject project, Handover handover, Period period) {
        RegisteredProject.Term term = project.term();
        LocalDate first = term.start().isAfter(period.firstDay()) ? term.start() : period.firstDay();
        LocalDate last = term.end().isBefore(period.lastDay()) ? term.end() : period.lastDay();
        List<LocalDate> days = first.isAfter(last)
                ? period.firstDay().datesUntil(period.lastDay().plusDays(1)).toList()
                : first.datesUntil(last.plusDays(1)).toList();
        BigDecimal sum = days.stream().map(day -> percent(handover, day)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new HandoverPart(minor, sum, days.size());
    }

    boolean stays() {
        return percentDays.signum() == 0;
    }

    /** What is handed over, and what stays, in any proportion. */
    BigInteger[] weights() {
        return Weights.ofDecimals(List.of(percentDays, whole().subtract(percentDays)));
    }

    private BigDecimal whole() {
        return HUNDRED.multiply(BigDecimal.valueOf(Math.max(1, days)));
    }

    /** By days where all of a cost is spread over them, else by amounts. */
    static AllocationBasis basis(List<HandoverPart> parts, CurrencyUnit currency) {
        if (parts.size() == 1 && parts.get(0).days > 0) {
            HandoverPart spread = parts.get(0);
            return new AllocationBasis(
                    Method.HANDOVER,
                    "days of people cost",
                    spread.percentDays.movePointLeft(2),
                    BigDecimal.valueOf(spread.days));
        }
        BigDecimal handedOver = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        for (HandoverPart part : parts) {
            BigDecimal amount = MinorUnits.decimal(part.minor, currency);
            all = all.add(amount);
            handedOver = handedOver.add(amount.multiply(part.percentDays).divide(part.whole(), MathContext.DECIMAL128));
        }
        return new AllocationBasis(Method.HANDOVER, "direct cost", handedOver, all);
    }

    private static BigDecimal percent(Handover handover, LocalDate day) {
        if (day.isBefore(handover.start())) {
            return BigDecimal.ZERO;
        }
        if (day.isAfter(handover.complete())) {
            BigDecimal last = onRamp(handover, handover.complete());
            return last.compareTo(HUNDRED) == 0 ? last : BigDecimal.ZERO;
        }
        return onRamp(handover, day);
    }

    private static BigDecimal onRamp(Handover handover, LocalDate day) {
        BigDecimal percent = BigDecimal.ZERO;
        for (Handover.Step step : handover.ramp()) {
            if (!step.from().isAfter(day)) {
                percent = step.percent();
            }
        }
        return percent;
    }
}
