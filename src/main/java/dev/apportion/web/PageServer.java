package dev.apportion.web;

import dev.apportion.access.TemporaryFiles;
import dev.apportion.setting.OwnEnvironment;
import dev.apportion.team.Team;
import dev.apportion.web.access.Door;
import dev.apportion.web.access.login.LogInController;
import dev.apportion.web.access.login.PasswordController;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The server of the pages and the Spring context around it, as they are to be started. */
final class PageServer {

    private final Map<String, Object> properties;
    private final Consumer<GenericApplicationContext> more;

    private PageServer(Map<String, Object> properties, Consumer<GenericApplicationContext> more) {
        this.properties = properties;
        this.more = more;
    }

    /** Browsers send one machine's cookies to all of its ports, so each has a name of its own. */
    static PageServer onThisMachine(int port) {
        return new PageServer(
                Map.of(
                        "server.address",
                        Door.HOST,
                        "server.port",
                        port,
                        "server.servlet.session.cookie.name",
                        "apportion-" + (port == 0 ? UUID.randomUUID() : port)),
                bare -> {});
    }

    static PageServer forTeam(Serving serving, Team team, HttpSessionListener sessions) {
        URI known = serving.known();
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", serving.listen().getHostAddress());
        properties.put("server.port", serving.port());
        properties.put("server.servlet.session.cookie.name", known == null ? "apportion-team" : "__Host-apportion");
        properties.put("server.servlet.session.cookie.secure", known != null);
        if (serving.provider() != null) {
            // Else a browser that the provider leads back would bring no session.
            properties.put("server.servlet.session.cookie.same-site", "lax");
        }
        Serving.Keystore keystore = serving.keystore();
        if (keystore != null) {
            properties.put("server.ssl.key-store", keystore.file().toUri().toString());
            properties.put("server.ssl.key-store-type", "PKCS12");
            properties.put("server.ssl.key-store-password", keystore.password().value());
            properties.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
        }
        return new PageServer(properties, bare -> {
            bare.registerBean(LogInController.class, () -> new LogInController(serving.provider() != null));
            bare.registerBean(PasswordController.class, () -> new PasswordController(team));
            bare.registerBean(
                    ServletListenerRegistrationBean.class, () -> new ServletListenerRegistrationBean<>(sessions));
            bare.registerBean(Connectors.class, () -> new Connectors(serving));
        });
    }

    /**
     * Starts it.
     *
     * @param parts what the context is given
     * @throws PortInUseException if the port is taken
     */
    ConfigurableApplicationContext start(Consumer<GenericApplicationContext> parts) throws IOException {
        Map<String, Object> all = new HashMap<>(ofAll());
        all.putAll(properties);
        SpringApplication application = new SpringApplicationBuilder(WebApplication.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .environment(new OwnEnvironment(all))
                .initializers(
                        (GenericApplicationContext bare) -> parts.andThen(more).accept(bare))
                .build();
        // They look for more settings, and set up the log.
        application.setListeners(List.of());
        try {
            return application.run();
        } catch (ApplicationContextException e) {
            PortInUseException taken = ExceptionUtils.throwableOfType(e, PortInUseException.class);
            throw taken == null ? e : taken;
        }
    }

    private static Map<String, Object> ofAll() throws IOException {
        return Map.ofEntries(
                // Of strangers; who comes in gets another.
                Map.entry("server.servlet.session.timeout", "10m"),
                Map.entry("server.servlet.session.tracking-modes", "cookie"),
                Map.entry("server.servlet.session.cookie.http-only", true),
                Map.entry("server.servlet.session.cookie.same-site", "strict"),
                Map.entry("server.servlet.session.cookie.path", "/"),
                Map.entry("server.shutdown", "immediate"),
                Map.entry("server.tomcat.basedir", TemporaryFiles.folder().toString()),
                // For the next bytes of a request, which else could keep a thread for a minute.
                Map.entry("server.tomcat.connection-timeout", "10s"),
                Map.entry("server.tomcat.max-part-count", 250),
                Map.entry("spring.main.register-shutdown-hook", false),
                Map.entry("spring.messages.always-use-message-format", true),
                Map.entry("spring.messages.basename", "dev/apportion/web/messages"),
                Map.entry("spring.messages.fallback-to-system-locale", false),
                Map.entry("spring.mvc.async.request-timeout", "-1"),
                Map.entry("spring.servlet.multipart.max-file-size", "200MB"),
                Map.entry("spring.servlet.multipart.max-request-size", "1GB"),
                Map.entry("spring.servlet.multipart.file-size-threshold", "64KB"),
                Map.entry("spring.thymeleaf.servlet.produce-partial-output-while-processing", false),
                Map.entry("spring.thymeleaf.prefix", "classpath:/dev/apportion/web/pages/"),
                Map.entry("spring.thymeleaf.encoding", "UTF-8"),
                Map.entry("spring.web.resources.add-mappings", false));
    }
}
