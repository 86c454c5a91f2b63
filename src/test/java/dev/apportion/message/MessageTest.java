package dev.apportion.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.money.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

    private static final String ALPHABET = "aZ0:{}'\"#|<\u001d\u001e\u001f\u0000\t\n–ß€\uD83D\uDE00";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Project P-1 is closed
            de | Projekt P-1 ist abgeschlossen
            fr | Le projet P-1 est clos
            pl | Project P-1 is closed
            """)
    void isSaidInTheLanguageOrElseInEnglish(String language, String said) {
        assertThat(Wording.in(Locale.forLanguageTag(language)).of(Message.of("Project {0} is closed", "P-1")))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"en, 1 Oct 2026", "de, 01.10.2026", "fr, 1er oct. 2026"})
    void theFirstOfAMonthIsAnOrdinalInFrench(String language, String said) {
        assertThat(Wording.in(Locale.forLanguageTag(language)).of(Message.of("{0}", LocalDate.of(2026, 10, 1))))
                .isEqualTo(said);
    }

    @Test
    void valuesStandAsTheLanguageWritesThem() {
        Message message = Message.of(
                "{0} {1} {2} {3} {4} {5} {6}",
                "as {0} 'is'",
                12345,
                new BigDecimal("1234.50"),
                new Amount(-123450, CurrencyUnit.EUR),
                new GroupedAmount(new Amount(123450, CurrencyUnit.EUR)),
                LocalDate.of(2026, 3, 9),
                YearMonth.of(2026, 3));
        assertThat(message).hasToString("as {0} 'is' 12345 1234.50 EUR -1,234.50 EUR 1,234.50 9 Mar 2026 March 2026");
        assertThat(Wording.in(Locale.GERMAN).of(message))
                .isEqualTo("as {0} 'is' 12345 1.234,50 -1.234,50\u00a0EUR 1.234,50\u00a0EUR 09.03.2026 März 2026");
        assertThat(Wording.in(Locale.FRENCH).of(message))
                .isEqualTo(
                        "as {0} 'is' 12345 1\u202f234,50 -1\u202f234,50\u00a0EUR 1\u202f234,50\u00a0EUR 9 mars 2026 mars 2026");
    }

    @ParameterizedTest
    @CsvSource({"0, '1,000 numbers 0 numbers'", "1, '1,000 numbers 1 number'", "7, '1,000 numbers 7 numbers'"})
    void oneIsToldFromMany(int count, String said) {
        assertThat(Message.of("{0} {1}", numbers(1000), numbers(count))).hasToString(said);
    }

    private static Message numbers(long count) {
        return Message.of("{0} {1,choice,0#numbers|1#number|1<numbers}", Grouped.of(count), count);
    }

    @Test
    void listsAreJoinedInTheLanguage() {
        Message list =
                Message.joined(" and ", List.of(new Amount(100, CurrencyUnit.EUR), "b", Message.of("Blank row")));
        assertThat(list).hasToString("EUR 1.00 and b and Blank row");
        assertThat(Wording.in(Locale.GERMAN).of(list)).isEqualTo("1,00\u00a0EUR und b und Leere Zeile");
    }

    /** What any sender writes comes back from the ledger as it was. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isReadBackExactly(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            List<Object> values = new ArrayList<>();
            for (int number = random.nextInt(5); number >= 0; number--) {
                values.add(value(random, 3));
            }
            Message message = Message.of("A {0}", values.toArray());
            assertThat(MessageCode.parts(message.code()).values())
                    .as("seed %d", seed)
                    .isEqualTo(values);
            assertThat(new Message(message.code())).isEqualTo(message);
        }
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> random.nextLong();
            case 1 -> BigDecimal.valueOf(random.nextLong(), random.nextInt(6));
            case 2 -> new Amount(random.nextLong(), CurrencyUnit.JPY);
            case 3 -> LocalDate.ofEpochDay(random.nextInt(100_000));
            case 4 -> new Grouped(BigDecimal.valueOf(random.nextInt(), 2));
            case 6 -> Message.of("{0}", value(random, depth - 1));
            case 7 -> Message.joined(", ", List.of(value(random, depth - 1), value(random, depth - 1)));
            default -> text(random);
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            text.appendCodePoint(ALPHABET.codePointAt(random.nextInt(ALPHABET.length() - 1)));
        }
        return text.toString();
    }

    @Test
    void sentencesOfOlderLedgersAreSaidAsTheyAre() {
        assertThat(new Message("Rule 5: description is {x} 'y'")).hasToString("Rule 5: description is {x} 'y'");
        assertThat(Message.plain("\u001eodd")).hasToString("\u001eodd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u001eA {0}\u001fn9:1", "\u001eA {0}\u001fnx", "\u001eA {0}\u001fn1:x", "\u001eA {\u001fs1:x"})
    void whatIsLeftOfADamagedOneIsShown(String code) {
        assertThat(new Message(code).toString()).startsWith("A {").doesNotContain("\u001f");
    }

    @Test
    void aSentenceThatThisVersionDoesNotKnowIsSaidInEnglish() {
        assertThat(Wording.in(Locale.GERMAN).of(new Message("\u001eNew in a later one: {0}\u001fs1:x")))
                .isEqualTo("New in a later one: x");
    }
}
