package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.CostType;
import dev.apportion.cost.ReviewerDecision;
import dev.apportion.ledger.AuditEntry;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.store.LedgerDatabase;
import dev.apportion.team.Role;
import dev.apportion.team.Team;
import dev.apportion.team.User;
import dev.apportion.web.MonthPages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several people at one month's pages. */
class TeamWorkTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsDoneIsDoneByWhoLoggedInAndNobodyApprovesTheirOwn() throws Exception {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.policy()
                .sheet("Departments", "Code", "Name", "Kind", "E-mail to")
                .row("Departments", "SALES", "Sales", "Operating", "ann@sales.example")
                .row("Settings", "Approval before sending", "Yes")
                .row("Settings", "Closed by another person", "Yes")
                .write(folder.resolve("input/policy.xlsx"));
        SmallOrganization.put(home, "2026-10/a.csv", "SALES,O1,5000,Rent,2026-10-03,50.00\n");
        Team team = TeamPages.users(folder, "SALES", "OTHER");
        team.add(new User(
                "Bo",
                List.of(Role.PREPARER, Role.APPROVER),
                List.of(),
                team.find("Ann").orElseThrow().password()));
        try (MonthPages pages = TeamPages.in(folder)) {
            Visitor bo = Visitor.loggedIn(pages, "Bo");
            bo.post("/2026-10/run");
            bo.awaitRun("2026-10");
            Document page = bo.page("/2026-10/close");
            assertThat(page.text()).contains("Another person than Bo approves it, who has the role for it.");
            assertThat(page.select("form[action$=/approve]")).isEmpty();
            assertThat(bo.posted("/2026-10/approve", "runId", "0").body()).contains("another person must approve it");
            assertThat(bo.posted("/2026-10/close", "runId", "0").body())
                    .contains("requires another person to close it");
            Visitor ann = Visitor.loggedIn(pages, "Ann");
            assertThat(ann.page("/2026-10/close").select("form[action$=/approve], form[action$=/close]"))
                    .isEmpty();
            assertThat(ann.posted("/2026-10/approve", "runId", "0").body()).contains("You may not do this");
            Visitor ben = Visitor.loggedIn(pages, "Ben");
            ben.page("/2026-10/close");
            assertThat(ben.post("/2026-10/approve", "runId", "0")
                            .select("[role=status]")
                            .text())
                    .isEqualTo("Revision 1 was approved by Ben.");
            ann.page("/2026-10/close");
            assertThat(ann.post("/2026-10/send", "runId", "0")
                            .select("[role=status]")
                            .text())
                    .contains("written to mail/");
            assertThat(ben.page("/2026-10/close").select("form[action$=/send]")).isEmpty();
            ben.post("/2026-10/close", "runId", "0", "why", "in order");
        }
        try (LedgerDatabase database = LedgerDatabase.open(folder.resolve("data"))) {
            assertThat(new Ledger(database.dataSource())
                            .audit().entries().stream().map(entry -> entry.who() + " " + entry.action()))
                    .containsExactly(
                            "Bo " + AuditEntry.Action.RUN,
                            "Ben " + AuditEntry.Action.APPROVED,
                            "Ben " + AuditEntry.Action.CLOSED);
        }
    }

    @Test
    void twentyPeopleAtOnceLoseNoDecisionAndTheSecondIsTold() throws Exception {
        int people = 20;
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.put(
                home,
                "2026-10/a.csv",
                IntStream.range(0, people)
                        .mapToObj(i -> "SALES,," + (5000 + i) + ",Thing " + i + ",2026-10-03," + (100 + i) + ".00\n")
                        .collect(Collectors.joining()));
        home.apportion("run", "2026-10");
        Team team = Team.in(folder.resolve("data"));
        for (int i = 0; i < people; i++) {
            TeamPages.add(team, "Person " + i, Role.PREPARER);
        }
        try (MonthPages pages = TeamPages.in(folder)) {
            Map<Visitor, Integer> groups = new LinkedHashMap<>();
            for (int i = 0; i < people; i++) {
                groups.put(Visitor.loggedIn(pages, "Person " + i), i + 1);
            }
            Document page = groups.keySet().iterator().next().page("/2026-10/decide");
            String run = page.select("input[name=runId]").val();
            assertThat(page.select(".group")).hasSize(people);
            ExecutorService all = Executors.newFixedThreadPool(people);
            List<CompletableFuture<Integer>> answers = new ArrayList<>();
            groups.forEach((who, group) ->
                    answers.add(CompletableFuture.supplyAsync(() -> decide(who, run, group, "OPERATION"), all)));
            assertThat(answers).allMatch(answer -> answer.join() == 200);
            // Everybody wants the first group, which one of them has.
            List<CompletableFuture<Integer>> again = new ArrayList<>();
            groups.keySet()
                    .forEach(
                            who -> again.add(CompletableFuture.supplyAsync(() -> decide(who, run, 1, "PROJECT"), all)));
            assertThat(again.stream().map(CompletableFuture::join)).containsOnlyOnce(200);
            all.shutdown();
            Visitor second = groups.keySet().stream().skip(1).findFirst().orElseThrow();
            assertThat(second.posted("/2026-10/decide", "runId", run, "group", "1", "type", "PROJECT")
                            .body())
                    .contains("Person 0 decided a line of these already.");
            second.post("/2026-10/run");
            second.awaitRun("2026-10");
        }
        try (LedgerDatabase database = LedgerDatabase.open(folder.resolve("data"))) {
            List<ReviewerDecision> kept =
                    new Ledger(database.dataSource()).decisions().all();
            assertThat(kept).hasSize(people).extracting(ReviewerDecision::who).doesNotHaveDuplicates();
            assertThat(kept.stream().filter(decision -> decision.type() == CostType.PROJECT))
                    .singleElement()
                    .extracting(ReviewerDecision::who)
                    .isEqualTo("Person 0");
        }
    }

    private static int decide(Visitor who, String run, int group, String type) {
        try {
            return who.posted("/2026-10/decide", "runId", run, "group", "" + group, "type", type)
                    .statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nobodyPutsANameToARevisionThatThePageDidNotShow() throws Exception {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.put(home, "2026-10/a.csv", "SALES,O1,5000,Rent,2026-10-03,50.00\n");
        home.apportion("run", "2026-10", "--by", "Ann");
        TeamPages.users(folder, "SALES", "OTHER");
        try (MonthPages pages = TeamPages.in(folder)) {
            Visitor ben = Visitor.loggedIn(pages, "Ben");
            Document seen = ben.page("/2026-10/close");
            String runId = seen.select("form[action$=/approve] [name=runId]").attr("value");
            assertThat(seen.select("form[action$=/close] [name=runId]").attr("value"))
                    .isEqualTo(runId);
            SmallOrganization.put(home, "2026-10/b.csv", "SALES,O1,5000,Yacht,2026-10-03,5000000.00\n");
            Visitor ann = Visitor.loggedIn(pages, "Ann");
            ann.page("/2026-10");
            ann.post("/2026-10/run");
            ann.awaitRun("2026-10");
            assertThat(ben.posted("/2026-10/approve", "runId", runId).body())
                    .contains("is newer than the one that was shown");
            assertThat(ben.posted("/2026-10/close", "runId", runId).statusCode())
                    .isEqualTo(409);
            Document now = ben.page("/2026-10/close");
            assertThat(now.text()).contains("Approve revision 2");
            assertThat(ben.post(
                                    "/2026-10/approve",
                                    "runId",
                                    now.select("form[action$=/approve] [name=runId]")
                                            .attr("value"))
                            .select("[role=status]")
                            .text())
                    .isEqualTo("Revision 2 was approved by Ben.");
        }
    }

    @Test
    void whoPreparedItByAnotherWayToWriteTheNameIsNoOtherPerson() throws Exception {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.put(home, "2026-10/a.csv", "SALES,O1,5000,Rent,2026-10-03,50.00\n");
        home.apportion("run", "2026-10", "--by", "BEN");
        TeamPages.users(folder, "SALES", "OTHER");
        try (MonthPages pages = TeamPages.in(folder)) {
            Visitor ben = Visitor.loggedIn(pages, "Ben");
            assertThat(ben.page("/2026-10/close").select("form[action$=/approve]"))
                    .isEmpty();
            assertThat(ben.posted("/2026-10/approve", "runId", "0").body()).contains("another person must approve it");
        }
    }
}
