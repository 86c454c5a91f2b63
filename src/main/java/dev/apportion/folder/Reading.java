package dev.apportion.folder;

import dev.apportion.setting.Setting;
import dev.apportion.setting.SettingValues;
import dev.apportion.setting.WrongSettingException;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** How spreadsheets are opened, as the settings say. */
final class Reading {

    private static final long MEGABYTE = 1 << 20;

    private Reading() {}

    static ReadSettings from(SettingValues settings) {
        ReadLimits limits = new ReadLimits(
                settings.get(Setting.READ_INFLATED_MB) * MEGABYTE,
                settings.get(Setting.READ_RATIO),
                settings.get(Setting.READ_COLUMNS),
                settings.get(Setting.READ_CELL_CHARACTERS),
                settings.get(Setting.READ_DEPTH));
        String file = settings.orNull(Setting.PASSWORDS_FILE);
        return file == null ? new ReadSettings(limits, List.of(), "") : withPasswords(limits, file);
    }

    private static ReadSettings withPasswords(ReadLimits limits, String file) {
        try {
            // Not stripped: a password may begin or end with a space.
            List<String> passwords = Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> !line.isEmpty())
                    .toList();
            return new ReadSettings(
                    limits, passwords, Files.getLastModifiedTime(Path.of(file)).toString());
        } catch (IOException | InvalidPathException e) {
            throw new WrongSettingException(
                    "The file that " + Setting.PASSWORDS_FILE.variable() + " names cannot be read as UTF-8 text: "
                            + file + ".",
                    e);
        }
    }
}
