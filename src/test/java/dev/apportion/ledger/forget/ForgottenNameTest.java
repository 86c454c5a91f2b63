package dev.apportion.ledger.forget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForgottenNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann Lee | Trip of Ann Lee.",
                "Ann Lee | ANN  LEE",
                "Ann Lee | ann\u00a0lee/2026",
                "Ann Lee | (Ann\tLee)",
                "Jörg Müller | JÖRG MÜLLER",
                "O'Brien | O’Brien",
                "O’Brien | O'BRIEN",
                "A. (Bob) Lee | by A. (Bob) Lee, of course",
                "王芳 | 付王芳差旅费",
                "Ann Lee | Ann_Lee? no: Ann Lee",
            })
    void isIn(String name, String text) {
        assertThat(ForgottenName.of(name).isIn(text)).isTrue();
        assertThat(ForgottenName.of(name).isIn(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann Lee | Joann Lee",
                "Ann Lee | Ann Leeds",
                "Ann Lee | Ann Lee2",
                "Ann Lee | AnnLee",
                "Ann Lee | Lee, Ann"
            })
    void isNotIn(String name, String text) {
        assertThat(ForgottenName.of(name).isIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Al", "..-..", "[forgotten]", "forgotten", "王"})
    void isNone(String name) {
        assertThatThrownBy(() -> ForgottenName.of(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachSpellingHasAMarkOfItsOwnSoThatTextsThatDifferedStillDo() {
        Marks marks = new Marks(ForgottenName.of("Ann Lee"), Set.of("ANN LEE"), 2);

        assertThat(marks.text("Ann Lee and ann lee and Ann Lee"))
                .isEqualTo("[forgotten 3] and [forgotten 4] and [forgotten 3]");
        assertThat(marks.text("ANN LEE")).isEqualTo("[forgotten 5]");
        assertThat(marks.code("ANN LEE")).as("registered").isEqualTo("ANN LEE");
        assertThat(marks.code("ANN LEE 1")).isEqualTo("[forgotten 5] 1");
        assertThat(marks.last()).isEqualTo(5);
    }
}
