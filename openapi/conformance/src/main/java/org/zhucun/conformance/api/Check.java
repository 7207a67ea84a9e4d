package org.zhucun.conformance.api;

import java.io.IOException;

/** 一组检验. */
@FunctionalInterface
interface Check {
    void run(Probe probe) throws IOException, InterruptedException;
}
