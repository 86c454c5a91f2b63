package dev.apportion.setting;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who knows people for log-ins by OpenID Connect.
 *
 * @param issuer as its tokens name it
 * @param nameClaim the claim that has a user's name; null for the usual ones
 */
public record IdentityProvider(
        String issuer,
        String clientId,
        Secret clientSecret,
        @Nullable String nameClaim) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    /**
     * The provider that the settings name, null if they name none.
     *
     * @throws WrongSettingException if something of it is missing or makes no sense
     */
    public static @Nullable IdentityProvider from(SettingValues settings) {
        String issuer = settings.orNull(Setting.SERVE_OIDC_ISSUER);
        if (issuer == null) {
            return null;
        }
        if (!isSafe(issuer)) {
            throw new WrongSettingException(Setting.SERVE_OIDC_ISSUER.variable() + " is \"" + issuer
                    + "\"; write an address that begins with https://.");
        }
        return new IdentityProvider(
                issuer,
                settings.find(Setting.SERVE_OIDC_CLIENT_ID).orElseThrow(() -> missing(Setting.SERVE_OIDC_CLIENT_ID)),
                settings.find(Setting.SERVE_OIDC_CLIENT_SECRET)
                        .orElseThrow(() -> missing(Setting.SERVE_OIDC_CLIENT_SECRET)),
                settings.orNull(Setting.SERVE_OIDC_NAME_CLAIM));
    }

    private static boolean isSafe(String issuer) {
        try {
            URI uri = URI.create(issuer);
            return "https".equals(uri.getScheme())
                    || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static WrongSettingException missing(Setting<?> setting) {
        return new WrongSettingException(Setting.SERVE_OIDC_ISSUER.variable() + " is set, but " + setting.variable()
                + (setting.isSecret() ? " or " + setting.fileVariable() : "") + " is not.");
    }
}
