package dev.apportion.web.access;

import java.util.List;
import org.apache.coyote.CloseNowException;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every request passes before anything else sees it, whichever way people come in. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class AccessChain {

    /** What scripts send instead of the form's field. */
    private static final String FORM_TOKEN_HEADER = "X-CSRF-Token";

    static CsrfTokenRepository formTokens() {
        HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();
        tokens.setHeaderName(FORM_TOKEN_HEADER);
        return tokens;
    }

    @Bean
    DelegatingFilterProxyRegistrationBean securityFilter() {
        return new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
    }

    /** Beside odd addresses, refuses methods that no page has. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(List.of("GET", "HEAD", "POST"));
        return firewall;
    }

    /** Without a failure after its answer, Tomcat would wait for what such a request says is still to come. */
    @Bean
    RequestRejectedHandler rejection() {
        return (request, response, rejected) -> {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            response.setContentLength(0);
            response.flushBuffer();
            throw new CloseNowException(rejected.getMessage());
        };
    }

    @Bean
    SecurityFilterChain access(HttpSecurity http, Door door, Entrance entrance) {
        Denial denial = new Denial(entrance);
        http.headers(AccessChain::headers)
                .addFilterBefore(new HostFilter(door), CsrfFilter.class)
                .addFilterAfter(new CommandFilter(door), CsrfFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()).csrfTokenRequestHandler(new FormTokens()))
                .anonymous(stranger -> stranger.authorities(
                        entrance.isShown()
                                ? AuthorityUtils.createAuthorityList(Permission.ENTER.name())
                                : AuthorityUtils.createAuthorityList("NONE")))
                .exceptionHandling(
                        denied -> denied.accessDeniedHandler(denial).authenticationEntryPoint(entrance.turnAway()))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(new Rules()));
        entrance.addTo(http);
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled()
                .addHeaderWriter((request, response) -> {
                    boolean fixed = request.getRequestURI().startsWith("/webjars/");
                    response.setHeader(HttpHeaders.CACHE_CONTROL, fixed ? "private, max-age=86400" : "no-store");
                })
                .addHeaderWriter(new ContentHeaders())
                .contentTypeOptions(Customizer.withDefaults())
                .httpStrictTransportSecurity(tls -> tls.includeSubDomains(false))
                // Without any referrer, browsers would not say where a form comes from either.
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(of -> of.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(of -> of.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }
}
