package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostLine;
import dev.apportion.cost.LedgerLine;
import dev.apportion.ledger.Ledger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random months with a name in random cells: no figure changes, each text is what it was but for the name, and all verifies. More
 * of them: {@code mvn test -Dtest=ForgetInvariantsTest -Dmonths=100}.
 */
class ForgetInvariantsTest {

    private static final List<String> SPELLINGS =
            List.of("Zoë Übel-Öz", "ZOË ÜBEL-ÖZ", "zoë  übel-öz", "Zoe\u0308 U\u0308bel-O\u0308z");
    private static final List<String> OTHERS =
            List.of("Zoë", "Übel-Özen", "desk", "[forgotten]", "Rent 2026", "'a'; --", "Zoë, Übel-Öz");

    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        for (long seed = 1; seed <= Integer.getInteger("months", 2); seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onlyTheNameGoes(long seed, @TempDir Path folder) throws Exception {
        Random random = new Random(seed);
        NamedMonths months = NamedMonths.in(folder);
        for (String month : List.of("2026-08", "2026-09")) {
            for (int file = 0; file < 3; file++) {
                StringBuilder rows = new StringBuilder();
                for (int row = 0; row < 40; row++) {
                    rows.append(String.join(
                                    ",",
                                    "SALES",
                                    random.nextInt(3) > 0 ? random.nextBoolean() ? "P1" : "O1" : text(random),
                                    random.nextInt(3) > 0 ? "5000" : text(random),
                                    text(random),
                                    text(random),
                                    month + "-0" + (1 + random.nextInt(9)),
                                    random.nextInt(9) > 0 ? random.nextInt(-9000, 90000) + ".5" : text(random)))
                            .append('\n');
                }
                months.put(
                        month + "/" + (random.nextBoolean() ? "" : text(random).replaceAll("\\W", "x")) + file + ".csv",
                        rows.toString());
            }
            months.run(month);
            months.home().apportion("close", month, "--with-held", "--accept", "random");
        }
        List<String> figures = months.figures();
        Map<String, String> before = months.query(jdbc -> texts(new Ledger(jdbc.getDataSource())));

        WorkingFolder.Result done = months.home().apportion("forget", SPELLINGS.get(0), "--by", "Ann");

        String told = "seed " + seed + "\n" + done.out() + done.err();
        assertThat(months.figures()).as(told).isEqualTo(figures);
        Map<String, String> after = months.query(jdbc -> texts(new Ledger(jdbc.getDataSource())));
        assertThat(after.keySet()).as(told).isEqualTo(before.keySet());
        before.forEach(
                (place, text) -> assertThat(after.get(place)).as(told + place).matches(without(text)));
        assertThat(before.values()).as(told).anyMatch(text -> text.contains(SPELLINGS.get(1)));
        WorkingFolder.Result audit = months.home().apportion("audit", "--deep");
        assertThat(audit.exitCode()).as(told + audit.out()).isZero();
        WorkingFolder.Result again = months.home().apportion("forget", SPELLINGS.get(0), "--by", "Ann");
        assertThat(again.out())
                .as(told)
                .contains("No closed period has the name.")
                .doesNotContain("Still in 2026");
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int word = random.nextInt(1, 4); word > 0; word--) {
            List<String> words = random.nextInt(3) == 0 ? SPELLINGS : OTHERS;
            text.append(words.get(random.nextInt(words.size()))).append(word > 1 ? " " : "");
        }
        return '"' + text.toString() + '"';
    }

    /** What a text must be afterwards: the same with a mark for each spelling that stands by itself. */
    private static Pattern without(String text) {
        String expected = Pattern.quote(text);
        for (String spelling : SPELLINGS) {
            expected = expected.replaceAll(
                    "(?<![\\p{L}\\p{M}\\p{N}])" + Pattern.quote(spelling) + "(?![\\p{L}\\p{M}\\p{N}])",
                    "\\\\E\\\\[forgotten( \\\\d)?\\\\]\\\\Q");
        }
        return Pattern.compile(expected, Pattern.DOTALL);
    }

    private static Map<String, String> texts(Ledger ledger) {
        Map<String, String> texts = new TreeMap<>();
        ledger.runs().all().forEach(run -> {
            for (LedgerLine ledgerLine : ledger.of(run.id()).lines().all()) {
                CostLine line = ledgerLine.line();
                texts.put(
                        run.period() + " " + ledgerLine.fileNumber() + " " + ledgerLine.rowSequence(),
                        line.department() + "|" + line.activity().code() + "|"
                                + line.activity().name() + "|"
                                + line.account().code() + "|" + line.account().name() + "|"
                                + line.posting().description() + "|"
                                + line.posting().supplier() + "|"
                                + ledgerLine.decision().workItem() + "|"
                                + ledgerLine.decision().evidence());
            }
        });
        return texts;
    }
}
