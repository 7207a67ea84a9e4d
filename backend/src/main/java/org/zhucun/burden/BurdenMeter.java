package org.zhucun.burden;

import java.util.List;

/**
 * 负担表: minutes asked of the grassroots in a month, by the office that asks. For each form: how often it was handed in, by the trail, times
 * its minutes; divided by the cadres posted on the last day of the month. It counts forms, never persons.
 *
 * @param cadres posted on the last day of the month
 * @param perCadre minutes per cadre and month, one decimal; null where nobody is posted
 * @param twice facts that several forms ask for
 */
record BurdenMeter(
        String regionCode,
        String month,
        long cadres,
        double minutes,
        Double perCadre,
        List<AskingOffice> offices,
        List<AskedTwice> twice) {
    /** 要求填报的部门 */
    public record AskingOffice(String owner, double minutes, Double perCadre, List<CountedForm> forms) {}

    /**
     * 一种表单
     *
     * @param times how often it was handed in
     * @param each minutes of one
     */
    public record CountedForm(
            String form, String title, Frequency frequency, String basis, long times, double each, double minutes) {}

    /** 重复采集 */
    public record AskedTwice(String fact, List<String> forms) {}
}
