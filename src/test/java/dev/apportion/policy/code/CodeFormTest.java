package dev.apportion.policy.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P-300",
                "p-300",
                "P300",
                " p 300 ",
                "P–300",
                "P—300",
                "P−300",
                "P\u2011300",
                "P\u00a0300",
                "P\u00ad-300",
                "Ｐ－３００"
            })
    void caseDashesAndSpacesDoNotCount(String written) {
        assertThat(CodeForm.of(written)).isEqualTo("p300");
    }

    @ParameterizedTest
    @CsvSource({"1-10, 11-0", "P-3-00, P-30-0", "P-300, P.300", "P-300, P_300", "P-300, P-30O", "4 100, 41 00"})
    void othersAreOthers(String one, String other) {
        assertThat(CodeForm.of(one)).isNotEqualTo(CodeForm.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "P-10O, P-100",
        "P-l00, P-100",
        "Р-100, P-100",
        "O-2Z, O-22",
        "PJR-12, PRJ-12",
        "PRRJ-12, PRJ-12",
        "PR-12, PRJ-12",
        "MKT-GENRAL, MKT-GENERAL",
        "MKT-GENERAK, MKT-GENERAL"
    })
    void slipsOfThePen(String written, String registered) {
        assertThat(CodeForm.isSlip(CodeForm.of(written), CodeForm.of(registered)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "P-101, P-100",
        "P-010, P-100",
        "Q-100, P-100",
        "MKT-12, MKE-12",
        "P-1000, P-100",
        "SALES, 5ALE5",
        "X, P-100",
        "P-100, P-200"
    })
    void whatMayBeAnotherCodeIsNoSlip(String written, String registered) {
        assertThat(CodeForm.isSlip(CodeForm.of(written), CodeForm.of(registered)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"00450, 450", "450, 450", "000, 0", "0, 0"})
    void zerosBeforeANumber(String written, String expected) {
        assertThat(CodeForm.isNumber(written)).isTrue();
        assertThat(CodeForm.withoutZeros(written)).isEqualTo(expected);
    }
}
