package org.zhucun.cipher;

/** 密文被改动或挪用: an envelope that was changed, moved from its row or column, or whose key is missing. */
public class SealBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SealBroken(String what, Throwable cause) {
        super(what, cause);
    }
}
