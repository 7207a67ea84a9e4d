package org.zhucun.start;

/** A reason not to start 拒绝启动, as one sentence in English and in Chinese that says what to do. */
public final class StartRefused extends RuntimeException {

    public StartRefused(String english, String chinese) {
        this(english, chinese, null);
    }

    public StartRefused(String english, String chinese, Throwable cause) {
        super(english + System.lineSeparator() + chinese, cause);
    }
}
