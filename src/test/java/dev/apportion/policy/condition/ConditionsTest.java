package dev.apportion.policy.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "NULL",
            quoteCharacter = '`',
            value = {
                "-                         | anything      | true",
                "``                        | NULL          | true",
                "Marketing                 | marketing     | true",
                "Marketing                 | Marketing 2   | false",
                "\"Marketing, Sales\"      | marketing, sales | true",
                "“5400”                    | 5400          | true",
                "FIN, HR                   | hr            | true",
                "FIN, HR                   | IT            | false",
                "5400                      | 05400         | false",
                "1000..1999                | 1000          | true",
                "1000..1999                | 1999          | true",
                "1000..1999                | 2000          | false",
                "1000..1999                | 1500a         | false",
                "1000..1999                | NULL          | false",
                "[1000..1999]              | 1999          | true",
                "]1000..1999[              | 1999          | false",
                "]1000..1999[              | 1000          | false",
                "(1000..1999]              | 1000          | false",
                "(1000..1999]              | 1999          | true",
                "[1000..1999)              | 1999          | false",
                ">= 500                    | 500           | true",
                "> 500                     | 500           | false",
                "<= -5                     | -6            | true",
                "< 500                     | 499           | true",
                "2026-10..2026-12          | 2026-11       | true",
                "contains \"licence\"      | Annual LICENCE fee | true",
                "contains licence          | license       | false",
                "contains \"a,b\", \"c\"   | xcx           | true",
                "contains \"a\", b         | xbx           | true",
                "b, contains \"a\"         | xbx           | false",
                "starts with \"PRJ\"       | prj-7         | true",
                "starts with PRJ           | a prj         | false",
                "ends with \"X\"           | 12x           | true",
                "word \"IT\"               | new IT unit   | true",
                "word \"IT\"               | unit          | false",
                "word it                   | it            | true",
                "word \"project*\"         | two projects  | true",
                "word \"*projekt\"         | Bauprojekt    | true",
                "word \"*projekt\"         | Bauprojekte   | false",
                "word a, b, c, \"d e*\"    | x d ef        | true",
                "word a, b, c, \"d e*\"    | xd ef         | false",
                "word a, b, c, \"*ing\"    | going         | true",
                "word a, b, c, cat         | cats          | false",
                "matches \"P-[0-9]+\"      | p-17          | true",
                "matches \"P-[0-9]+\"      | xp-17         | false",
                "blank                     | NULL          | true",
                "blank                     | ` `           | true",
                "blank                     | x             | false",
                "not blank                 | x             | true",
                "not FIN, HR               | HR            | false",
                "not FIN, HR               | IT            | true",
                "not FIN, HR               | NULL          | true",
                "not 1000..1999            | 999           | true",
                "a, b, 10..20              | 15            | true",
                "a, b, 10..20              | B             | true",
                "Smith (UK)                | smith (uk)    | true",
                "nothing                   | nothing       | true",
            })
    void testsText(String cell, String value, boolean expected) {
        assertThat(Conditions.parse(cell).matches(value)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        ">= 500, 500.00, true",
        "> 500, 500.01, true",
        "-0.5..0.5, 0.5, true",
        "< 0, -1, true",
        "500, 500.00, true",
        "not 500, 500.00, false",
        "blank, , true",
        ">= 2026-10-01, 50000, false",
        "ends with \"99\", 19.99, true",
    })
    void testsNumbers(String cell, BigDecimal value, boolean expected) {
        assertThat(Conditions.parse(cell).matches(value)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        ">= 2026-10-01, 2026-10-01, true",
        ">= 2026-10-01, 2026-09-30, false",
        "2026-10-01..2026-10-31, 2026-10-31, true",
        "2026-10-15, 2026-10-15, true",
        "2026-10, 2026-10-15, true",
        "<= 2026-10, 2026-10-31, true",
        "<= 2026-10, 2026-11-01, false",
        "> 500, 2026-10-15, false",
        "blank, , true",
        "not blank, 2026-10-15, true",
        "starts with 2026, 2026-10-15, true",
    })
    void testsDates(String cell, LocalDate value, boolean expected) {
        assertThat(Conditions.parse(cell).matches(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "5400..5499 | 5400–5499",
                "]5400..5499 [ | 5400 (exclusive)–5499 (exclusive)",
                ">= 500 | at least 500",
                "< 2026-10-01 | less than 2026-10-01",
                "contains \"Contractor\" | contains 'contractor'",
                "word \"IT\" | has the word 'it'",
                "not blank | not blank",
                "MKT, \"Human Resources\" | MKT or 'Human Resources'",
                "- | any",
            })
    void speaksInWords(String cell, String words) {
        assertThat(Conditions.parse(cell)).hasToString(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"open | is never closed",
                "a,,b | between two commas",
                "a, | between two commas",
                "1999..1000 | write 1000..1999",
                "1000.. | is not a number",
                "[1000..1999 | bracket at one end",
                "10..2026-10-01 | mixes numbers and dates",
                "<> x | is not a number",
                ">= many | is not a number",
                "matches \"[\" | not a usable regular expression",
                "contains | nothing follows",
                "contains \"\" | nothing follows",
                "not | nothing follows",
            })
    void saysWhatIsWrong(String cell, String message) {
        assertThatThrownBy(() -> Conditions.parse(cell))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "- | x | true",
                "x | - | false",
                "1000..1999 | 1200..1300 | true",
                "1000..1999 | 1200..2300 | false",
                "> 10 | >= 10 | false",
                ">= 10 | > 10 | true",
                ">= 10 | 10..20 | true",
                "1000..1999 | 1500 | true",
                "1000..1999 | 1500, 1600 | true",
                "1000..1999 | 1500, 2600 | false",
                "a, b | B | true",
                "a | a, b | false",
                "contains cat | contains \"cats\" | true",
                "contains cat | starts with \"cats\" | true",
                "starts with cat | contains cats | false",
                "contains cat | word cats | true",
                "word cat | contains \"cat\" | false",
                "word cat | word \"the cat\" | true",
                "not a | b | true",
                "not a | not a | true",
                "not a | a, b | false",
                "not a | contains x | true",
                "not xy | contains x | false",
                "word \"cat*\" | word cat | true",
                "not blank | a | true",
            })
    void knowsWhatItCovers(String wide, String narrow, boolean covers) {
        assertThat(Conditions.parse(wide).covers(Conditions.parse(narrow))).isEqualTo(covers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a, b", "1000..1999", "]5..7[", "contains x", "blank", "word y"})
    void givesExamplesThatItMatches(String cell) {
        Condition test = Conditions.parse(cell);
        assertThat(test.examples()).isNotEmpty().allMatch(test::matches);
    }

    @Test
    void nothingMatchesNone() {
        assertThat(Condition.NONE.matches("")).isFalse();
        assertThat(Condition.NONE.matches((BigDecimal) null)).isFalse();
        assertThat(Condition.NONE.matches((LocalDate) null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Smith",
                "4700",
                "Smith, Sons",
                "not here",
                "blank",
                "-",
                "4000..4199",
                "> 5",
                "contains x",
                "a \"b\" c",
                "P-[0-9]+"
            })
    void whatIsWrittenForATextAsksForExactlyThat(String text) {
        Condition condition = Conditions.parse(Conditions.exactly(text));
        assertThat(condition.matches(text)).isTrue();
        assertThat(condition.matches(text + "x")).isFalse();
        assertThat(condition.matches((String) null)).isFalse();
        assertThat(condition.onlyTexts()).hasSize(1);
    }
}
