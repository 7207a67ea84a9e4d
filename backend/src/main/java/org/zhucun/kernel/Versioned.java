package org.zhucun.kernel;

/** 带版本: an answer whose version becomes the {@code ETag}. */
public interface Versioned {
    long version();
}
