package dev.apportion.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is the same person, however the name is written. */
class PersonNameTest {

    @ParameterizedTest
    @CsvSource({
        "Ann, ANN",
        "Rita, R\u0131ta",
        "Susi, \u017Fu\u017Fi",
        "Kim, \u212Aim",
        "Ann, \uFF21nn",
        "Jos\u00E9, Jose\u0301",
        "Ann B, ann\u00A0\u00A0b"
    })
    void oneNameWrittenInTwoWaysIsOnePersons(String one, String other) {
        assertThat(PersonName.same(one, other)).isTrue();
        assertThat(PersonName.same(other, one)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna", "An n", "\u0410nn", "Ann.", ""})
    void otherNamesAreOtherPeoples(String other) {
        assertThat(PersonName.same("Ann", other)).isFalse();
    }
}
