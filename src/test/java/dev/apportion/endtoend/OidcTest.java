package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.team.Role;
import dev.apportion.team.Team;
import dev.apportion.team.User;
import dev.apportion.web.MonthPages;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coming in by OpenID Connect. */
class OidcTest {

    @TempDir
    private Path folder;

    private IdentityServer provider;
    private Team team;
    private @Nullable MonthPages pages;

    @BeforeEach
    void prepare() throws Exception {
        SmallOrganization.in(folder);
        SmallOrganization.put(new WorkingFolder(folder), "2026-10/sales.csv", "SALES,P1,4000,Work,2026-10-05,100.00\n");
        team = TeamPages.users(folder, "SALES", "OTHER");
        team.add(new User("olga@example.com", List.of(Role.READER), List.of(), null));
        provider = new IdentityServer();
    }

    @AfterEach
    void end() throws Exception {
        if (pages != null) {
            pages.close();
        }
        provider.close();
    }

    private MonthPages serve(@Nullable String nameClaim) throws Exception {
        MonthPages opened = TeamPages.in(folder, provider, nameClaim);
        pages = opened;
        return opened;
    }

    private HttpResponse<String> logIn(Visitor visitor) throws Exception {
        String link = visitor.page("/login").select("main a[href]").attr("href");
        return visitor.get(link);
    }

    private Visitor stranger(MonthPages opened) {
        return Visitor.stranger(opened.address(), HttpClient.newBuilder());
    }

    @Test
    void whoIsKnownThereAndHereComesIn() throws Exception {
        MonthPages opened = serve(null);
        provider.claims = Map.of("preferred_username", "ann");
        Visitor ann = stranger(opened);
        assertThat(ann.get("/login").headers().firstValue("Set-Cookie").orElseThrow())
                .as("sent when the provider leads back")
                .contains("SameSite=Lax");
        ann.send(ann.request(opened.address() + "2026-10/files").setHeader("Accept", "text/html"));
        HttpResponse<String> landed = logIn(ann);
        assertThat(landed.uri().toString()).isEqualTo(opened.address() + "2026-10/files");
        assertThat(landed.body()).contains("You are Ann");
        ann.page("/2026-10");
        ann.post("/2026-10/run");
        ann.awaitRun("2026-10");
        assertThat(ann.page("/2026-10").select(".heading").text()).contains("prepared by Ann");
        team.remove("Ann");
        assertThat(ann.get("/2026-10").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void anAddressThatWasLookedAtIsAName() throws Exception {
        MonthPages opened = serve(null);
        provider.claims = Map.of("email", "olga@example.com", "email_verified", true);
        assertThat(logIn(stranger(opened)).body()).contains("You are olga@example.com");
        provider.claims = Map.of("email", "olga@example.com");
        assertThat(logIn(stranger(opened)).uri().getPath()).isEqualTo("/login");
    }

    @Test
    void anotherClaimCanHaveTheName() throws Exception {
        MonthPages opened = serve("staff_number");
        provider.claims = Map.of("preferred_username", "Ann", "staff_number", "Ben");
        assertThat(logIn(stranger(opened)).body()).contains("You are Ben");
    }

    @Test
    void whoIsNotKnownHereIsTurnedAway() throws Exception {
        MonthPages opened = serve(null);
        provider.claims = Map.of("preferred_username", "mallory");
        Visitor mallory = stranger(opened);
        assertThat(Jsoup.parse(logIn(mallory).body()).select("[role=status]").text())
                .isEqualTo("You are not one of the users here. Ask whoever looks after them.");
        assertThat(mallory.get("/2026-10").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void whatTheProviderDidNotSignForThisLogInIsWorthNothing() throws Exception {
        MonthPages opened = serve(null);
        provider.claims = Map.of("preferred_username", "ann");
        for (IdentityServer.Fault fault : IdentityServer.Fault.values()) {
            provider.fault = fault;
            Visitor visitor = stranger(opened);
            assertThat(Jsoup.parse(logIn(visitor).body())
                            .select("[role=status]")
                            .text())
                    .as(fault.name())
                    .isEqualTo("The log-in elsewhere failed. Try again.");
            assertThat(visitor.get("/2026-10").uri().getPath()).as(fault.name()).isEqualTo("/login");
        }
    }

    @Test
    void aProviderThatCantBeAskedIsTold() throws Exception {
        TeamPages.add(team, "Cleo", Role.PREPARER);
        for (String[] setting : new String[][] {
            {"http://evil.example", "write an address that begins with https://"},
            {provider.issuer() + "/elsewhere", "can't be asked how it is used"}
        }) {
            ProcessBuilder builder =
                    new ProcessBuilder(ChildProcess.command(new WorkingFolder(folder), List.of(), "serve"));
            builder.environment().put("APPORTION_SERVE_OIDC_ISSUER", setting[0]);
            builder.environment().put("APPORTION_SERVE_OIDC_CLIENT_ID", "apportion");
            builder.environment().put("APPORTION_SERVE_OIDC_CLIENT_SECRET", "secret");
            WorkingFolder.Result result = ChildProcess.run(builder);
            assertThat(result.exitCode()).as(result.out()).isEqualTo(2);
            assertThat(result.out()).contains(setting[1]);
        }
    }
}
