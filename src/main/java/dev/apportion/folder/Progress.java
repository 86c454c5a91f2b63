package dev.apportion.folder;

/** Receives a run's progress. Called from several threads. */
public interface Progress {

    /** Reports to nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(String what, String unit, long total) {}

        @Override
        public void advance(long by) {}

        @Override
        public void partDone(String parts, long total) {}

        @Override
        public void end(String result) {}

        @Override
        public void say(String message) {}
    };

    /**
     * A stage begins.
     *
     * @param what what is being done, such as "Reading"
     * @param unit what is counted, one of them, such as "row"; empty if nothing is
     * @param total how many there will be, -1 if not known
     */
    void begin(String what, String unit, long total);

    void advance(long by);

    /**
     * A part of the stage is done, such as one of its files.
     *
     * @param parts how many of how many, such as "file 3 of 54"
     * @param total how many units there will be in all, by what is known now
     */
    void partDone(String parts, long total);

    /**
     * Workers do the parts of the stage.
     *
     * @param waiting how many nobody has taken
     * @param takenAgain how often one was taken that a worker had left or was no longer heard of
     */
    default void parts(int waiting, int running, int done, int takenAgain) {}

    /** The stage ended. */
    void end(String result);

    /** Something worth knowing while it runs. */
    void say(String message);
}
