package dev.apportion.cli.frame;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.apache.commons.lang3.SystemUtils;

/** The browser of whoever sits at this machine. */
public final class Browser {

    private Browser() {}

    /** Shows an address; whether that was possible. */
    public static boolean show(String address) {
        try {
            if (!GraphicsEnvironment.isHeadless()
                    && Desktop.isDesktopSupported()
                    && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
                Desktop.getDesktop().browse(URI.create(address));
                return true;
            }
            // Where the desktop isn't one that Java knows, its own program does it.
            String desktop = System.getenv("DISPLAY") + System.getenv("WAYLAND_DISPLAY");
            if (SystemUtils.IS_OS_LINUX && desktop.equals("nullnull")) {
                return false;
            }
            new ProcessBuilder(command(address))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException | UnsupportedOperationException | LinkageError e) {
            return false;
        }
    }

    private static List<String> command(String address) {
        if (SystemUtils.IS_OS_WINDOWS) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of(SystemUtils.IS_OS_MAC ? "open" : "xdg-open", address);
    }
}
