package dev.apportion.web.access.login;

import java.time.Duration;

/**
 * How people log in.
 *
 * @param idle a session ends when nothing was asked for so long
 * @param longest a session ends after this, whatever is asked
 * @param behindProxy whether requests come through a proxy, which says whose they are
 */
public record LogInSettings(Duration idle, Duration longest, boolean behindProxy) {}
