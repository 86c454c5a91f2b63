package dev.apportion.template.formula.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A formula's text before and after. */
class RewriteTest {

    private static final Renaming RENAMING = new Renaming("It's one", "Copy's", Map.of("lines", "Lines_2"));
    private static final Widening WIDENING = new Widening("Costs", 2, 3);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SUM('It''s one'!A1:A3)+B1|SUM('Copy''s'!A1:A3)+B1",
                "'it''s ONE'!Rate*2|'Copy''s'!Rate*2",
                "Other!A1&\"It's one!A1\"|Other!A1&\"It's one!A1\"",
                "SUM(LINES[Amount])+ROWS(Lines)|SUM(Lines_2[Amount])+ROWS(Lines_2)",
                "[@Amount]+Rate|[@Amount]+Rate",
            })
    void aCopiedSheetReadsItself(String formula, String copied) {
        assertThat(RENAMING.of(formula)).isEqualTo(copied);
    }

    @Test
    void tellsWhetherAFormulaNamesTheSheet() {
        assertThat(RENAMING.names("1+'It''s one'!A1")).isTrue();
        assertThat(RENAMING.names("1+A1+Other!A1+\"'It''s one'!A1\"")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUM(B1:C9)|SUM(B1:F9)",
                "SUM($B$1:$C$9)|SUM($B$1:$F$9)",
                "SUM(Costs!C:C)|SUM(Costs!C:F)",
                "SUM(Other!B1:C9)|SUM(Other!B1:C9)",
                "SUM(B1:B9,C1,D1:D2)|SUM(B1:B9,C1,D1:D2)",
                "SUM(1:3)|SUM(1:3)",
            })
    void rangesThatReachARepeatedColumnAreWidened(String formula, String widened) {
        assertThat(WIDENING.of(formula, "costs")).isEqualTo(widened);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SUM(C2:C9)|SUM(E2:E9)",
                "SUM($C2:$C9)|SUM($C2:$F9)",
                "SUM($C2:C9)|SUM($C2:E9)",
                "C2*Other!B$1|E2*Other!D$1",
                "[@Plan]+[@Item]|[@Plan]+[@Item]",
                "Lines[Plan]|Lines[Plan '#2]",
            })
    void aCopiedColumnReadsItsOwnCells(String formula, String copied) {
        assertThat(WIDENING.inCopy(formula, 2, "Plan", "Plan #2")).isEqualTo(copied);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"A1:C9|A1:F9", "A1:C9 B2 D1:D2|A1:F9 B2 D1:D2", "A1:B9|A1:B9", "C3|C3", "C1:C9|C1:F9"})
    void areasThatReachARepeatedColumnAreWidened(String ranges, String widened) {
        assertThat(WIDENING.ranges(ranges)).isEqualTo(widened);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A1+$A1+A$1+$A$1|C4+$A4+C$1+$A$1",
                "SUM(A1:B2)|SUM(C4:D5)",
                "SUM(A:A)|SUM(C:C)",
                "SUM($A:A)|SUM($A:C)",
                "SUM(1:2)|SUM(4:5)",
                "Other!A1&\"A1\"|Other!C4&\"A1\"",
            })
    void aSharedFormulaReadsRelativeToItsCell(String stored, String there) {
        assertThat(SharedFormula.at(stored, 3, 2)).isEqualTo(there);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Summary!A1&\"Total\"|'Übersicht'!A1&\"Summe \"\"A\"\"\"",
                "Other!A1+A1|Other!A1+A1",
                "Lines[Amount]+[@Amount]|Lines[Betrag]+[@Betrag]",
                "Lines[[#Totals],[Amount]]|Lines[[#Totals],[Betrag]]",
                "\"say \"\"hi\"\"\"|\"say \"\"hi\"\"\"",
            })
    void aTranslatedFormulaReadsTranslatedNames(String formula, String translated) {
        Map<String, String> words = Map.of("Summary", "Übersicht", "Total", "Summe \"A\"", "Amount", "Betrag");
        assertThat(new Rewording(word -> words.getOrDefault(word, word)).of(formula))
                .isEqualTo(translated);
    }
}
