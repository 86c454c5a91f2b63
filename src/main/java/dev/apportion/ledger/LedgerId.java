package dev.apportion.ledger;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells one ledger from all others. */
public final class LedgerId {

    private LedgerId() {}

    /** The ledger's identifier, which it is given when it is first asked for. */
    public static String of(DataSource ledger) {
        JdbcClient client = JdbcClient.create(ledger);
        // Whoever comes first: the primary key lets one row in.
        client.sql("INSERT INTO ledger_identity (only_row, id) SELECT 1, ? WHERE NOT EXISTS"
                        + " (SELECT 1 FROM ledger_identity) ON CONFLICT DO NOTHING")
                .param(UUID.randomUUID().toString())
                .update();
        return client.sql("SELECT id FROM ledger_identity").query(String.class).single();
    }
}
