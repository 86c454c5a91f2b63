package dev.apportion.allocate;

import dev.apportion.policy.Pool;
import dev.apportion.policy.Settings;
import dev.apportion.policy.Settings.Method;
import dev.apportion.policy.Settings.NegativeBase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who receives from a pool, and by which quantities. */
final class Receivers {

    private final DepartmentIndex departments;
    private final BaseQuantities bases;
    private final Method method;
    private final NegativeBase negativeBase;

    Receivers(DepartmentIndex departments, BaseQuantities bases, Settings settings) {
        this.departments = departments;
        this.bases = bases;
        this.method = settings.method();
        this.negativeBase = settings.negativeBase();
    }

    /** Null if the base is zero. */
    @Nullable
    BaseShares of(Pool pool) throws AllocationException {
        Map<String, BigDecimal> quantities = bases.of(pool.base());
        List<Integer> places = new ArrayList<>();
        List<BigDecimal> positive = new ArrayList<>();
        for (String department : departments.registered()) {
            BigDecimal quantity = quantities.get(department);
            if (quantity != null && mayReceive(pool, department)) {
                BigDecimal counted = quantity.signum() < 0 ? negative(pool, department, quantity) : quantity;
                if (counted.signum() != 0) {
                    places.add(departments.place(department));
                    positive.add(counted);
                }
            }
        }
        BigDecimal total = positive.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return total.signum() == 0 ? null : BaseShares.of(places, positive);
    }

    private boolean mayReceive(Pool pool, String department) {
        return !department.equals(pool.sender())
                && !pool.excluded().contains(department)
                && (pool.receivers().isEmpty() || pool.receivers().contains(department))
                && byMethod(pool, department);
    }

    /** A pool that gathers from everybody comes before all services, so every department may bear its part. */
    private boolean byMethod(Pool pool, String department) {
        if (pool.sender() == null || !departments.support(department)) {
            return true;
        }
        return switch (pool.method() == null ? method : pool.method()) {
            case DIRECT -> false;
            case STEP_DOWN -> departments.rank(department) > departments.rank(pool.sender());
            case RECIPROCAL -> true;
        };
    }

    private BigDecimal negative(Pool pool, String department, BigDecimal quantity) throws AllocationException {
        return switch (pool.negativeBase() == null ? negativeBase : pool.negativeBase()) {
            case ABORT ->
                throw new AllocationException("Base " + pool.base() + " is negative for department " + department + " ("
                        + PlainNumbers.text(quantity) + "), and pool " + pool.code()
                        + " doesn't allow that; correct the figure, or choose Use, Absolute or Zero in column Negative"
                        + " base");
            case USE -> quantity;
            case ABSOLUTE -> quantity.abs();
            case ZERO -> BigDecimal.ZERO;
        };
    }
}
