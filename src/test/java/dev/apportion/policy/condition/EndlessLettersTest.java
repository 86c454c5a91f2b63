package dev.apportion.policy.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Found by .ci/fuzz as a policy that was read for ever. */
class EndlessLettersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"[a-\uFFFD]+", "[^!-\u1EF9]", "\u1C80", "\\x{1c85}", "[\\x{61}-\\x{10FFFF}]", "[x\\--\u2000]"})
    @DisplayName(
            "An expression with a letter that the engine would look at for ever is a fault that says what to write")
    void isRefused(String expression) {
        assertThatThrownBy(() -> Conditions.parse("matches \"" + expression + "\""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write two ranges");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[\u00C0-\\x{1C7F}\\x{1C89}-\u1EF9a-z]+", "\\p{L}+", "[^\u4E00-\u9FA5]+", "[a-\u00FF\u1EC5]+"})
    @DisplayName("Others, such as that which the fault advises, are taken")
    void isTaken(String expression) {
        assertThat(Conditions.parse("matches \"" + expression + "\"").matches("Nguy\u1EC5n"))
                .isTrue();
    }
}
