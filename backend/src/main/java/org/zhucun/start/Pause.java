package org.zhucun.start;

/** A short wait for something outside this process 等待. */
final class Pause {

    private Pause() {}

    static void milliseconds(long length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for PostgreSQL", e);
        }
    }
}
