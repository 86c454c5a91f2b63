package dev.apportion.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.PostgresServer;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@DisplayName("Texts that PostgreSQL refuses are kept as they are")
class AnyTextTest {

    private static final List<String> TEXTS = List.of(
            "",
            "Paper",
            "a\0b\0",
            "\uD83D",
            "\uDE00\uD83D",
            "\uD83D\uDE00",
            "\uE0A5\0",
            "\uE0A50000",
            "x\uD83D\uDE00\0y");

    @ParameterizedTest
    @ValueSource(strings = {"", "Paper", "\uD83D\uDE00 \u00FC"})
    void othersAreNotTouched(String text) {
        assertThat(AnyText.stored(text)).isSameAs(text);
        assertThat(AnyText.original(text)).isSameAs(text);
    }

    @Test
    void comeBackFromTheServer() throws Exception {
        try (Connection connection = new PostgresPlace(PostgresServer.newDatabase(), null, null, "test").connect()) {
            JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            for (String text : TEXTS) {
                assertThat(client.sql("SELECT CAST(? AS VARCHAR)")
                                .param(text)
                                .query(String.class)
                                .single())
                        .isEqualTo(text);
                assertThat(AnyText.stored(text)).doesNotContain("\0");
            }
            assertThat(TEXTS.stream().map(AnyText::stored)).doesNotHaveDuplicates();
        }
    }
}
