package dev.apportion.job.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartMessageTest {

    @Test
    void isThreeNumbersAndNothingElse() {
        PartMessage message = new PartMessage(12, 3, 4567);
        assertThat(message.text()).isEqualTo("12 3 4567");
        assertThat(PartMessage.parse(message.text())).contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 2",
                "1 2 3 4",
                "1 2 -3",
                "1 2 3\n",
                " 1 2 3",
                "1 2 9999999999999999999",
                "1 2 3; DROP TABLE run",
                "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA=="
            })
    void anythingElseIsNoMessage(String text) {
        assertThat(PartMessage.parse(text)).isEmpty();
    }
}
