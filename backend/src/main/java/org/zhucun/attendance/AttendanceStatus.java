package org.zhucun.attendance;

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
    UNEXCUSED_ABSENCE('U');

    private final char letter;

    AttendanceStatus(char letter) {
        this.letter = letter;
    }

    /** The letter that stands for it in a month. */
    public char letter() {
        return letter;
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
