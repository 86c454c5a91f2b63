package dev.apportion.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiledNameTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "costs.xlsx, costs.xlsx",
                "Märkte 10.XLSX, Märkte 10.xlsx",
                "../x.xlsx, x.xlsx",
                "../../../etc/cron.d/x.xlsx, x.xlsx",
                "C:\\Windows\\x.xlsx, x.xlsx",
                "CON.xlsx, _CON.xlsx",
                "con.2026.xlsx, _con.2026.xlsx",
                "LPT¹.xlsx, _LPT¹.xlsx",
                "console.xlsx, console.xlsx",
                "~$costs.xlsx, $costs.xlsx",
                ".hidden.xlsx, hidden.xlsx",
                "..xlsx, attachment.xlsx",
                ".xlsx, attachment.xlsx",
                "/, attachment.xlsx",
                "costs .xlsx, costs.xlsx",
                "costs.xlsx. ., costs.xlsx",
                "a<b>c:d\"e|f?g*.xlsx, a_b_c_d_e_f_g_.xlsx",
                "costs, costs.xlsx",
                "costs.exe, costs.exe.xlsx",
                "a\u202Exslx.exe, axslx.exe.xlsx",
                "a\u200B\uFEFF.xlsx, a.xlsx",
            })
    void leadsNowhereElseAndIsTakenByEveryFileSystem(String sent, String expected) {
        assertThat(FiledName.of(sent, "xlsx").with("")).isEqualTo(expected);
    }

    @Test
    void controlsAndHalvesOfCharactersAreDropped() {
        assertThat(FiledName.of("a\u0000\r\n\tb\uD800.xlsx", "xlsx").with("")).isEqualTo("ab.xlsx");
    }

    @Test
    void isCutWhereItIsTooLongAndKeepsItsEndAndWholeCharacters() {
        for (String letter : new String[] {"a", "ä", "表", "😀"}) {
            String name = FiledName.of(letter.repeat(300) + ".xlsx", "xlsx").with(" (Department 310)");
            assertThat(name).endsWith(letter + " (Department 310).xlsx");
            assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(190, 200);
            assertThat(name.codePoints()).noneMatch(character -> character == 0xFFFD);
        }
    }
}
