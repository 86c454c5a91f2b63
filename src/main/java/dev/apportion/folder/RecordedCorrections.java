package dev.apportion.folder;

import dev.apportion.cost.Sha256;
import dev.apportion.cost.received.SourceFile;
import dev.apportion.intake.correction.CorrectionFile;
import dev.apportion.intake.correction.CorrectionReader;
import dev.apportion.intake.correction.Corrections;
import dev.apportion.sheet.open.ReadSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The corrections of a period, from the workbooks in its folder that have them. */
public final class RecordedCorrections {

    private RecordedCorrections() {}

    /**
     * Reads them.
     *
     * @param files the period's; others than workbooks of corrections are not opened
     * @param folder that they are in
     * @throws ChangedMeanwhileException if one has other bytes by now: what a run is made of must be what it says that it is
     */
    public static Corrections of(List<SourceFile> files, Path folder, ReadSettings reading) throws IOException {
        List<CorrectionFile> recorded = new ArrayList<>();
        for (SourceFile file : files) {
            if (file.state() == SourceFile.State.CORRECTION) {
                Path path = folder.resolve(file.name());
                recorded.add(CorrectionReader.read(path, file.name(), reading));
                if (!Sha256.of(path).equals(file.sha256())) {
                    throw new ChangedMeanwhileException(file.name());
                }
            }
        }
        return Corrections.of(recorded);
    }
}
