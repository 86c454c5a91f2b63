package dev.apportion.ledger.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedLinesTest {

    private static final List<String> TEXTS =
            List.of("", " ", "Wages", "Müller & Söhne", "水道局", "half \uD83D of a pair", "\0", "x".repeat(40_000));
    private static final List<LocalDate> DATES = List.of(
            LocalDate.EPOCH, LocalDate.EPOCH.minusDays(1), LocalDate.of(1899, 12, 31), LocalDate.of(2026, 10, 31));
    /** As many as the block of form 1 was made with. */
    private static final List<Decision.Kind> KINDS = List.of(
            Decision.Kind.REVIEWER,
            Decision.Kind.REGISTER,
            Decision.Kind.DECLARED,
            Decision.Kind.RULE,
            Decision.Kind.CRITERIA,
            Decision.Kind.LEARNED,
            Decision.Kind.DEFAULT,
            Decision.Kind.HELD);

    private static final List<Long> AMOUNTS = List.of(0L, 1L, -1L, 12_345L, Long.MAX_VALUE, Long.MIN_VALUE);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void linesComeBackAsTheyWentIn(long seed) {
        Random random = new Random(seed);
        List<LedgerLine> lines = new ArrayList<>();
        int sequence = random.nextInt(5);
        for (int i = 0; i < 300; i++) {
            lines.add(line(random, sequence));
            sequence += 1 + random.nextInt(3);
        }
        assertThat(unpacked(PackedLines.of(lines))).as("seed " + seed).isEqualTo(lines);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 14, -1, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void rulesAndAllKindsComeBack(int rule) {
        LedgerLine any = line(new Random(9), 0);
        List<LedgerLine> lines = Arrays.stream(Decision.Kind.values())
                .map(kind ->
                        any.decided(new Decision(kind, rule, null, null, Message.plain("Rule 5: in words"), List.of())))
                .toList();
        assertThat(unpacked(PackedLines.of(lines))).isEqualTo(lines);
    }

    @Test
    void aBlockOfALaterVersionIsTold() {
        PackedOutput later = new PackedOutput();
        later.count(99);
        assertThatThrownBy(() -> unpacked(Deflated.of(later.toBytes())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("form 99");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 63, -64, 64, -65, 1L << 48, Long.MAX_VALUE, Long.MIN_VALUE})
    void aNumberTakesAsManyBytesAsIsSaid(long number) {
        PackedOutput out = new PackedOutput();
        out.number(number);
        assertThat(out.size()).isEqualTo(PackedOutput.sizeOf(number));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void columnsComeBackWhateverTheyHold(long seed) {
        Random random = new Random(seed);
        for (int bits : new int[] {0, 1, 7, 40, 64}) {
            long[] column = random.longs(100)
                    .map(value -> bits == 0 ? 5 : value >> (64 - bits))
                    .toArray();
            PackedOutput out = new PackedOutput();
            PackedColumn.write(column, out);
            assertThat(out.size()).as("seed %s, %s bits", seed, bits).isLessThanOrEqualTo(1 + 8 * 100);
            assertThat(PackedColumn.read(new PackedInput(out.toBytes()), 100))
                    .as("seed %s, %s bits", seed, bits)
                    .isEqualTo(column);
        }
    }

    @Test
    void theSameLinesGiveTheSameBytes() {
        assertThat(PackedLines.of(List.of(line(new Random(9), 0))))
                .isEqualTo(PackedLines.of(List.of(line(new Random(9), 0))));
    }

    @Test
    void hoursKeepTenDecimalsAsTheirSumsDo() {
        LedgerLine line = line(new Random(9), 0);
        CostLine cost = line.line();
        LedgerLine third = new LedgerLine(
                3,
                0,
                line.key(),
                new CostLine(
                        cost.source(),
                        "IT",
                        new CostLine.Account(null, null),
                        new CostLine.Posting(null, null, null, null),
                        cost.period(),
                        new CostLine.Activity(null, null, null, null, null, null),
                        new Amount(1, CurrencyUnit.EUR),
                        new BigDecimal("0.66666666666666"),
                        new BigDecimal("10.00"),
                        null),
                null,
                1,
                new Decision(Decision.Kind.HELD, null, null, null, Message.plain(""), List.of()));
        CostLine back = unpacked(PackedLines.of(List.of(third))).get(0).line();
        assertThat(back.hours()).isEqualTo(new BigDecimal("0.6666666667"));
        assertThat(back.quantity()).isEqualTo(new BigDecimal("1E+1"));
    }

    @Test
    void aDamagedBlockIsToldNotRead() {
        byte[] block = PackedLines.of(List.of(line(new Random(9), 0)));
        assertThatThrownBy(() -> unpacked(Arrays.copyOf(block, block.length - 9)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("damaged");
    }

    private static List<LedgerLine> unpacked(byte[] block) {
        LineColumns columns = LineColumns.of(block, 3, "file 3");
        return IntStream.range(0, columns.size()).mapToObj(columns::line).toList();
    }

    private static LedgerLine line(Random random, int sequence) {
        // What is drawn is what the blocks of earlier versions hold, so the order stays.
        Source source = new Source("file 3", "Costs", random.nextInt(1 << 20));
        String activityCode = text(random);
        String activityName = text(random);
        CostLine line = new CostLine(
                source,
                "IT",
                new CostLine.Account(text(random), text(random)),
                new CostLine.Posting(text(random), text(random), text(random), any(random, DATES)),
                new Period(LocalDate.of(2026, 1, 1)
                        .plusMonths(random.nextInt(40) - 20)
                        .query(java.time.YearMonth::from)),
                new CostLine.Activity(
                        activityCode,
                        activityName,
                        any(random, List.of(CostType.values())),
                        any(random, DATES),
                        any(random, DATES),
                        text(random)),
                new Amount(
                        AMOUNTS.get(random.nextInt(AMOUNTS.size())),
                        random.nextBoolean() ? CurrencyUnit.EUR : CurrencyUnit.JPY),
                any(random, List.of(new BigDecimal("7.5"), new BigDecimal("-0.25"), new BigDecimal("1E+2"))),
                any(random, List.of(new BigDecimal("12345678901234567890.0123456789"))),
                text(random));
        return new LedgerLine(
                3,
                sequence,
                LineKey.asWritten(line),
                line,
                any(random, List.of(new BigDecimal("1.085"))),
                AMOUNTS.get(random.nextInt(AMOUNTS.size())),
                new Decision(
                        KINDS.get(random.nextInt(KINDS.size())),
                        null,
                        any(random, List.of(CostType.values())),
                        text(random),
                        Message.plain(TEXTS.get(random.nextInt(TEXTS.size()))),
                        List.of()));
    }

    private static @Nullable String text(Random random) {
        return any(random, TEXTS);
    }

    private static <T> @Nullable T any(Random random, List<T> values) {
        return random.nextInt(4) == 0 ? null : values.get(random.nextInt(values.size()));
    }
}
