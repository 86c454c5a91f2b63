package dev.apportion.web.month;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.report.chart.Labels;
import dev.apportion.report.front.FrontWords;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What charts in the browser say beside names and numbers. */
class ChartsTest {

    @Test
    void translatesWhatTheRowsOfTheWorkbooksSay() {
        List<String> said = new ArrayList<>(Labels.words());
        said.addAll(FrontWords.words());
        assertThat(said).containsAll(Charts.SAID.keySet());
    }
}
