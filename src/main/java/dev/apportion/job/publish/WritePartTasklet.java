package dev.apportion.job.publish;

import dev.apportion.cost.Finding;
import dev.apportion.cost.FindingCode;
import dev.apportion.folder.DiskTrouble;
import dev.apportion.job.step.MonthEndRun;
import dev.apportion.job.step.PartTasklet;
import dev.apportion.message.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Writes one workbook into the folder of what is not published yet, which is there as long as the step is. Written again, it is the same. If it can't be made,
 * that is a finding, and the others are made all the same; a disk or ledger in trouble, which would fail them all,
 * fails the run.
 */
class WritePartTasklet extends PartTasklet {

    /** Writes the workbook below a folder, and returns the findings about it. */
    @FunctionalInterface
    interface Part {
        List<Finding> write(Path folder) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(WritePartTasklet.class);

    private final String step;
    private final int number;
    private final Message workbook;
    private final Part part;

    /**
     * @param step whose findings they are
     * @param number of the part in this step
     * @param workbook what people call it, at the beginning of a sentence
     */
    WritePartTasklet(MonthEndRun run, String step, int number, Message workbook, Part part) {
        super(run);
        this.step = step;
        this.number = number;
        this.workbook = workbook;
        this.part = part;
    }

    @Override
    protected void execute() throws IOException {
        run.ledger().findings().replace(step, number, write());
        run.progress().advance(1);
    }

    private List<Finding> write() throws IOException {
        Path folder = run.home().unpublished(run.run());
        try {
            return part.write(folder);
        } catch (DataAccessException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (DiskTrouble.explain(e).isPresent()) {
                throw e;
            }
            LOG.error("{} could not be written", workbook, e);
            return List.of(notWritten(Message.of("The log, data/apportion.log, says why.")));
        }
    }

    @Override
    protected void giveUp() {
        run.ledger()
                .findings()
                .replace(step, number, List.of(notWritten(Message.of("Writing it ended the program three times."))));
    }

    private Finding notWritten(Message why) {
        return new Finding(
                FindingCode.WORKBOOK_NOT_WRITTEN,
                null,
                null,
                null,
                Message.of("{0} could not be written. {1} Run again; if it fails again, report it.", workbook, why));
    }
}
