package dev.apportion.setting;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** The settings in a working folder, none of which is a secret. */
final class SettingsFile {

    private SettingsFile() {}

    /** Reads a file in UTF-8; nothing if there is none. */
    static Map<ConfigurationPropertyName, String> read(Path file) {
        Properties lines = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                lines.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new WrongSettingException(
                        file + " cannot be read as UTF-8 text with lines such as apportion.smtp.host=mail.example.", e);
            }
        }
        Map<ConfigurationPropertyName, String> values = new TreeMap<>();
        for (String key : new TreeSet<>(lines.stringPropertyNames())) {
            ConfigurationPropertyName name = ConfigurationPropertyName.adapt(key, '.');
            check(file, key, name, lines.getProperty(key));
            if (!lines.getProperty(key).isBlank()) {
                values.put(name, lines.getProperty(key));
            }
        }
        return values;
    }

    private static void check(Path file, String key, ConfigurationPropertyName name, String value) {
        for (Setting<?> setting : Setting.all()) {
            if (name.equals(ConfigurationPropertyName.of(setting.property()))) {
                if (setting.isSecret()) {
                    throw new WrongSettingException(file + " holds the secret " + key + ", which can stand in no file"
                            + " of the working folder. Remove it, and set " + setting.variable()
                            + " in the environment, or " + setting.fileVariable() + " to the path of a file with it.");
                }
                if (!setting.mayStandInFile()) {
                    throw new WrongSettingException(file + " holds " + key + ", which only the environment can set: "
                            + setting.variable() + ".");
                }
                if (value.contains("://") && value.toLowerCase(Locale.ROOT).contains("password=")) {
                    throw new WrongSettingException(file + " holds a password in " + key + ". Remove it, and set "
                            + setting.variable() + " in the environment instead.");
                }
                return;
            }
            if (setting.isSecret() && name.equals(ConfigurationPropertyName.of(setting.fileProperty()))) {
                return;
            }
        }
        throw new WrongSettingException(
                file + " holds \"" + key + "\", which is no setting. docs/settings.md lists all settings.");
    }
}
