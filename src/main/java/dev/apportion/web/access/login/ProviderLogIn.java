package dev.apportion.web.access.login;

import dev.apportion.setting.IdentityProvider;
import dev.apportion.setting.Setting;
import dev.apportion.setting.WrongSettingException;
import dev.apportion.team.Team;
import dev.apportion.team.User;
import dev.apportion.web.access.KnownPerson;
import dev.apportion.web.access.Person;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Lets users in whom a provider of identities knows, by OpenID Connect. What they may do, the list of users says. */
final class ProviderLogIn implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** The code of the error that somebody is no user. */
    static final String UNKNOWN = "unknown_user";

    /** In the addresses of the log-in. */
    private static final String NAME = "oidc";

    /** The address that leads there. */
    static final String ADDRESS =
            OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/" + NAME;

    private final Team team;
    private final IdentityProvider provider;
    private final OidcUserService claims = new OidcUserService();
    private final ClientRegistration registration;

    /** @throws WrongSettingException if the provider can't be asked how it is used */
    ProviderLogIn(Team team, IdentityProvider provider) {
        this.team = team;
        this.provider = provider;
        try {
            this.registration = ClientRegistrations.fromIssuerLocation(provider.issuer())
                    .registrationId(NAME)
                    .clientId(provider.clientId())
                    .clientSecret(provider.clientSecret().value())
                    .scope(OidcScopes.OPENID, OidcScopes.PROFILE, OidcScopes.EMAIL)
                    .build();
        } catch (RuntimeException e) {
            throw new WrongSettingException(
                    "The provider that " + Setting.SERVE_OIDC_ISSUER.variable() + " names, " + provider.issuer()
                            + ", can't be asked how it is used: " + e.getMessage() + ".",
                    e);
        }
    }

    ClientRegistrationRepository registrations() {
        return new InMemoryClientRegistrationRepository(registration);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser known = Objects.requireNonNull(claims.loadUser(request));
        String name = name(known);
        Optional<User> user;
        try {
            user = name == null ? Optional.empty() : team.find(name);
        } catch (IOException e) {
            throw new InternalAuthenticationServiceException(String.valueOf(e.getMessage()), e);
        }
        Person person = user.map(Person::new)
                .orElseThrow(() -> new OAuth2AuthenticationException(
                        new OAuth2Error(UNKNOWN), "The provider knows \"" + name + "\", the list of users doesn't"));
        return new ProvidedPerson(person, known);
    }

    /** An address that nobody has looked at may be anybody's. */
    private @Nullable String name(OidcUser known) {
        if (provider.nameClaim() != null) {
            return known.getClaimAsString(provider.nameClaim());
        }
        String preferred = known.getPreferredUsername();
        return preferred != null ? preferred : Boolean.TRUE.equals(known.getEmailVerified()) ? known.getEmail() : null;
    }

    /** A user whom the provider vouched for. */
    private static final class ProvidedPerson extends DefaultOidcUser implements KnownPerson {

        private static final long serialVersionUID = 1;

        private final transient Person person;

        ProvidedPerson(Person person, OidcUser known) {
            super(person.authorities(), known.getIdToken());
            this.person = person;
        }

        @Override
        public Person person() {
            return person;
        }

        @Override
        public String getName() {
            return person.getName();
        }
    }
}
