package org.zhucun.verifier;

import java.io.PrintStream;

/** The verifier's command line without leaving the virtual machine. */
public final class VerifierForTests {
    private VerifierForTests() {}

    public static int run(PrintStream out, String... words) {
        return new Verifier(out).run(words);
    }
}
