package dev.apportion.sheet.open;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;

/**
 * The code pages in which Windows keeps text that is not Unicode, by language: Excel's "CSV" is still written so. Source:
 * Microsoft, "Code Page Identifiers" (ANSI code pages).
 */
final class OldCharsets {

    private static final String WESTERN = "windows-1252";

    private static final Map<String, String> BY_LANGUAGES = Map.ofEntries(
            Map.entry("cs hr hu pl ro sk sl sq bs", "windows-1250"),
            Map.entry("be bg mk ru sr uk", "windows-1251"),
            Map.entry("el", "windows-1253"),
            Map.entry("az tr", "windows-1254"),
            Map.entry("he", "windows-1255"),
            Map.entry("ar fa ur", "windows-1256"),
            Map.entry("et lt lv", "windows-1257"),
            Map.entry("vi", "windows-1258"),
            Map.entry("ja", "windows-31j"),
            Map.entry("ko", "x-windows-949"),
            Map.entry("th", "x-windows-874"),
            Map.entry("zh", "GBK"));

    private OldCharsets() {}

    /** The one of a language, Western European where the language has none or this Java doesn't know it. */
    static Charset of(Locale locale) {
        String name = locale.getLanguage().equals("zh") && locale.getCountry().matches("TW|HK|MO")
                ? "Big5"
                : BY_LANGUAGES.entrySet().stream()
                        .filter(languages ->
                                (" " + languages.getKey() + " ").contains(" " + locale.getLanguage() + " "))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(WESTERN);
        return Charset.forName(Charset.isSupported(name) ? name : WESTERN);
    }
}
