package dev.apportion.web.files;

import dev.apportion.control.Correcting;
import dev.apportion.cost.Period;
import dev.apportion.cost.received.CellCorrection;
import dev.apportion.folder.InputFiles;
import dev.apportion.folder.Refusals;
import dev.apportion.prepare.LayoutAcceptance;
import dev.apportion.web.shell.Shell;
import dev.apportion.web.shell.Words;
import dev.apportion.web.shell.Workplace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The page of a month's files, and of one of them. */
@Controller
public final class FilesController {

    /** Files that may be dropped at once. */
    private static final int MOST = 200;

    private final Workplace workplace;
    private final Words words;
    private final FileChecks checks;
    private final CellCorrecting correcting;

    public FilesController(Workplace workplace, Words words, CellCorrecting correcting) {
        this.workplace = workplace;
        this.words = words;
        this.checks = new FileChecks(workplace.home());
        this.correcting = correcting;
    }

    @GetMapping(Shell.PERIOD + "/files")
    String files(@PathVariable Period period, Model model) throws Exception {
        list(period, model);
        return "files";
    }

    private void list(Period period, Model model) throws Exception {
        model.addAttribute("period", period);
        model.addAttribute("files", workplace.look(ledger -> ReceivedList.of(workplace.home(), ledger, period)));
    }

    /** Takes files that were dropped; gives the list anew, with what became of them. */
    @PostMapping(Shell.PERIOD + "/files")
    String take(@PathVariable Period period, @RequestParam("files") List<MultipartFile> files, Model model)
            throws Exception {
        if (files.size() > MOST) {
            throw Refusals.usage(words.of("upload.many", MOST));
        }
        List<Upload.Sent> taken = new ArrayList<>();
        for (MultipartFile file : files) {
            taken.add(Upload.take(file, workplace.home(), period));
        }
        list(period, model);
        model.addAttribute("taken", taken);
        return "files :: list";
    }

    @GetMapping(Shell.PERIOD + "/file")
    String file(@PathVariable Period period, @RequestParam String name, Model model) throws Exception {
        show(period, named(period, name), model);
        return "file";
    }

    /** Keeps how a file is read for its sender, as the command {@code accept} does. */
    @PostMapping(Shell.PERIOD + "/file/accept")
    String accept(@PathVariable Period period, @RequestParam String name, Model model) throws Exception {
        Path file = named(period, name);
        FileView view = FileView.of(workplace, checks, period, file, correcting.of(period));
        int accepted = LayoutAcceptance.accept(
                workplace.home(),
                view.name(),
                view.sheets().stream().map(FileView.Part::reading).toList(),
                LocalDate.now(ZoneId.systemDefault()));
        show(period, file, model);
        model.addAttribute("accepted", accepted);
        return "file";
    }

    /** Has a cell read as another text from the next run on. */
    @PostMapping(Shell.PERIOD + "/file/correct")
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
        Path file = named(period, name);
        String done = correcting.correct(period, new Correcting.Request(name, sha256, sheet, cell, text, why));
        return shown(period, file, done, model);
    }

    /** Takes a correction back. */
    @PostMapping(Shell.PERIOD + "/file/correct/undo")
    String undo(
            @PathVariable Period period,
            @RequestParam String name,
            @RequestParam String sha256,
            @RequestParam String sheet,
            @RequestParam String cell,
            Model model)
            throws Exception {
        Path file = named(period, name);
        return shown(period, file, correcting.undo(period, new CellCorrection.Place(sha256, sheet, cell), true), model);
    }

    private String shown(Period period, Path file, String done, Model model) throws Exception {
        show(period, file, model);
        model.addAttribute("done", done);
        return "file";
    }

    private void show(Period period, Path file, Model model) throws Exception {
        model.addAttribute("period", period);
        model.addAttribute("file", FileView.of(workplace, checks, period, file, correcting.of(period)));
        model.addAttribute(
                "closed",
                workplace.look(ledger -> ledger.audit().closing(period).isPresent()));
    }

    private Path named(Period period, String name) throws IOException {
        return InputFiles.named(workplace.home().input(period), name)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
