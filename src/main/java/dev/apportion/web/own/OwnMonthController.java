package dev.apportion.web.own;

import dev.apportion.control.Correcting;
import dev.apportion.cost.CostType;
import dev.apportion.cost.Period;
import dev.apportion.cost.received.CellCorrection;
import dev.apportion.folder.Home;
import dev.apportion.intake.correction.Corrections;
import dev.apportion.ledger.Run;
import dev.apportion.policy.Policy;
import dev.apportion.prepare.Ownership;
import dev.apportion.web.access.Addresses;
import dev.apportion.web.access.Person;
import dev.apportion.web.decide.Deciding;
import dev.apportion.web.decide.HeldLines;
import dev.apportion.web.files.CellCorrecting;
import dev.apportion.web.files.Upload;
import dev.apportion.web.shell.Attachment;
import dev.apportion.web.shell.ToldException;
import dev.apportion.web.shell.Words;
import dev.apportion.web.shell.Workplace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

/** The page of a department's head, for the departments that the log-in says. */
@Controller
public final class OwnMonthController {

    private static final String MONTH = Addresses.OWN + Addresses.PERIOD;

    /** Files that may be dropped at once. */
    private static final int MOST = 20;

    private final Workplace workplace;
    private final Words words;
    private final Deciding deciding;
    private final CellCorrecting correcting;

    public OwnMonthController(Workplace workplace, Words words, Deciding deciding, CellCorrecting correcting) {
        this.workplace = workplace;
        this.words = words;
        this.deciding = deciding;
        this.correcting = correcting;
    }

    /** What the person who asks sees to; whatever else is asked for is not there. */
    private static List<String> own() {
        return Objects.requireNonNull(Person.present()).user().departments();
    }

