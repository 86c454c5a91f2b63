package dev.apportion.cli.frame;

import dev.apportion.ledger.store.holder.PageAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the page that holds the data folder, with the key that it left there. */
public final class PageClient {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private PageClient() {}

    /** What {@code status} prints. */
    public static String status(PageAddress page, boolean json) throws IOException, InterruptedException {
        return ask(page, "command/status?json=" + json);
    }

    /** An address of the page that lets one browser in; empty if people log in there. */
    public static String invitation(PageAddress page) throws IOException, InterruptedException {
        return ask(page, "command/invitation");
    }

    private static String ask(PageAddress page, String what) throws IOException, InterruptedException {
        URI address = page.commands().resolve(what);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + page.key())
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("The page at " + page.address() + " answered " + answer.statusCode()
                    + ". The log, data/apportion.log, has the details.");
        }
        return answer.body();
    }
}
