package org.zhucun.policy;

import java.util.UUID;

/** 区划对象: the subject id of a region, the same as {@code region_subject(code)} in the database. */
public final class RegionSubject {
    private static final int DIGITS = 12;

    private RegionSubject() {}

    public static UUID of(String code) {
        return UUID.fromString("00000000-0000-8000-8000-" + code + "0".repeat(DIGITS - code.length()));
    }
}
