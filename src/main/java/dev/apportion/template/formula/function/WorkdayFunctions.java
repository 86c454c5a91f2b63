package dev.apportion.template.formula.function;

import dev.apportion.template.formula.tree.Evaluation;
import dev.apportion.template.formula.tree.Function;
import dev.apportion.template.formula.tree.Term;
import dev.apportion.template.formula.value.ErrorValue;
import dev.apportion.template.formula.value.FormulaError;
import dev.apportion.template.formula.value.Values;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Days of the week and working days; Saturday and Sunday are free. */
final class WorkdayFunctions {

    private WorkdayFunctions() {}

    static void add(Map<String, Function> functions) {
        functions.put("WEEKDAY", WorkdayFunctions::weekday);
        functions.put(
                "ISOWEEKNUM",
                (e, a) -> BigDecimal.valueOf(DateFunctions.date(e, a.get(0)).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        functions.put(
                "DAYS",
                (e, a) -> BigDecimal.valueOf(
                        ChronoUnit.DAYS.between(DateFunctions.date(e, a.get(1)), DateFunctions.date(e, a.get(0)))));
        functions.put("NETWORKDAYS", WorkdayFunctions::between);
        functions.put("WORKDAY", WorkdayFunctions::after);
    }

    /** Type 1 (the default) counts from Sunday, 2 from Monday, 3 from Monday as 0. */
    private static BigDecimal weekday(Evaluation e, List<Term> a) {
        int fromMonday = DateFunctions.date(e, a.get(0)).getDayOfWeek().getValue();
        return BigDecimal.valueOf(
                switch (a.size() > 1 ? e.integer(a.get(1)) : 1) {
                    case 1 -> fromMonday % 7 + 1;
                    case 2 -> fromMonday;
                    case 3 -> fromMonday - 1;
                    default -> throw new FormulaError(ErrorValue.NUMBER);
                });
    }

    private static Set<LocalDate> holidays(Evaluation e, List<Term> a) {
        Set<LocalDate> holidays = new HashSet<>();
        e.each(a.subList(2, a.size()), (value, fromCell) -> {
            if (value != null) {
                holidays.add(DateFunctions.date(e, Values.number(value)));
            }
        });
        return holidays;
    }

    private static boolean works(LocalDate day, Set<LocalDate> holidays) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    private static BigDecimal between(Evaluation e, List<Term> a) {
        LocalDate from = DateFunctions.date(e, a.get(0));
        LocalDate to = DateFunctions.date(e, a.get(1));
        Set<LocalDate> holidays = holidays(e, a);
        boolean backwards = to.isBefore(from);
        long days = (backwards ? to.datesUntil(from.plusDays(1)) : from.datesUntil(to.plusDays(1)))
                .filter(day -> works(day, holidays))
                .count();
        return BigDecimal.valueOf(backwards ? -days : days);
    }

    private static BigDecimal after(Evaluation e, List<Term> a) {
        LocalDate day = DateFunctions.date(e, a.get(0));
        Set<LocalDate> holidays = holidays(e, a);
        int left = e.number(a.get(1)).intValue();
        int step = Integer.signum(left);
        while (left != 0) {
            day = day.plusDays(step);
            left -= works(day, holidays) ? step : 0;
        }
        return DateFunctions.serial(e, day);
    }
}
