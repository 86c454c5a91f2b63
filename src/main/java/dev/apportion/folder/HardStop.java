package dev.apportion.folder;

import org.jspecify.annotations.Nullable;

/**
 * Ends the process where the virtual machine itself has failed, as by too little memory, without closing anything:
 * after that no code can be relied on, and what it still wrote to the ledger could not be read again. As after {@code
 * kill -9}, the same command goes on where the last transaction ended.
 *
 * <p>The launchers let the virtual machine do the same at the very allocation that fails ({@code
 * -XX:OnOutOfMemoryError}), before any library catches the error. Uses no library, since its classes might no longer be
 * loaded.
 */
public final class HardStop {

    /** The exit code, which is that of a process killed by the operating system. */
    public static final int EXIT_CODE = 137;

    private HardStop() {}

    /** Doesn't return if a failure or one of its causes is the virtual machine's own. */
    public static void ifMachineFailed(Throwable failure) {
        VirtualMachineError error = machineFailure(failure);
        if (error != null) {
            System.err.println(message(error));
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }

    static @Nullable VirtualMachineError machineFailure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof VirtualMachineError error) {
                return error;
            }
        }
        return null;
    }

    static String message(VirtualMachineError error) {
        return error instanceof OutOfMemoryError
                ? "The " + Runtime.getRuntime().maxMemory() / (1 << 20)
                        + " MB of memory were not enough for the program. Give it more through the environment, for"
                        + " instance APPORTION_JAVA_OPTIONS=-Xmx4g, and run the same command again."
                : "The Java virtual machine failed: " + error + ". Run the same command again.";
    }
}
