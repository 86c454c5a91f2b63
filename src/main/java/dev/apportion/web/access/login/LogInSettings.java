package dev.apportion.web.access.login;

import dev.apportion.setting.IdentityProvider;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How people log in.
 *
 * @param idle a session ends when nothing was asked for so long
 * @param longest a session ends after this, whatever is asked
 * @param behindProxy whether requests come through a proxy, which says whose they are
 * @param provider where people may log in instead; null for nowhere
 */
public record LogInSettings(
        Duration idle,
        Duration longest,
        boolean behindProxy,
        @Nullable IdentityProvider provider) {}
