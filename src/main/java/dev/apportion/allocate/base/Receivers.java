package dev.apportion.allocate.base;

import dev.apportion.message.Message;
import dev.apportion.policy.Pool;
import dev.apportion.policy.Settings;
import dev.apportion.policy.Settings.Method;
import dev.apportion.policy.Settings.NegativeBase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who receives from a pool, and by which quantities. */
public final class Receivers {

    private final DepartmentIndex departments;
    private final BaseQuantities bases;
    private final Method method;
    private final NegativeBase negativeBase;

    public Receivers(DepartmentIndex departments, BaseQuantities bases, Settings.Allocation settings) {
        this.departments = departments;
        this.bases = bases;
        this.method = settings.method();
        this.negativeBase = settings.negativeBase();
    }

    /** Null if the base is zero. */
    @Nullable
    public BaseShares of(Pool pool) throws AllocationException {
        Map<String, BigDecimal> quantities = bases.of(pool.base());
        List<Integer> places = new ArrayList<>();
        List<BigDecimal> positive = new ArrayList<>();
        checkNegative(pool, quantities);
        for (String department : departments.registered()) {
            BigDecimal quantity = quantities.get(department);
            if (quantity != null && mayReceive(pool, department)) {
                BigDecimal counted = quantity.signum() < 0 ? negative(pool, quantity) : quantity;
                if (counted.signum() != 0) {
                    places.add(departments.place(department));
                    positive.add(counted);
                }
            }
        }
        BigDecimal total = positive.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return total.signum() == 0 ? null : BaseShares.of(places, positive);
    }

    public boolean mayReceive(Pool pool, String department) {
        return whyNot(pool, department) == null;
    }

    /**
     * Why a department receives nothing from a pool, regardless of its base; continues "which ..."; null if it may
     * receive.
     */
    @Nullable
    public Message whyNot(Pool pool, String department) {
        if (department.equals(pool.sender())) {
            return Message.of("sends it");
        }
        if (pool.sharing().excluded().contains(department)) {
            return Message.of("is excluded");
        }
        if (!pool.sharing().receivers().isEmpty() && !pool.sharing().receivers().contains(department)) {
            return Message.of("is not among its receivers");
        }
        return byMethod(pool, department)
                ? null
                : Message.of(
                        "is a support department that the {0} method skips",
                        Message.plain(
                                method(pool).name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    private Method method(Pool pool) {
        return pool.sharing().method() == null ? method : pool.sharing().method();
    }

    /** A pool that gathers from everybody comes before all services, so every department may bear its part. */
    private boolean byMethod(Pool pool, String department) {
        if (pool.sender() == null || !departments.support(department)) {
            return true;
        }
        return switch (method(pool)) {
            case DIRECT -> false;
            case STEP_DOWN -> departments.rank(department) > departments.rank(pool.sender());
            case RECIPROCAL -> true;
        };
    }

    /** Reports all departments at once. */
    private void checkNegative(Pool pool, Map<String, BigDecimal> quantities) throws AllocationException {
        List<String> negative = departments.registered().stream()
                .filter(department ->
                        quantities.getOrDefault(department, BigDecimal.ZERO).signum() < 0)
                .filter(department -> mayReceive(pool, department))
                .map(department -> department + " ("
                        + PlainNumbers.text(quantities.getOrDefault(department, BigDecimal.ZERO)) + ")")
                .toList();
        if (!negative.isEmpty() && negativeBase(pool) == NegativeBase.ABORT) {
            throw new AllocationException(
                    "Pools",
                    pool.row(),
                    Message.of(
                            "Base {0} is negative for {1,choice,1#department|1<departments} {2}, and pool {3} "
                                    + "does not allow that; correct the figure, or choose Use, Absolute or Zero "
                                    + "under Negative base",
                            pool.base(), negative.size(), String.join(", ", negative), pool.code()));
        }
    }

    private NegativeBase negativeBase(Pool pool) {
        return pool.sharing().negativeBase() == null
                ? negativeBase
                : pool.sharing().negativeBase();
    }

    private BigDecimal negative(Pool pool, BigDecimal quantity) {
        return switch (negativeBase(pool)) {
            case ABORT, USE -> quantity;
            case ABSOLUTE -> quantity.abs();
            case ZERO -> BigDecimal.ZERO;
        };
    }
}
