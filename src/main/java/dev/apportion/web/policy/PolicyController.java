package dev.apportion.web.policy;

import dev.apportion.cost.Period;
import dev.apportion.folder.Progress;
import dev.apportion.folder.Refusals;
import dev.apportion.folder.RunFailedException;
import dev.apportion.policy.PolicyException;
import dev.apportion.prepare.ProposedPolicy;
import dev.apportion.web.run.BackgroundRun;
import dev.apportion.web.shell.Attachment;
import dev.apportion.web.shell.Shell;
import dev.apportion.web.shell.Words;
import dev.apportion.web.shell.Workplace;
import dev.apportion.whatif.WhatIf;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The page of the policy, which is edited in Excel: had, looked at, compared, and put in use. */
@Controller
public final class PolicyController {

    private static final String NOTHING = "";

    private final Workplace workplace;
    private final BackgroundRun run;
    private final Words words;
    private final ProposedPolicy proposed;

    public PolicyController(Workplace workplace, BackgroundRun run, Words words) {
        this.workplace = workplace;
        this.run = run;
        this.words = words;
        this.proposed = new ProposedPolicy(workplace.home());
    }

    @GetMapping(Shell.PERIOD + "/policy")
    String look(@PathVariable Period period, Model model) throws IOException {
        return page(period, NOTHING, model);
    }

    private String page(Period period, String told, Model model) throws IOException {
        model.addAttribute("period", period);
        model.addAttribute("told", told);
        model.addAttribute("words", words);
        model.addAttribute("view", PolicyView.of(workplace.home()));
        return "policy";
    }

    /** Takes a workbook that waits until it is put in use or withdrawn. */
    @PostMapping(Shell.PERIOD + "/policy")
    String take(@PathVariable Period period, @RequestParam("files") MultipartFile file, Model model)
            throws IOException, RunFailedException {
        if (!String.valueOf(file.getOriginalFilename()).toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw Refusals.usage(words.of("policy.xlsx"));
        }
        proposed.take(file.getInputStream());
        return page(period, NOTHING, model);
    }

    @PostMapping(Shell.PERIOD + "/policy/withdraw")
    String withdraw(@PathVariable Period period, Model model) throws IOException {
        proposed.withdraw();
        return page(period, words.of("policy.withdrawn"), model);
    }

    /** What the latest revision's lines would come to under the one that waits. */
    @PostMapping(Shell.PERIOD + "/policy/compare")
    String compare(@PathVariable Period period, Model model) throws Exception {
        requireOne();
        WhatIf.Result result =
                new WhatIf(workplace.home(), Progress.SILENT).compare(period, proposed.file(), comparison());
        model.addAttribute("result", result);
        model.addAttribute("before", words.money(result.before(), result.run().currency()));
        model.addAttribute("after", words.money(result.after(), result.run().currency()));
        return page(period, NOTHING, model);
    }

    @PostMapping(Shell.PERIOD + "/policy/adopt")
    String adopt(@PathVariable Period period, Model model) throws Exception {
        requireOne();
        if (run.isUnderWay()) {
            throw Refusals.usage(words.of("policy.busy"));
        }
        workplace.look(ledger -> {
            try {
                return proposed.adopt(ledger, workplace.who(), LocalDateTime.now(ZoneId.systemDefault()));
            } catch (PolicyException e) {
                throw RunFailedException.policy(e);
            }
        });
        return page(period, words.of("policy.adopted"), model);
    }

    /**
     * A workbook.
     *
     * @param which {@code used}, {@code proposed} or {@code comparison}, or the name of an earlier one
     */
    @GetMapping(Shell.PERIOD + "/policy/file")
    ResponseEntity<Resource> file(@PathVariable Period period, @RequestParam String which) throws IOException {
        return switch (which) {
            case "used" -> Attachment.of(workplace.home().policy());
            case "proposed" -> Attachment.of(proposed.file());
            case "comparison" -> Attachment.of(comparison());
            default -> Attachment.of(named(proposed.earlier(), which));
        };
    }

    /** No other file can be had, whatever the name says. */
    private static Path named(List<Path> files, String name) {
        return files.stream()
                .filter(file -> file.getFileName().toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Path comparison() {
        return workplace.home().data().resolve("proposed-policy-compared.xlsx");
    }

    private void requireOne() throws RunFailedException {
        if (!proposed.isThere()) {
            throw Refusals.usage(words.of("policy.none"));
        }
    }
}
