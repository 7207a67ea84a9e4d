package org.zhucun.client;

import java.io.IOException;

/** 访问令牌: where the bearer token of a request comes from. Used by many threads. */
@FunctionalInterface
public interface Tokens {

    /** A token that should still be good. */
    String token() throws IOException, InterruptedException;

    /** The system has refused this one (401); the next may be another. */
    default void refused(String token) {}
}
