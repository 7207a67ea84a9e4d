package org.zhucun.supervision;

import java.util.UUID;

/**
 * 重复发生: the earlier finding that one repeats.
 *
 * @param earlier the earlier finding
 * @param number its number
 * @param ground what is the same in both
 */
record Recurrence(UUID earlier, String number, Ground ground) {
    /** 重复之处: who or where it came back at. */
    enum Ground {
        /** 同一干部 */
        CADRE,
        /** 同一村 */
        VILLAGE,
        /** 同一乡镇或单位 */
        TARGET
    }
}
