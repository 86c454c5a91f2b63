package dev.apportion.cli.pages;

import dev.apportion.cli.json.Json;
import dev.apportion.cli.json.StatusJson;
import dev.apportion.cli.screen.StatusPrinter;
import dev.apportion.folder.Home;
import dev.apportion.job.PartsUnderWay;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.store.LedgerDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;

/** What the command {@code status} prints. Whoever has the ledger can do so for others. */
public final class StatusReport {

    private StatusReport() {}

    public static void print(Home home, boolean asJson, PrintWriter out) throws Exception {
        if (!LedgerDatabase.exists(home.data())) {
            if (asJson) {
                Json.print(out, StatusJson.none());
            } else {
                StatusPrinter.printNone(out);
            }
            return;
        }
        try (LedgerDatabase database = LedgerDatabase.open(home.data())) {
            Ledger ledger = new Ledger(database.dataSource());
            if (asJson) {
                Json.print(out, StatusJson.of(ledger, PartsUnderWay.of(database)));
            } else {
                StatusPrinter.print(out, ledger, PartsUnderWay.of(database));
            }
        }
    }

    static String text(Home home, boolean asJson) throws Exception {
        StringWriter text = new StringWriter();
        print(home, asJson, new PrintWriter(text, true));
        return text.toString();
    }
}
