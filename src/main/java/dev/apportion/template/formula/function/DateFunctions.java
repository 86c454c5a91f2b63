package dev.apportion.template.formula.function;

import dev.apportion.template.formula.tree.Evaluation;
import dev.apportion.template.formula.tree.Function;
import dev.apportion.template.formula.tree.Term;
import dev.apportion.template.formula.value.ErrorValue;
import dev.apportion.template.formula.value.FormulaError;
import dev.apportion.template.formula.value.Serial;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

final class DateFunctions {

    private DateFunctions() {}

    static void add(Map<String, Function> functions) {
        functions.put("DATE", DateFunctions::date);
        functions.put("YEAR", (e, a) -> BigDecimal.valueOf(day(e, a).getYear()));
        functions.put("MONTH", (e, a) -> BigDecimal.valueOf(day(e, a).getMonthValue()));
        functions.put("DAY", (e, a) -> BigDecimal.valueOf(day(e, a).getDayOfMonth()));
        functions.put("EDATE", (e, a) -> serial(e, day(e, a).toLocalDate().plusMonths(e.integer(a.get(1)))));
        functions.put(
                "EOMONTH",
                (e, a) -> serial(
                        e,
                        YearMonth.from(day(e, a))
                                .plusMonths(e.integer(a.get(1)))
                                .atEndOfMonth()));
    }

    static LocalDate date(Evaluation e, Term term) {
        return date(e, e.number(term));
    }

    static LocalDate date(Evaluation e, BigDecimal serial) {
        return dateTime(e, serial).toLocalDate();
    }

    private static LocalDateTime day(Evaluation e, List<Term> a) {
        return dateTime(e, e.number(a.get(0)));
    }

    private static LocalDateTime dateTime(Evaluation e, BigDecimal serial) {
        if (serial.signum() < 0) {
            throw new FormulaError(ErrorValue.NUMBER);
        }
        return Serial.dateTime(serial, e.grid().date1904());
    }

    private static Object date(Evaluation e, List<Term> a) {
        int year = e.integer(a.get(0));
        if (year < 0 || year > 9999) {
            throw new FormulaError(ErrorValue.NUMBER);
        }
        LocalDate date = LocalDate.of(year < 1900 ? year + 1900 : year, 1, 1)
                .plusMonths(e.integer(a.get(1)) - 1L)
                .plusDays(e.integer(a.get(2)) - 1L);
        return serial(e, date);
    }

    static BigDecimal serial(Evaluation e, LocalDate date) {
        return BigDecimal.valueOf(Serial.of(date, e.grid().date1904()));
    }
}
