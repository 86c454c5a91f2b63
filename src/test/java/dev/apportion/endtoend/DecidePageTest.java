package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.ReviewerDecision;
import dev.apportion.folder.Home;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.store.LedgerDatabase;
import dev.apportion.web.MonthPages;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page where held lines are decided. */
class DecidePageTest {

    private static WorkingFolder finished = new WorkingFolder(Path.of(""));
    private WorkingFolder samples = new WorkingFolder(Path.of(""));
    private MonthPages pages;
    private Visitor ann;
    private Document page = new Document("");

    @BeforeAll
    static void run(@TempDir Path folder) throws IOException {
        finished = WorkingFolder.ofSamples(folder);
        finished.apportion("run", "2026-10", "--by", "Ben");
    }

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        PathUtils.copyDirectory(finished.folder(), folder);
        samples = new WorkingFolder(folder);
        pages = MonthPages.open(new Home(folder), "Ann/../Lee", 0, json -> "");
        ann = Visitor.invited(pages);
        page = ann.page("/2026-10/decide");
    }

    @AfterEach
    void end() throws IOException {
        pages.close();
    }

    private String run() {
        return page.select("input[name=runId]").val();
    }

    private Document decide(String path, String... fields) throws Exception {
        String[] all =
                Stream.concat(Stream.of("runId", run()), Stream.of(fields)).toArray(String[]::new);
        return ann.post("/2026-10/decide" + path, all);
    }

    private List<Path> decisions() throws IOException {
        try (Stream<Path> files = Files.list(samples.folder().resolve("input/2026-10"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("decisions"))
                    .toList();
        }
    }

    @Test
    void manyAtOnceLoseNoDecision() throws Exception {
        String run = run();
        List<CompletableFuture<Integer>> answers = IntStream.rangeClosed(1, 12)
                .mapToObj(group -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return ann.posted("/2026-10/decide", "runId", run, "group", "" + group, "type", "OPERATION")
                                .statusCode();
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList();
        assertThat(answers).allMatch(answer -> answer.join() == 200);
        assertThat(ann.page("/2026-10/decide").select(".group.settled")).hasSize(answers.size());
    }

    @Test
    void showsWhatTheReviewWorkbookHasMostMoneyFirst() {
        List<BigDecimal> amounts = page.select(".group h2 .number").eachText().stream()
                .map(text -> new BigDecimal(text.replaceAll("[^0-9.-]", "")).abs())
                .toList();
        assertThat(amounts).hasSizeGreaterThan(10);
        assertThat(amounts.get(0))
                .isEqualByComparingTo(
                        amounts.stream().max(BigDecimal::compareTo).orElseThrow());
        Element first = page.select(".group").first();
        assertThat(first.select("details tbody tr")).isNotEmpty();
        assertThat(first.select("details a").attr("href")).startsWith("/2026-10/file?name=");
        assertThat(page.select(".hint").text()).contains("Suggestion: ", "right for");
        assertThat(page.text()).contains("53 lines are held.");
    }

    @Test
    void aRunTakesOverWhatWasDecidedHere() throws Exception {
        int lines = page.select("#group-1 details tbody tr").size();
        Document decided = decide("", "group", "1", "type", "OPERATION", "workItem", "O-300", "why", "as agreed");
        assertThat(decided.select(".choice").text())
                .isEqualTo("✓ " + lines + " of " + lines + " decided: operation O-300 (as agreed)");
        assertThat(decisions()).hasSize(1);
        assertThat(decisions().get(0).getFileName().toString()).endsWith("Ann .. Lee.xlsx");
        assertThat(ann.page("/2026-10/decide").text()).contains("of them").contains("count with the next run");
        ann.post("/2026-10/run");
        ann.awaitRun("2026-10");
        Document after = ann.page("/2026-10/decide");
        assertThat(after.text()).contains(53 - lines + " lines are held.");
        try (LedgerDatabase database = LedgerDatabase.open(samples.folder().resolve("data"))) {
            List<ReviewerDecision> kept =
                    new Ledger(database.dataSource()).decisions().all();
            assertThat(kept).hasSize(lines).allSatisfy(decision -> {
                assertThat(decision.who()).isEqualTo("Ann/../Lee");
                assertThat(decision.why()).isEqualTo("as agreed");
                assertThat(decision.workItem()).isEqualTo("O-300");
            });
        }
        // Decisions of before stay with those of after.
        page = after;
        decide("", "group", "1", "type", "PROJECT", "workItem", "P-101");
        assertThat(decisions()).hasSize(1);
        ann.post("/2026-10/run");
        ann.awaitRun("2026-10");
        assertThat(ann.page("/2026-10").select("[role=status]").text()).contains("Finished: revision 3.");
    }

    @Test
    void whatIsDecidedCanBeTakenBackAndNothingIsLeftOfIt() throws Exception {
        decide("", "group", "1", "type", "PROJECT");
        decide("", "group", "2", "type", "OPERATION");
        assertThat(decide("/undo", "group", "1").select(".choice")).isEmpty();
        assertThat(ann.page("/2026-10/decide").select(".group.settled")).hasSize(1);
        decide("/undo", "group", "2");
        assertThat(decisions()).isEmpty();
        assertThat(ann.page("/2026-10").text()).doesNotContain("Inputs have changed");
    }

    @Test
    void aLineCanBeDecidedAlone() throws Exception {
        Element group = page.select(".group:has(details tbody tr:nth-child(2))").first();
        String number = group.select("input[name=group]").val();
        String key = group.select("details button").attr("hx-vals").replaceAll(".*\"line\":\"|\",.*", "");
        Document decided = decide("", "group", number, "line", key, "type", "PROJECT");
        assertThat(decided.select(".choice").text()).startsWith("✓ 1 of ");
        assertThat(decided.select("details tbody tr").first().select(".alone").text())
                .startsWith("✓ project");
        assertThat(decide("/undo", "group", number, "line", key).select(".choice"))
                .isEmpty();
    }

    @Test
    void anActivityCanBeDecidedFromNowOn() throws Exception {
        Element group = page.select(".group:has(select)").first();
        String number = group.select("input[name=group]").val();
        Document decided = decide("", "group", number, "type", "OPERATION", "activity", "true");
        int lines = decided.select("details tbody tr").size();
        assertThat(decided.select(".choice").text()).startsWith("✓ " + lines + " of " + lines);
        ann.post("/2026-10/run");
        ann.awaitRun("2026-10");
        try (LedgerDatabase database = LedgerDatabase.open(samples.folder().resolve("data"))) {
            assertThat(new Ledger(database.dataSource()).decisions().all())
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.scope()).isEqualTo(ReviewerDecision.Scope.ACTIVITY));
        }
    }

    @Test
    void aProjectThatIsNotRegisteredIsNamedByHand() throws Exception {
        decide("", "group", "1", "type", "PROJECT", "workItem", "New: P-77 Web shop");
        ann.post("/2026-10/run");
        ann.awaitRun("2026-10");
        try (LedgerDatabase database = LedgerDatabase.open(samples.folder().resolve("data"))) {
            assertThat(new Ledger(database.dataSource()).decisions().all())
                    .isNotEmpty()
                    .allSatisfy(kept -> assertThat(kept.newItem()).isEqualTo("P-77 Web shop"));
        }
    }

    @Test
    void whatMakesNoSenseIsToldAndNothingIsDecided() throws Exception {
        assertThat(ann.posted("/2026-10/decide", "runId", run(), "group", "1", "type", "PROJECT", "workItem", "O-300"))
                .satisfies(response -> {
                    assertThat(response.statusCode()).isEqualTo(409);
                    assertThat(response.body()).contains("is not registered as project");
                });
        assertThat(ann.posted("/2026-10/decide", "runId", "4711", "group", "1", "type", "PROJECT")
                        .body())
                .contains("Load it again");
        assertThat(ann.posted("/2026-10/decide", "runId", run(), "group", "4711", "type", "PROJECT")
                        .statusCode())
                .isEqualTo(404);
        assertThat(ann.posted("/2026-10/decide", "runId", run(), "group", "1", "type", "MAYBE")
                        .statusCode())
                .isEqualTo(400);
        assertThat(decisions()).isEmpty();
    }
}
