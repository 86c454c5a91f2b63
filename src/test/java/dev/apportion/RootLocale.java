package dev.apportion;

import java.util.Locale;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Gives tests the locale that the program sets first of all, whatever the computer's is. */
public final class RootLocale implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Locale.setDefault(Locale.ROOT);
    }
}
