package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.web.MonthPages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody with a browser that knows no script: looks at pages and sends their forms. */
final class Visitor {

    private final HttpClient client;
    private final String address;
    private final String language;
    private String csrf = "";

    private Visitor(String address, String language, HttpClient.Builder client) {
        this.client = client.cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        this.address = address;
        this.language = language;
    }

    /** Comes in by an address that lets one in. */
    static Visitor invited(MonthPages pages, String language) throws IOException, InterruptedException {
        return invited(pages.invitation(), language);
    }

    /** Comes in by an address that another process printed. */
    static Visitor invited(String invitation, String language) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(invitation.replaceFirst("\\?.*", ""), language, HttpClient.newBuilder());
        HttpResponse<String> first = visitor.send(visitor.request(invitation).GET());
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        visitor.look(first);
        return visitor;
    }

    /** Comes in, in English. */
    static Visitor invited(MonthPages pages) throws IOException, InterruptedException {
        return invited(pages, "en");
    }

    /** Somebody who isn't in yet. */
    static Visitor stranger(String address, HttpClient.Builder client) {
        return new Visitor(address, "en", client);
    }

    /** Logs in, in English; lands on a page. */
    static Visitor loggedIn(MonthPages pages, String name) throws IOException, InterruptedException {
        Visitor visitor = stranger(pages.address(), HttpClient.newBuilder());
        HttpResponse<String> landed = visitor.logIn(name, TeamPages.PASSWORD);
        assertThat(landed.uri().getPath()).isNotEqualTo("/login");
        return visitor;
    }

    /** Tries to log in; the page that comes of it. */
    HttpResponse<String> logIn(String name, String password) throws IOException, InterruptedException {
        page("/login");
        HttpResponse<String> landed = posted("/login", "name", name, "password", password);
        look(landed);
        return landed;
    }

    /** A page that there is. */
    Document page(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return look(response);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(address + path.substring(1)).GET());
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        return client.send(request(address + path.substring(1)).GET().build(), BodyHandlers.ofByteArray())
                .body();
    }

    /** Sends a form; the page that comes of it. */
    Document post(String path, String... fields) throws IOException, InterruptedException {
        return look(send(change(path, csrf, fields)));
    }

    /** Drops files, each name followed by its content; the page that comes of it. */
    Document upload(String path, String... files) throws IOException, InterruptedException {
        Object[] parts = new Object[files.length];
        for (int i = 0; i < files.length; i++) {
            parts[i] = i % 2 == 0 ? files[i] : files[i].getBytes(StandardCharsets.UTF_8);
        }
        HttpResponse<String> response = send(multipart(path, csrf, parts));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Jsoup.parse(response.body());
    }

    /** Files as a form sends them. */
    HttpRequest.Builder multipart(String path, String token, Object... files) throws IOException {
        String boundary = "0123456789abcdef";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < files.length; i += 2) {
            body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                            + ((String) files[i]).replace("\\", "\\\\") + "\"\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write((byte[]) files[i + 1]);
            body.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request(address + path.substring(1))
                .setHeader("Origin", address.substring(0, address.length() - 1))
                .setHeader("X-CSRF-Token", token)
                .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    /** The same, whatever comes of it. */
    HttpResponse<String> posted(String path, String... fields) throws IOException, InterruptedException {
        return send(change(path, csrf, fields));
    }

    /** A form as this visitor sends it; a test can make it another. */
    HttpRequest.Builder change(String path, String token, String... fields) {
        List<String> form = new ArrayList<>(List.of("_csrf=" + token));
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return request(address + path.substring(1))
                .setHeader("Origin", address.substring(0, address.length() - 1))
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", form)));
    }

    HttpRequest.Builder request(String uri) {
        return HttpRequest.newBuilder(URI.create(uri)).setHeader("Accept-Language", language);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    String csrf() {
        return csrf;
    }

    private Document look(HttpResponse<String> response) {
        Document page = Jsoup.parse(response.body());
        String headers = page.body().attr("hx-headers");
        csrf = headers.isEmpty() ? csrf : headers.replaceAll(".*:\"|\".*", "");
        return page;
    }

    /** Waits for the run of a month to end, as its events tell it. */
    void awaitRun(String period) throws IOException, InterruptedException {
        assertThat(get("/" + period + "/run/events").body()).endsWith("event:end\ndata:\n\n");
    }
}
