package dev.apportion.ledger.line;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Decision;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.LineKey;
import dev.apportion.cost.Period;
import dev.apportion.cost.Source;
import dev.apportion.message.Message;
import dev.apportion.money.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Lines of a few departments in a few files, of everything that lines differ in few kinds, so that much comes twice. */
final class RandomLines {

    private static final List<String> DEPARTMENTS = List.of("IT", "HR", "SALES");
    private static final List<@Nullable String> ACCOUNTS = Arrays.asList(null, "", "4000", "4010");
    private static final List<@Nullable String> SUPPLIERS = Arrays.asList(null, "Acme", "Müller & Söhne");
    private static final List<CurrencyUnit> CURRENCIES = List.of(CurrencyUnit.EUR, CurrencyUnit.USD);
    private static final List<Decision.Kind> KINDS = List.of(
            Decision.Kind.RULE,
            Decision.Kind.REVERSAL,
            Decision.Kind.REGISTER,
            Decision.Kind.WAITING,
            Decision.Kind.HELD);

    private RandomLines() {}

    /** In order of file and row. */
    static List<LedgerLine> of(Random random, int files, int perFile) {
        List<LedgerLine> lines = new ArrayList<>();
        for (int file = 0; file < files; file++) {
            for (int row = 0; row < perFile; row++) {
                lines.add(line(random, file, row));
            }
        }
        return lines;
    }

    private static LedgerLine line(Random random, int file, int row) {
        CurrencyUnit currency = one(random, CURRENCIES);
        CostLine line = new CostLine(
                new Source(file + ".csv", "costs", row + 2),
                one(random, DEPARTMENTS),
                new CostLine.Account(one(random, ACCOUNTS), null),
                new CostLine.Posting(null, one(random, SUPPLIERS), null, null),
                Period.parse("2026-10"),
                new CostLine.Activity(null, null, null, null, null, null),
                new Amount(random.nextInt(40) - 5, currency),
                random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(100), 1),
                null,
                null);
        Decision.Kind kind = one(random, KINDS);
        boolean held = kind == Decision.Kind.HELD || kind == Decision.Kind.WAITING;
        return new LedgerLine(
                file,
                row,
                LineKey.of(line),
                line,
                null,
                currency.equals(CurrencyUnit.EUR) ? line.minor() : line.minor() * 2,
                new Decision(
                        kind,
                        kind == Decision.Kind.RULE ? random.nextInt(4) + 1 : null,
                        held ? null : one(random, List.of(CostType.values())),
                        held ? null : "W" + random.nextInt(3),
                        Message.plain("because"),
                        List.of()));
    }

    static <T extends @Nullable Object> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
