package dev.apportion.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.received.RowOutcome.Reason;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.message.Wording;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a file is no cost is counted in words, one or many. */
class FileRowTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Ignored: 4 above the table, 1 heading, 7 totals",
                "de | Übergangen: 4 über der Tabelle, 1 Überschrift, 7 Summen",
                "fr | Ignorées : 4 au-dessus du tableau, 1 en-tête, 7 totaux"
            })
    void countsRowsThatAreNoCost(String language, String note) {
        Map<Reason, Long> ignored =
                new EnumMap<>(Map.of(Reason.TOTAL, 7L, Reason.HEADER, 1L, Reason.ABOVE_THE_TABLE, 4L));
        SourceFile file = new SourceFile(1, "costs.xlsx", "0", SourceFile.State.READ, null, 20L, 0L);
        ControlTotals.FileTotals totals =
                new ControlTotals.FileTotals(file, 20, 8, 0, ignored, Map.of(), Map.of(), Map.of(), 0, List.of());
        assertThat(FileRow.of(totals, Wording.in(Locale.forLanguageTag(language)))
                        .note())
                .isEqualToNormalizingWhitespace(note);
    }
}
