package org.zhucun.policy;

import java.util.Optional;
import java.util.UUID;

/** 区划对象: the subject id of a region, the same as {@code region_subject(code)} in the database. */
public final class RegionSubject {
    private static final int DIGITS = 12;
    private static final String BEGIN = "00000000-0000-8000-8000-";

    private RegionSubject() {}

    public static UUID of(String code) {
        return UUID.fromString(BEGIN + code + "0".repeat(DIGITS - code.length()));
    }

    /** The code of a subject that is a region of so many digits, empty where it is something else. */
    public static Optional<String> code(UUID subject, int digits) {
        String id = subject.toString();
        return id.startsWith(BEGIN) && id.substring(BEGIN.length()).chars().allMatch(Character::isDigit)
                ? Optional.of(id.substring(BEGIN.length(), BEGIN.length() + digits))
                : Optional.empty();
    }
}
