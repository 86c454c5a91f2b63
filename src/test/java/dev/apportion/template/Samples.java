package dev.apportion.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Models for the tests: a department's month. */
final class Samples {

    static final long SEED = 20261031;

    private Samples() {}

    enum Kind {
        PROJECT("Project"),
        OPERATION("Operation");

        private final String shown;

        Kind(String shown) {
            this.shown = shown;
        }

        @Override
        public String toString() {
            return shown;
        }
    }

    record Department(String code, String name) {}

    record Line(
            String document,
            @Nullable LocalDate date,
            Kind kind,
            String account,
            @Nullable String description,
            BigDecimal amount,
            int quantity,
            boolean held) {}

    record Share(String pool, BigDecimal amount) {}

    record Pack(Department department, YearMonth period, BigDecimal budget, Iterable<Line> lines, List<Share> shares) {}

    static Pack pack(int lines) {
        return pack(lines, 3);
    }

    static Pack pack(int lines, int shares) {
        Random random = new Random(SEED);
        List<Line> all = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            all.add(new Line(
                    "INV-%05d".formatted(i + 1),
                    LocalDate.of(2026, 10, 1 + random.nextInt(31)),
                    random.nextBoolean() ? Kind.PROJECT : Kind.OPERATION,
                    String.valueOf(4000 + random.nextInt(5) * 100),
                    "Work <" + i + "> & more",
                    BigDecimal.valueOf(random.nextInt(2_000_000) - 200_000, 2),
                    1 + random.nextInt(9),
                    random.nextInt(10) == 0));
        }
        List<Share> parts = new ArrayList<>();
        for (int i = 0; i < shares; i++) {
            parts.add(new Share("Pool " + (char) ('A' + i), BigDecimal.valueOf(100_00 + i * 33_33L, 2)));
        }
        return new Pack(
                new Department("0042", "Marketing & Sales"),
                YearMonth.of(2026, 10),
                new BigDecimal("1234567.89"),
                all,
                parts);
    }
}
