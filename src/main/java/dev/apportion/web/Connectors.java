package dev.apportion.web;

import dev.apportion.web.access.Door;
import java.net.URI;
import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/** Where a team's server listens: for people as the settings say, and for commands of this machine. */
final class Connectors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final Serving serving;

    Connectors(Serving serving) {
        this.serving = serving;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        URI known = serving.known();
        if (serving.behindProxy() && known != null) {
            factory.addConnectorCustomizers(connector -> seenAt(known, connector));
        }
        Connector commands = new Connector();
        commands.setPort(0);
        commands.setProperty("address", Door.HOST);
        factory.addAdditionalConnectors(commands);
    }

    /** What comes from the proxy was asked for at its address. */
    private static void seenAt(URI known, Connector connector) {
        connector.setScheme(known.getScheme());
        connector.setSecure(true);
        connector.setProxyName(known.getHost());
        connector.setProxyPort(known.getPort() < 0 ? 443 : known.getPort());
    }

    /** The ports that a context's server listens on: for people, and for commands, which may be the same. */
    static int[] ports(ApplicationContext context) {
        @Nullable WebServer server = context instanceof WebServerApplicationContext web ? web.getWebServer() : null;
        if (server instanceof TomcatWebServer tomcat) {
            Connector[] all = tomcat.getTomcat().getService().findConnectors();
            return new int[] {server.getPort(), all[all.length - 1].getLocalPort()};
        }
        throw new IllegalStateException("The context has no server");
    }
}
