package dev.apportion.setting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

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

    /** The environment, then the file. */
    private final List<ConfigurationPropertySource> sources = new ArrayList<>();

    private SettingValues(Map<String, String> variables, Properties file) {
        Map<String, Object> set = new HashMap<>(variables);
        set.values().removeIf(value -> value.toString().isBlank());
        // Boot knows by this name that the variables are an environment's, where APPORTION_SMTP_HOST is
        // apportion.smtp.host.
        add(new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, set));
        Map<String, Object> lines = new HashMap<>();
        file.stringPropertyNames().stream()
                .filter(key -> !file.getProperty(key).isBlank())
                .forEach(key -> lines.put(key, file.getProperty(key)));
        add(new MapPropertySource(FILE, lines));
    }

    private void add(PropertySource<?> source) {
        ConfigurationPropertySources.from(source).forEach(sources::add);
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
        return new SettingValues(variables, new Properties());
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
        ConfigurationProperty set = property(setting.property());
        if (set == null) {
            return setting.isSecret() ? (Optional<T>) fromFile(setting) : Optional.empty();
        }
        Binder binder = new Binder(sources);
        try {
            return Optional.of(setting.form()
                    .read(new Form.BoundValue(binder, setting.property()))
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
        ConfigurationProperty set = property(setting.property());
        if (set == null && setting.isSecret()) {
            set = property(setting.fileProperty());
        }
        return set == null ? Origin.DEFAULT : origin(set);
    }

    /**
     * The value as it is set, for people: of a secret only that it is set, of an address no parameters, which may hold
     * one. Empty if none is set.
     */
    public String shown(Setting<?> setting) {
        ConfigurationProperty set = property(setting.property());
        if (setting.isSecret()) {
            return origin(setting) == Origin.DEFAULT ? "" : "(secret)";
        }
        return set == null ? "" : withoutParameters(set);
    }

    private static String withoutParameters(ConfigurationProperty set) {
        String text = String.valueOf(set.getValue()).strip();
        int parameters = text.contains("://") ? text.indexOf('?') : -1;
        return parameters < 0 ? text : text.substring(0, parameters + 1) + "...";
    }

    private Optional<Secret> fromFile(Setting<?> setting) {
        ConfigurationProperty set = property(setting.fileProperty());
        if (set == null) {
            return Optional.empty();
        }
        String path = String.valueOf(set.getValue()).strip();
        String named = "The file that " + name(set, setting.fileVariable(), setting.fileProperty()) + " names ";
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

    private @Nullable ConfigurationProperty property(String name) {
        ConfigurationPropertyName property = ConfigurationPropertyName.of(name);
        for (ConfigurationPropertySource source : sources) {
            ConfigurationProperty value = source.getConfigurationProperty(property);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private Origin origin(ConfigurationProperty set) {
        return set.getSource() == sources.get(0) ? Origin.ENVIRONMENT : Origin.FILE;
    }

    private String name(ConfigurationProperty set, String variable, String property) {
        return origin(set) == Origin.ENVIRONMENT ? variable : property + " in " + FILE;
    }

    private WrongSettingException wrong(Setting<?> setting, ConfigurationProperty set, @Nullable Throwable cause) {
        return new WrongSettingException(
                name(set, setting.variable(), setting.property()) + " is \"" + withoutParameters(set) + "\"; write "
                        + setting.type() + ".",
                cause);
    }
}
