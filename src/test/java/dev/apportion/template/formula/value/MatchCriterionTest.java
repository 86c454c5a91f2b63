package dev.apportion.template.formula.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which texts a criterion of SUMIFS and its like holds for. */
class MatchCriterionTest {

    @ParameterizedTest
    @CsvSource({"10,10,true", "10,10.0,false", "10,'',false", "10,ten,false", "0,'',false"})
    void aNumberHoldsForTheSameDigitsAsText(BigDecimal number, String text, boolean holds) {
        assertThat(MatchCriterion.of(number).holds(text)).isEqualTo(holds);
        assertThat(MatchCriterion.of(number).holds(number)).isTrue();
        assertThat(MatchCriterion.of(number).holds(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "<>b*,Abc,true",
        "<>a*,Abc,false",
        "a~*c,a*c,true",
        "a~*c,abc,false",
        "a~?,a?,true",
        "ends~,ends~,true",
        "?,'',false",
        "*,'',true",
        "=10,10,true",
        ">10,11,false",
        "<b,A,true",
        ">=b,B,true",
    })
    void aTextMayCompareOrHoldWildcards(String criterion, String text, boolean holds) {
        assertThat(MatchCriterion.of(criterion).holds(text)).isEqualTo(holds);
    }
}
