package dev.apportion.setting;

import org.jspecify.annotations.Nullable;

/** A setting makes no sense. The message is one or more whole sentences, says what is accepted, and shows no secret. */
public final class WrongSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongSettingException(String message) {
        this(message, null);
    }

    public WrongSettingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
