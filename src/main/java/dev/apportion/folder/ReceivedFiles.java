package dev.apportion.folder;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.cost.Source;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.intake.NamedByFile;
import dev.apportion.intake.Received;
import dev.apportion.intake.correction.Corrections;
import dev.apportion.message.Message;
import dev.apportion.policy.Policy;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The files of a period, sorted into cost, review workbooks and copies. A returned workbook that comes back corrected,
 * under any name, counts instead of the file that it was made from.
 *
 * @param files in order of their names; those that are not cost have their state and the message why
 * @param findings about the files that don't count, and about corrections that can't be applied
 * @param corrections of cells of these files
 */
public record ReceivedFiles(List<SourceFile> files, List<Finding> findings, Corrections corrections) {

    /** Of a period without a folder. */
    public static final ReceivedFiles NONE = new ReceivedFiles(List.of(), List.of(), Corrections.NONE);

    /**
     * Sorts a period's files.
     *
     * @param found what is in its folder
     * @param policy says which folders in it are those of departments
     * @throws ChangedMeanwhileException if corrections have changed since the files were found
     */
    public static ReceivedFiles of(InputFiles found, Path folder, ReadSettings reading, Policy policy)
            throws IOException {
        InputFiles inputs = found.ofDepartments(new NamedByFile(policy));
        List<Received> received = inputs.files().parallelStream()
                .map(file -> file.state() == SourceFile.State.FOUND
                        ? received(folder.resolve(file.name()), reading)
                        : Received.COST)
                .toList();
        Map<String, String> corrections = new HashMap<>();
        for (int i = 0; i < received.size(); i++) {
            String corrects = received.get(i).corrects();
            if (corrects != null) {
                corrections.put(corrects, inputs.files().get(i).name());
            }
        }
        List<SourceFile> files = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < received.size(); i++) {
            SourceFile file = inputs.files().get(i);
            String corrects = received.get(i).corrects();
            String correction = corrections.get(file.sha256());
            String other = corrects == null ? null : corrections.get(corrects);
            if (file.state() == SourceFile.State.UNREADABLE) {
                files.add(file);
                findings.add(about(file, FindingCode.UNREADABLE, said(file)));
            } else if (file.state() == SourceFile.State.DUPLICATE) {
                files.add(file);
                findings.add(about(file, FindingCode.DUPLICATE_FILE, said(file)));
            } else if (correction != null && !correction.equals(file.name())) {
                Message message = Message.of("{0} is the corrected copy of this file and replaces it.", correction);
                files.add(file.as(SourceFile.State.REPLACED, message));
                findings.add(about(file, FindingCode.REPLACED_FILE, message));
            } else if (other != null && !other.equals(file.name())) {
                Message message = Message.of(
                        "This file and {0} are both corrected copies of the same file, so only {0} counts. "
                                + "Remove the invalid one from the folder.",
                        other);
                files.add(file.as(SourceFile.State.REPLACED, message));
                findings.add(about(file, Finding.Severity.ERROR, FindingCode.REPLACED_FILE, message));
            } else {
                SourceFile.State kind = received.get(i).kind();
                files.add(kind == SourceFile.State.FOUND ? file : file.as(kind, Message.NONE));
            }
        }
        Corrections recorded = RecordedCorrections.of(files, folder, reading);
        findings.addAll(recorded.findings());
        findings.addAll(recorded.withoutFile(files));
        return new ReceivedFiles(List.copyOf(files), List.copyOf(findings), recorded);
    }

    /** A file that can't be opened is taken for cost, so that it is reported when it is read. */
    private static Received received(Path file, ReadSettings reading) {
        try {
            return Received.of(file, reading);
        } catch (IOException e) {
            if (!DiskTrouble.isOfOneFile(e, file)) {
                throw new UncheckedIOException(e);
            }
            return Received.COST;
        }
    }

    private static Message said(SourceFile file) {
        return Objects.requireNonNullElse(file.message(), Message.NONE);
    }

    private static Finding about(SourceFile file, FindingCode code, Message message) {
        return about(file, code.severity(), code, message);
    }

    private static Finding about(SourceFile file, Finding.Severity severity, FindingCode code, Message message) {
        return new Finding(severity, code, null, new Source(file.name(), "", 0), null, message);
    }
}
