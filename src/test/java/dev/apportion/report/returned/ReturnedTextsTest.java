package dev.apportion.report.returned;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.message.Wording;
import dev.apportion.policy.Field;
import dev.apportion.report.ReportTemplate;
import dev.apportion.template.Template;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** The shipped template of packs has every text of returned workbooks in its languages. */
class ReturnedTextsTest {

    private static final Path TEMPLATES = Path.of("templates");

    @Test
    void everyTextIsThere() throws Exception {
        Template german = ReportTemplate.DEPARTMENT.compile(TEMPLATES, Locale.GERMAN, CurrencyUnit.EUR);
        Template french = ReportTemplate.DEPARTMENT.compile(TEMPLATES, Locale.FRENCH, CurrencyUnit.EUR);
        Stream<String> fields = Arrays.stream(Field.values()).map(Field::label);
        assertThat(Stream.concat(ReturnedTexts.words().stream(), fields))
                .allSatisfy(text -> assertThat(german.inLanguage(text) + french.inLanguage(text))
                        .as(text)
                        .isNotEqualTo(text + text));
    }

    @Test
    void aNameOrNumberStandsWhereTheLanguageHasIt() {
        ReturnedTexts texts = new ReturnedTexts(
                text -> text.equals(ReturnedTexts.CUT) ? "Nur ${number} sind da." : text, Wording.ENGLISH);
        assertThat(texts.said(ReturnedTexts.CUT, "$7")).isEqualTo("Nur $7 sind da.");
        assertThat(texts.said(ReturnedTexts.TITLE, "${a}.xlsx")).isEqualTo("To correct in ${a}.xlsx");
    }
}
