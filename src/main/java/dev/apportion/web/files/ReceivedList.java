package dev.apportion.web.files;

import dev.apportion.cost.Period;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.folder.Home;
import dev.apportion.folder.InputFiles;
import dev.apportion.ledger.ControlTotals;
import dev.apportion.ledger.Ledger;
import dev.apportion.message.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** What is in a month's folder, and what the latest run made of it. */
final class ReceivedList {

    private ReceivedList() {}

    /** In order of the names; none without the folder. */
    static List<ReceivedFile> of(Home home, Ledger ledger, Period period) throws IOException {
        Path folder = home.input(period);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Map<String, ControlTotals.FileTotals> known = ledger
                .runs()
                .latestDone(period)
                .map(run -> ControlTotals.files(ledger.of(run.id())))
                .orElse(List.of())
                .stream()
                .collect(Collectors.toMap(totals -> totals.file().name(), Function.identity()));
        return InputFiles.find(folder).files().stream()
                .map(file -> received(file, known.get(file.name())))
                .toList();
    }

    private static ReceivedFile received(SourceFile now, ControlTotals.@Nullable FileTotals totals) {
        if (totals == null || !totals.file().sha256().equals(now.sha256())) {
            boolean found = now.state() == SourceFile.State.FOUND;
            return new ReceivedFile(now.name(), found ? "new" : key(now), why(now), 0, 0, 0);
        }
        return new ReceivedFile(
                now.name(),
                key(totals.file()),
                why(totals.file()),
                totals.read(),
                totals.accepted(),
                totals.rejected());
    }

    private static @Nullable String why(SourceFile file) {
        return Wording.in(LocaleContextHolder.getLocale()).orNull(file.message());
    }

    private static String key(SourceFile file) {
        return file.state().name().toLowerCase(Locale.ROOT);
    }
}