    private static String own(String department) {
        if (!own().contains(department)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return department;
    }

    @GetMapping(MONTH)
    String month(@PathVariable Period period, Model model) throws Exception {
        requireBegun(period);
        return page(period, List.of(), model);
    }

    private String page(Period period, List<Upload.Sent> taken, Model model) throws Exception {
        Policy policy = workplace.policy();
        Optional<HeldLines> held = deciding.held(period);
        Corrections corrections = correcting.of(period);
        model.addAttribute("period", period);
        model.addAttribute("taken", taken);
        model.addAttribute("runId", held.map(HeldLines::runId).orElse(null));
        model.addAttribute("months", workplace.look(ledger -> {
            Optional<Run> run = ledger.runs().latestDone(period);
            if (run.isEmpty()) {
                return List.of();
            }
            OwnFigures figures = new OwnFigures(policy, words, ledger, run.get(), corrections);
            List<OwnMonth> months = new ArrayList<>();
            for (String code : own()) {
                months.add(
                        figures.of(code, held.isEmpty() ? List.of() : deciding.ofDepartment(held.get(), period, code)));
            }
            return months;
        }));
        model.addAttribute("departments", own());
        List<String> received = new ArrayList<>();
        for (String code : own()) {
            received.addAll(OwnFiles.in(workplace.home().input(period), code));
        }
        model.addAttribute("received", received);
        model.addAttribute("corrections", corrections.by(workplace.who()));
        return "my";
    }

    /** A month there is, or a newer one that the calendar has come to: nobody here makes up others for the whole team. */
    private void requireBegun(Period period) {
        boolean begun = period.compareTo(Period.of(LocalDate.now(ZoneId.systemDefault()))) <= 0
                && workplace.home().newestPeriod().stream().allMatch(newest -> period.compareTo(newest) > 0);
        if (!begun && !workplace.periods().contains(period)) {
            throw none();
        }
    }

    private void requireOpen(Period period) throws Exception {
        requireBegun(period);
        if (workplace.look(ledger -> ledger.audit().closing(period).isPresent())) {
            throw new ToldException(words.of("my.closed"));
        }
    }

    private Path folder(Period period, String code) {
        return workplace.home().input(period).resolve(code);
    }

    /** The department's workbook. */
    @GetMapping(MONTH + "/pack")
    ResponseEntity<Resource> pack(@PathVariable Period period, @RequestParam String department) throws Exception {
        String code = own(department);
        return Attachment.of(workplace.look(ledger -> {
            Run run = ledger.runs().latestDone(period).orElseThrow(OwnMonthController::none);
            return OwnFigures.pack(ledger.of(run.id()), code)
                    .map(pack -> workplace.home().output(run).resolve(pack.path()))
                    .orElseThrow(OwnMonthController::none);
        }));
    }

    /** A workbook of the department with its cells marked that need correcting. */
    @GetMapping(MONTH + "/returned")
    ResponseEntity<Resource> returned(
            @PathVariable Period period, @RequestParam String department, @RequestParam String name) throws Exception {
        String code = own(department);
        return Attachment.of(workplace.look(ledger -> {
            Run run = ledger.runs().latestDone(period).orElseThrow(OwnMonthController::none);
            return OwnFigures.returned(ledger.of(run.id()), code).stream()
                    .map(workbook -> workplace.home().output(run).resolve(workbook.path()))
                    .filter(file -> file.getFileName().toString().equals(name))
                    .findFirst()
                    .orElseThrow(OwnMonthController::none);
        }));
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Answers what a line is. */
    @PostMapping(MONTH + "/decide")
    String decide(
            @PathVariable Period period,
            @RequestParam long runId,
            @RequestParam String line,
            @RequestParam CostType type,
            @RequestParam(defaultValue = "") String why,
            Model model)
            throws Exception {
        requireOpen(period);
        deciding.decideOf(own(), held(period, runId), period, line, type, why);
        return page(period, List.of(), model);
    }

    /** Takes an answer back that no run took over yet. */
    @PostMapping(MONTH + "/undo")
    String undo(@PathVariable Period period, @RequestParam long runId, @RequestParam String line, Model model)
            throws Exception {
        requireOpen(period);
        deciding.undoOf(own(), held(period, runId), period, line);
        return page(period, List.of(), model);
    }

    private HeldLines held(Period period, long runId) throws Exception {
        return deciding.held(period)
                .filter(held -> held.runId() == runId)
                .orElseThrow(() -> new ToldException(words.of("my.again")));
    }

    /** Has a cell of an own row read as another text from the next run on. */
    @PostMapping(MONTH + "/correct")
    String correct(
            @PathVariable Period period,
            @RequestParam String name,
            @RequestParam String sha256,
            @RequestParam String sheet,
            @RequestParam String cell,
            @RequestParam String text,
            @RequestParam String why,
            Model model)
            throws Exception {
        requireOpen(period);
        Policy policy = workplace.policy();
        model.addAttribute(
                "done",
                correcting.correctOwn(
                        period,
                        new Correcting.Request(name, sha256, sheet, cell, text, why),
                        (file, before, added) ->
                                Ownership.isOwn(workplace.home(), policy, period, file, name, own(), before, added)));
        return page(period, List.of(), model);
    }

    /** Takes an own correction back. */
    @PostMapping(MONTH + "/correct/undo")
    String undoCorrection(
            @PathVariable Period period,
            @RequestParam String sha256,
            @RequestParam String sheet,
            @RequestParam String cell,
            Model model)
            throws Exception {
        requireOpen(period);
        model.addAttribute("done", correcting.undo(period, new CellCorrection.Place(sha256, sheet, cell), false));
        return page(period, List.of(), model);
    }

    /** Takes files of the department; each is the department's alone or not taken. */
    @PostMapping(MONTH + "/files")
    String take(
            @PathVariable Period period,
            @RequestParam String department,
            @RequestParam("files") List<MultipartFile> files,
            Model model)
            throws Exception {
        String code = own(department);
        requireOpen(period);
        if (files.size() > MOST) {
            throw new ToldException(words.of("upload.many", MOST));
        }
        Home home = workplace.home();
        OwnFiles screen = new OwnFiles(workplace, period, code);
        List<Upload.Sent> taken = new ArrayList<>();
        for (MultipartFile file : files) {
            taken.add(Upload.take(file, home, folder(period, code), screen::refusal));
        }
        return page(period, taken, model);
    }
}
