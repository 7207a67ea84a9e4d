package org.zhucun.verifier;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** 不符之处: what does not agree, the first of each kind before all others, in Chinese and English. */
final class Discrepancies {
    private static final int SHOWN = 20;

    private final List<String> lines = new ArrayList<>();
    private long count;

    void add(String chinese, String english) {
        count++;
        if (lines.size() < SHOWN) {
            lines.add(both(chinese, english));
        }
    }

    boolean none() {
        return count == 0;
    }

    /** The exit code: 0 where there is none. */
    int print(PrintStream out) {
        lines.forEach(line -> out.println("✗ " + line));
        if (count > lines.size()) {
            out.println("  … " + both("共 " + count + " 项", count + " in all"));
        }
        return none() ? Verifier.HOLDS : Verifier.BROKEN;
    }

    static String both(String chinese, String english) {
        return chinese + " · " + english;
    }
}
