package org.zhucun.conformance.feed;

import java.io.IOException;
import java.util.OptionalInt;

/** 抄本程序: the province's program under test. */
interface Consumer {
    /** Starts it, also after it has ended. */
    void start() throws IOException;

    /** Ends it at once, as a machine that loses its power. */
    void kill();

    /** How it ended by itself; empty while it runs, and where nobody can know. */
    OptionalInt ended();

    /** Whether it can be ended and started from here. */
    boolean restarts();
}
