package dev.apportion.policy.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearTextsTest {

    /** What it leaves out without comparing is what a comparison with all would leave out. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsWhatAComparisonWithAllFinds(long seed) {
        Random random = new Random(seed);
        Set<String> codes = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        NearTexts texts = new NearTexts();
        for (int count = 0; count < 400; count++) {
            String code = code(random);
            if (codes.add(code)) {
                texts.addCode(code);
            }
            String name = name(random);
            if (names.add(name)) {
                texts.addName(name);
            }
        }
        int found = 0;
        for (int trial = 0; trial < 3000; trial++) {
            String code = slipped(code(random), random);
            assertThat(texts.slipsOf(code)).as(code).isEqualTo(all(codes, known -> CodeForm.isSlip(code, known)));
            String name = slipped(name(random), random);
            assertThat(texts.slipsOfName(name))
                    .as(name)
                    .isEqualTo(all(names, known -> CodeForm.isSlipOfName(name, known)));
            assertThat(texts.partsOf(name))
                    .as(name)
                    .isEqualTo(all(
                            names,
                            known -> (" " + known + " ").contains(" " + name + " ")
                                    || (" " + name + " ").contains(" " + known + " ")));
            found += texts.slipsOf(code).size() + texts.slipsOfName(name).size();
        }
        assertThat(found).isGreaterThan(500);
    }

    @Test
    void aDigitMoreOrLess() {
        NearTexts texts = new NearTexts();
        Set.of("p100", "p300", "q10", "q200", "1000").forEach(texts::addCode);
        assertThat(texts.withDigitMoreOrLess("p3000")).containsExactly("p300");
        assertThat(texts.withDigitMoreOrLess("p10")).containsExactly("p100");
        assertThat(texts.withDigitMoreOrLess("p1")).isEmpty();
        assertThat(texts.withDigitMoreOrLess("q20"))
                .as("numbers of two lengths in a series")
                .isEmpty();
        assertThat(texts.withDigitMoreOrLess("100")).as("a number alone").isEmpty();
    }

    private static Set<String> all(Set<String> known, Predicate<String> isNear) {
        return known.stream().filter(isNear).collect(Collectors.toSet());
    }

    private static String code(Random random) {
        String[] letters = {"prj", "prjk", "xprj", "marke", "o", "po", "", "trail"};
        return letters[random.nextInt(letters.length)] + (random.nextInt(5) == 0 ? "" : random.nextInt(60));
    }

    private static String name(Random random) {
        String[] words = {"trail", "shoe", "road", "store", "opening", "2027", "of", "customer", "services"};
        StringBuilder name = new StringBuilder(words[random.nextInt(words.length)]);
        for (int more = random.nextInt(4); more > 0; more--) {
            name.append(' ').append(words[random.nextInt(words.length)]);
        }
        return name.toString();
    }

    private static String slipped(String text, Random random) {
        StringBuilder slipped = new StringBuilder(text);
        for (int slips = random.nextInt(3); slips > 0 && slipped.length() > 1; slips--) {
            int at = random.nextInt(slipped.length());
            char sign = "abo0lis1".charAt(random.nextInt(8));
            switch (random.nextInt(3)) {
                case 0 -> slipped.setCharAt(at, sign);
                case 1 -> slipped.insert(at, sign);
                default -> slipped.deleteCharAt(at);
            }
        }
        return slipped.toString().strip().replaceAll(" +", " ");
    }
}
