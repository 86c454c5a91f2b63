package dev.apportion.sheet.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DateUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateSystemTest {

    /** 60 is left out: it is 29 February 1900, which only Excel knows. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "1", "59", "61", "46326", "46326.354166667", "46326.999999999", "2958465"})
    void agreesWithPoi(String serial) {
        BigDecimal value = new BigDecimal(serial);
        assertThat(DateSystem.FROM_1900.dateTime(value))
                .isEqualTo(DateUtil.getLocalDateTime(value.doubleValue(), false));
        assertThat(DateSystem.FROM_1904.dateTime(value))
                .isEqualTo(DateUtil.getLocalDateTime(value.doubleValue(), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "59", "61", "46326", "46326.25"})
    void goesBothWays(String serial) {
        for (DateSystem system : DateSystem.values()) {
            LocalDateTime when = system.dateTime(new BigDecimal(serial));
            assertThat(system.serial(when)).isEqualByComparingTo(serial);
        }
    }
}
