package org.zhucun.attendance;

import java.util.Arrays;
import java.util.List;

/** 考勤状态: what a half day was. Nobody is absent by default: without an entry a posted cadre is in the village. */
public enum AttendanceStatus {
    /** 在村 */
    IN_VILLAGE('.'),
    /** 因公外出 */
    OFFICIAL_TRIP('O'),
    /** 培训 */
    TRAINING('T'),
    /** 请假 */
    LEAVE('L'),
    /** 轮休 */
    REST('R'),
    /** 无故脱岗: entered by a person, never concluded */
    UNEXCUSED_ABSENCE('U'),
    /** 夜间不在村: of a night only, where a policy asks for nights */
    AWAY_OVERNIGHT('A');

    /** What a half day may be. */
    static final List<AttendanceStatus> OF_HALVES =
            Arrays.stream(values()).filter(status -> !status.ofNight()).toList();

    private final char letter;

    AttendanceStatus(char letter) {
        this.letter = letter;
    }

    /** The letter that stands for it in a month. */
    public char letter() {
        return letter;
    }

    /** Whether it can be said of a part of the day: only a night is away overnight, and of a night nothing else is asked. */
    boolean fits(Span span) {
        return this == IN_VILLAGE || (span == Span.NIGHT) == ofNight();
    }

    private boolean ofNight() {
        return this == AWAY_OVERNIGHT;
    }

    public static AttendanceStatus of(char letter) {
        for (AttendanceStatus status : values()) {
            if (status.letter == letter) {
                return status;
            }
        }
        throw new IllegalArgumentException("no status: " + letter);
    }
}
