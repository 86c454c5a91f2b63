package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Excel writes csv in the code page of its country, which the policy's locale tells. */
class OldCharsetsTest extends IntakeTest {

    @ParameterizedTest
    @CsvSource({
        "de-DE, windows-1252, Abteilung;Text;Betrag, Büro für Öl",
        "cs-CZ, windows-1250, Oddělení;Popis;Částka, Nájem skříně",
        "pl-PL, windows-1250, MPK;Opis;Kwota, Łączność",
        "hu-HU, windows-1250, Osztály;Megnevezés;Összeg, Bérlő",
        "ru-RU, windows-1251, Отдел;Описание;Сумма, Аренда",
        "el-GR, windows-1253, Τμήμα;Περιγραφή;Ποσό, Ενοίκιο",
        "tr-TR, windows-1254, Departman;Açıklama;Tutar, Kırtasiye",
        "lt-LT, windows-1257, Department;Description;Amount, Šildymas",
        "ja-JP, windows-31j, 部門;摘要;金額, 家賃",
        "zh-CN, GBK, 部门;摘要;金额, 租金",
        "zh-TW, Big5, 部門;摘要;金額, 租金"
    })
    void areThoseOfTheLocale(String locale, String charset, String headings, String description) throws IOException {
        Path file = folder.resolve("costs.csv");
        Files.writeString(file, headings + "\nIT;" + description + ";1200\nIT;Toner;50\n", Charset.forName(charset));
        intake.in(Locale.forLanguageTag(locale));
        assertThat(intake.read(file)).contains("IT 1200.00 USD", "IT 50.00 USD");
        assertThat(intake.lines.get(0).posting().description()).isEqualTo(description);
    }
}
