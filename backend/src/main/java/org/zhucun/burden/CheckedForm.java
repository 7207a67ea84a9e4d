package org.zhucun.burden;

import java.util.List;

/**
 * 自查结果
 *
 * @param accepted no objection
 * @param objections what must be mended before it may be sent out
 * @param warnings what is asked although it is held already
 * @param minutesAMonth what it would cost each who fills it in
 */
record CheckedForm(boolean accepted, List<FormNote> objections, List<FormNote> warnings, double minutesAMonth) {
    /**
     * 意见
     *
     * @param at label of the field, the title for the form as a whole
     */
    public record FormNote(String rule, String at, String text) {}
}
