package dev.apportion.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words that descriptions share. */
class RuleProposalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Rent of hall 7 | Rent of hall 12 | Rent of hall",
                "2026-10 Cleaning Smith Ltd | cleaning smith ltd, October | Cleaning Smith Ltd",
                "Paper | Ink | ''",
                "4711 | 4711 | ''",
                "Licence A-1 Suite Pro | Licence B-2 Suite Pro | Suite Pro"
            })
    void aRowOfWordsWithoutNumbers(String one, String other, String shared) {
        assertThat(RuleProposal.phrase(List.of(one, other))).isEqualTo(shared);
    }
}
