package dev.apportion.web.access;

import static dev.apportion.web.access.Permission.APPROVE;
import static dev.apportion.web.access.Permission.BEGIN;
import static dev.apportion.web.access.Permission.COMMAND;
import static dev.apportion.web.access.Permission.ENTER;
import static dev.apportion.web.access.Permission.LOOK;
import static dev.apportion.web.access.Permission.NOTHING;
import static dev.apportion.web.access.Permission.OWN;
import static dev.apportion.web.access.Permission.PREPARE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which permission each address asks for. What is not in the table nobody may. */
final class Rules implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String PERIOD = Addresses.PERIOD;

    private static final List<Rule> TABLE = List.of(
            rule(GET, Addresses.LOG_IN, ENTER),
            rule(GET, "/static/**", ENTER),
            rule(GET, "/webjars/**", ENTER),
            rule(GET, "/", BEGIN),
            rule(GET, Addresses.PASSWORD, BEGIN),
            rule(POST, Addresses.PASSWORD, BEGIN),
            rule(GET, PERIOD, LOOK),
            rule(GET, PERIOD + "/download", LOOK),
            rule(GET, PERIOD + "/run", LOOK),
            rule(GET, PERIOD + "/run/events", LOOK),
            rule(POST, PERIOD + "/run", PREPARE),
            rule(POST, PERIOD + "/run/stop", PREPARE),
            rule(GET, PERIOD + "/files", LOOK),
            rule(POST, PERIOD + "/files", PREPARE),
            rule(GET, PERIOD + "/file", LOOK),
            rule(POST, PERIOD + "/file/accept", PREPARE),
            rule(POST, PERIOD + "/file/correct", PREPARE),
            rule(POST, PERIOD + "/file/correct/undo", PREPARE),
            rule(GET, PERIOD + "/decide", LOOK),
            rule(POST, PERIOD + "/decide", PREPARE),
            rule(POST, PERIOD + "/decide/undo", PREPARE),
            rule(GET, PERIOD + "/rule", PREPARE),
            rule(POST, PERIOD + "/rule", PREPARE),
            rule(POST, PERIOD + "/rule/accept", PREPARE),
            rule(GET, PERIOD + "/figures", LOOK),
            rule(GET, PERIOD + "/close", LOOK),
            rule(POST, PERIOD + "/approve", APPROVE),
            rule(POST, PERIOD + "/close", APPROVE),
            rule(POST, PERIOD + "/reopen", APPROVE),
            rule(POST, PERIOD + "/send", PREPARE),
            rule(GET, PERIOD + "/mail", PREPARE),
            rule(GET, Addresses.MAIL, PREPARE),
            rule(GET, PERIOD + "/policy", LOOK),
            rule(GET, PERIOD + "/policy/file", LOOK),
            rule(POST, PERIOD + "/policy", PREPARE),
            rule(POST, PERIOD + "/policy/withdraw", PREPARE),
            rule(POST, PERIOD + "/policy/compare", PREPARE),
            rule(POST, PERIOD + "/policy/adopt", PREPARE),
            rule(GET, PERIOD + "/audit", LOOK),
            rule(GET, Addresses.OWN + PERIOD, OWN),
            rule(GET, Addresses.OWN + PERIOD + "/pack", OWN),
            rule(GET, Addresses.OWN + PERIOD + "/returned", OWN),
            rule(POST, Addresses.OWN + PERIOD + "/decide", OWN),
            rule(POST, Addresses.OWN + PERIOD + "/undo", OWN),
            rule(POST, Addresses.OWN + PERIOD + "/files", OWN),
            rule(POST, Addresses.OWN + PERIOD + "/correct", OWN),
            rule(POST, Addresses.OWN + PERIOD + "/correct/undo", OWN),
            rule(GET, Addresses.COMMANDS + "status", COMMAND),
            rule(GET, Addresses.COMMANDS + "invitation", COMMAND));

    private record Rule(HttpMethod method, PathPattern address, Permission asked) {}

    private static Rule rule(HttpMethod method, String address, Permission asked) {
        return new Rule(method, PathPatternParser.defaultInstance.parse(address), asked);
    }

    /** What a request asks for; nothing that anybody may if the table doesn't have it. */
    static Permission asked(HttpServletRequest request) {
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        HttpMethod like = method.equals(HttpMethod.HEAD) ? GET : method;
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        var path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        return TABLE.stream()
                .filter(rule -> rule.method().equals(like) && rule.address().matches(path))
                .map(Rule::asked)
                .findFirst()
                .orElse(NOTHING);
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        String asked = asked(context.getRequest()).name();
        Authentication known = who.get();
        return new AuthorizationDecision(known != null
                && known.isAuthenticated()
                && known.getAuthorities().stream().anyMatch(authority -> asked.equals(authority.getAuthority())));
    }
}
