package dev.apportion.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.report.chart.Bridges.Change;
import dev.apportion.report.front.FrontWords;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A bridge ends where it should, whatever its steps, and draws each as long as it is. */
class BridgesTest {

    private static final Bridges BRIDGES = new Bridges(new FrontWords(text -> text, Locale.ENGLISH, "EUR"));

    @Test
    void theLargestChangeComesFirstWithItsFigure() {
        Bridge bridge = bridge("1000", change("A", "-50"), change("B", "0"), change("C", "700"));
        assertThat(bridge.steps())
                .extracting(BridgeStep::label)
                .containsExactly("Budget  1,000", "C  +700", "A  \u221250", "October  1,650");
        assertThat(bridge.cut()).as("seen from zero").isEmpty();
    }

    @Test
    void aBridgeOfOneChangeSaysNoMoreThanItsEnds() {
        assertThat(bridge("1000", change("A", "-50"), change("B", "0")).steps()).isEmpty();
    }

    @Test
    void smallChangesAreOneStep() {
        Bridge bridge = BRIDGES.bridge(
                "Budget",
                BigDecimal.TEN,
                IntStream.rangeClosed(1, 20)
                        .mapToObj(i -> change("D" + i, String.valueOf(i)))
                        .toList(),
                "October");
        assertThat(bridge.steps()).hasSize(10);
        assertThat(bridge.steps().get(8).label()).isEqualTo("Others (13)  +91");
    }

    @Test
    void whereChangesCouldNotBeSeenTheBarsBeginAboveZeroAndSaySo() {
        Bridge bridge = bridge("6720", change("A", "-200"), change("B", "-53"));
        assertThat(bridge.cut()).isEqualTo("; from 6,300");
        assertThat(bridge.steps().get(0).first()).as("drawn").isEqualByComparingTo("420");
        assertThat(bridge.steps().get(0).change()).as("meant").isEqualByComparingTo("6720");
    }

    @Test
    void whatCrossesZeroIsDrawnOnBothSides() {
        BridgeStep down =
                bridge("100", change("A", "-300"), change("B", "50")).steps().get(1);
        assertThat(down.better()).isEqualByComparingTo("100");
        assertThat(down.betterBelow()).isEqualByComparingTo("-200");
        assertThat(down.base()).isZero();
    }

    @Test
    void anyBridgeEndsWhereItShouldAndIsDrawnAsLongAsItIs() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            BigDecimal from = BigDecimal.valueOf(random.nextInt(2_000_000) - 500_000, 2);
            List<Change> changes = IntStream.range(0, 2 + random.nextInt(15))
                    .mapToObj(i -> new Change("D" + i, BigDecimal.valueOf(random.nextInt(1_000_001) - 500_000, 2)))
                    .toList();
            BigDecimal to = changes.stream().map(Change::by).reduce(from, BigDecimal::add);
            List<BridgeStep> steps =
                    BRIDGES.bridge("Budget", from, changes, "October").steps();
            assertThat(steps.get(steps.size() - 1).to()).as("seed " + seed).isEqualByComparingTo(to);
            BigDecimal level = from;
            BigDecimal cut = from.subtract(steps.get(0).first());
            for (BridgeStep step : steps.subList(1, steps.size() - 1)) {
                assertThat(step.from()).as("seed " + seed).isEqualByComparingTo(level);
                level = level.add(step.change());
                assertThat(drawn(step))
                        .as("seed " + seed)
                        .isEqualByComparingTo(step.change().abs());
                assertThat(step.base().add(cut))
                        .as("seed " + seed)
                        .isBetween(
                                step.from().min(step.to()).min(cut),
                                step.from().max(step.to()).max(cut));
            }
        }
    }

    private static BigDecimal drawn(BridgeStep step) {
        return step.better().add(step.worse()).subtract(step.betterBelow()).subtract(step.worseBelow());
    }

    private static Bridge bridge(String from, Change... changes) {
        return BRIDGES.bridge("Budget", new BigDecimal(from), List.of(changes), "October");
    }

    private static Change change(String label, String by) {
        return new Change(label, new BigDecimal(by));
    }
}
