package dev.apportion.ledger;

import dev.apportion.cost.AllocationBasis;
import dev.apportion.cost.AllocationBasis.Method;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** How the ledger spells methods: as its first version did, whatever they are called where they are shown. */
final class MethodCodes {

    private record Kind(Method method, boolean afterAllCharges) {}

    private static final String AFTER_ALL_CHARGES = ", percent after all charges";

    private static final Map<String, Kind> KINDS = new HashMap<>();

    static {
        for (Method method : Method.values()) {
            KINDS.put(code(method), new Kind(method, false));
            KINDS.put(code(method) + AFTER_ALL_CHARGES, new Kind(method, true));
        }
    }

    private MethodCodes() {}

    private static String code(Method method) {
        return switch (method) {
            case GATHERED -> "gathered";
            case DIRECT -> "direct";
            case STEP_DOWN -> "step-down";
            case RECIPROCAL -> "reciprocal";
            case WITHIN_DEPARTMENT -> "within department";
            case HANDOVER -> "handover";
        };
    }

    static String of(AllocationBasis basis) {
        return code(basis.method()) + (basis.afterAllCharges() ? AFTER_ALL_CHARGES : "");
    }

    static AllocationBasis basis(String code, String base, BigDecimal quantity, BigDecimal total) {
        Kind kind = Objects.requireNonNull(KINDS.get(code), code);
        return new AllocationBasis(kind.method, kind.afterAllCharges, base, quantity, total);
    }
}
