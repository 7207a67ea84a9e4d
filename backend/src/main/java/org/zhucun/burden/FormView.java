package org.zhucun.burden;

import java.util.List;

/**
 * 表单及其依据
 *
 * @param form name of the body in the contract
 * @param minutes what one of it costs, null where it is not asked of the grassroots
 * @param fields those with grounds of their own
 */
record FormView(
        String form,
        String title,
        String room,
        String owner,
        String purpose,
        Frequency frequency,
        String basis,
        Double minutes,
        List<FormField> fields) {
    /** 字段 */
    public record FormField(String field, String purpose, String fact) {}
}
