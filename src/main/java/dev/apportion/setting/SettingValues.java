package dev.apportion.setting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;

/**
 * The values of settings: environment variables, below them the {@code apportion.properties} of a working folder. A
 * variable that is empty is not set. No application context is started for it.
 */
public final class SettingValues {

    /** The file's name in the working folder. */
    public static final String FILE = "apportion.properties";

    /** What the names of environment variables begin with. */
    static final String PREFIX = "APPORTION_";

    /** Where a value comes from. */
    public enum Origin {
        DEFAULT,
        ENVIRONMENT,
        FILE
    }

    private final Map<ConfigurationPropertyName, String> environment = new HashMap<>();
    private final Map<ConfigurationPropertyName, String> file;

    private SettingValues(Map<String, String> variables, Map<ConfigurationPropertyName, String> file) {
        this.file = file;
        for (Setting<?> setting : Setting.all()) {
            put(setting.property(), variables.get(setting.variable()));
            if (setting.isSecret()) {
                put(setting.fileProperty(), variables.get(setting.fileVariable()));
            }
        }
    }

    private void put(String property, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            environment.put(ConfigurationPropertyName.of(property), value);
        }
    }

    /** Spring's own sources ask for a log, and where that is written is a setting. */
    private static ConfigurationPropertySource source(Map<ConfigurationPropertyName, String> values) {
        return name -> {
            String value = values.get(name);
            return value == null ? null : new ConfigurationProperty(name, value, null);
        };
    }

    /**
     * The settings of this process for a working folder. Java's system properties with the names of environment
     * variables go over these.
     *
     * @throws WrongSettingException if the folder's file can't be read, or holds what is no setting or a secret
     */
    public static SettingValues of(Path home) {
        Map<String, String> variables = new HashMap<>(System.getenv());
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> variables.put(name, System.getProperty(name)));
        return of(variables, home.resolve(FILE));
    }

    /** Those of variables alone. */
    public static SettingValues of(Map<String, String> variables) {
        return new SettingValues(variables, Map.of());
    }

    static SettingValues of(Map<String, String> variables, Path file) {
        return new SettingValues(variables, SettingsFile.read(file));
    }

    /**
     * The value where there is always one.
     *
     * @throws WrongSettingException if the value is not of the setting's form
     */
    public <T> T get(Setting<T> setting) {
        T otherwise = setting.otherwise();
        return otherwise == null ? find(setting).orElseThrow() : find(setting).orElse(otherwise);
    }

    /**
     * The value; empty if none is set. A secret may also be in a file that {@code …_FILE} names.
     *
     * @throws WrongSettingException if the value is not of the setting's form
     */
    @SuppressWarnings("unchecked") // only a secret's own type is a secret
    public <T> Optional<T> find(Setting<T> setting) {
        String set = set(setting.property());
        if (set == null) {
            return setting.isSecret() ? (Optional<T>) fromFile(setting) : Optional.empty();
        }
        try {
            return Optional.of(setting.form()
                    .read(new Form.BoundValue(
                            () -> new Binder(source(environment), source(file)), setting.property(), set))
                    .orElseThrow(() -> wrong(setting, set, null)));
        } catch (BindException e) {
            throw wrong(setting, set, e);
        }
    }

    /** As {@link #find}, null if none is set. */
    public <T> @Nullable T orNull(Setting<T> setting) {
        return find(setting).orElse(null);
    }

    /** Where the value, or the path of the file with it, comes from. */
    public Origin origin(Setting<?> setting) {
        String property = setting.property();
        if (set(property) == null && setting.isSecret()) {
            property = setting.fileProperty();
        }
        if (set(property) == null) {
            return Origin.DEFAULT;
        }
        return isInEnvironment(property) ? Origin.ENVIRONMENT : Origin.FILE;
    }

    /**
     * The value as it is set, for people: of a secret only that it is set, of an address no parameters, which may hold
     * one. Empty if none is set.
     */
    public String shown(Setting<?> setting) {
        String set = set(setting.property());
        if (setting.isSecret()) {
            return origin(setting) == Origin.DEFAULT ? "" : "(secret)";
        }
        return set == null ? "" : withoutParameters(set);
    }

    private static String withoutParameters(String set) {
        String text = set.strip();
        int parameters = text.contains("://") ? text.indexOf('?') : -1;
        return parameters < 0 ? text : text.substring(0, parameters + 1) + "...";
    }

    private Optional<Secret> fromFile(Setting<?> setting) {
        String set = set(setting.fileProperty());
        if (set == null) {
            return Optional.empty();
        }
        String path = set.strip();
        String named = "The file that " + name(setting.fileVariable(), setting.fileProperty()) + " names ";
        try {
            String secret = Files.readString(Path.of(path)).replaceFirst("\\R\\z", "");
            if (secret.isEmpty()) {
                throw new WrongSettingException(named + "is empty; the password is its first line.");
            }
            return Optional.of(new Secret(secret));
        } catch (IOException | InvalidPathException e) {
            throw new WrongSettingException(named + "cannot be read: " + path + ".", e);
        }
    }

    private @Nullable String set(String property) {
        ConfigurationPropertyName name = ConfigurationPropertyName.of(property);
        String value = environment.get(name);
        return value == null ? file.get(name) : value;
    }

    private boolean isInEnvironment(String property) {
        return environment.containsKey(ConfigurationPropertyName.of(property));
    }

    private String name(String variable, String property) {
        return isInEnvironment(property) ? variable : property + " in " + FILE;
    }

    private WrongSettingException wrong(Setting<?> setting, String set, @Nullable Throwable cause) {
        return new WrongSettingException(
                name(setting.variable(), setting.property()) + " is \"" + withoutParameters(set) + "\"; write "
                        + setting.type() + ".",
                cause);
    }
}
