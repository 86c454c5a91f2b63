package dev.apportion.endtoend;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Follows every link of pages, and keeps all text that comes of it. */
final class Crawler {

    private final Visitor visitor;
    private final Map<String, String> found = new LinkedHashMap<>();

    Crawler(Visitor visitor) {
        this.visitor = visitor;
    }

    /** What addresses answered: pages as text and source, workbooks as the text of their parts. */
    Map<String, String> from(Collection<String> addresses) throws IOException, InterruptedException {
        Deque<String> left = new ArrayDeque<>(addresses);
        while (!left.isEmpty()) {
            String address = left.poll();
            if (found.containsKey(address)) {
                continue;
            }
            byte[] body = visitor.bytes(address);
            String text = isZip(body) ? parts(body) : new String(body, StandardCharsets.UTF_8);
            found.put(address, text);
            if (text.startsWith("<!DOCTYPE html>")) {
                var page = Jsoup.parse(text);
                found.put(address, page.text() + "\n" + text);
                for (Element element : page.select("[href], [src], [hx-get], [data-events], [data-fragment]")) {
                    for (String attribute : new String[] {"href", "src", "hx-get", "data-events", "data-fragment"}) {
                        String link = element.attr(attribute);
                        if (link.startsWith("/") && !link.startsWith("/webjars/")) {
                            left.add(link);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static boolean isZip(byte[] body) {
        return body.length > 4 && body[0] == 'P' && body[1] == 'K';
    }

    private static String parts(byte[] workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(entry.getName())
                        .append('\n')
                        .append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
