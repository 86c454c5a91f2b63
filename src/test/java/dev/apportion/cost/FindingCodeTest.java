package dev.apportion.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingCodeTest {

    @ParameterizedTest
    @EnumSource
    void eachHasWordsInEveryLanguageOfTheTemplates(FindingCode code) throws IOException {
        Map<String, String[]> texts = Files.readAllLines(Path.of("src/test/resources/template-texts.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .collect(Collectors.toMap(row -> row[0], Function.identity(), (first, second) -> first));
        assertThat(texts.get(code.inWords()))
                .isNotNull()
                .hasSameSizeAs(texts.get("en"))
                .doesNotContain("");
    }

    @ParameterizedTest
    @EnumSource
    void eachIsFoundAgainByItsShortName(FindingCode code) {
        assertThat(FindingCode.of(code.shortName())).isEqualTo(code);
    }

    @Test
    void namesThatLedgersHoldStayAsTheyAre() {
        assertThat(FindingCode.AFTER_APPROVED_END.shortName()).isEqualTo("after-approved-end");
        assertThat(FindingCode.AFTER_APPROVED_END.inWords()).isEqualTo("After approved end");
        assertThat(FindingCode.COLUMN_LEFT_FOR_ANOTHER.shortName()).isEqualTo("column-not-used");
        assertThat(FindingCode.COLUMN_NOT_UNDERSTOOD.inWords()).isEqualTo("Column unused");
    }

    @Test
    void oneThatThisVersionDoesNotKnowIsReadAsAnother() {
        assertThat(FindingCode.of("of-a-later-version")).isEqualTo(FindingCode.OTHER);
    }
}
