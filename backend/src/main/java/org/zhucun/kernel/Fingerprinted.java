package org.zhucun.kernel;

import java.io.IOException;
import java.security.MessageDigest;

/** 请求指纹: a body that is not JSON and says itself what tells it from another one under the same {@code Idempotency-Key}. */
public interface Fingerprinted {
    void fingerprint(MessageDigest digest) throws IOException;
}
