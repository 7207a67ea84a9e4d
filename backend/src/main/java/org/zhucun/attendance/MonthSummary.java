package org.zhucun.attendance;

/**
 * 月度小结: the days of a posting or of many in one month, in halves of days, no further than today.
 *
 * @param postedDays 派驻天数
 * @param inVillageDays 在村天数: posted and nothing else entered
 */
public record MonthSummary(
        double postedDays,
        double inVillageDays,
        double officialTripDays,
        double trainingDays,
        double leaveDays,
        double restDays,
        double unexcusedDays) {

    /** From half days per status in the order of {@link AttendanceStatus}. */
    static MonthSummary ofHalves(int posted, int[] halves) {
        int elsewhere = 0;
        for (AttendanceStatus status : AttendanceStatus.OF_HALVES) {
            elsewhere += status == AttendanceStatus.IN_VILLAGE ? 0 : halves[status.ordinal()];
        }
        return new MonthSummary(
                posted / 2.0,
                (posted - elsewhere) / 2.0,
                halves[AttendanceStatus.OFFICIAL_TRIP.ordinal()] / 2.0,
                halves[AttendanceStatus.TRAINING.ordinal()] / 2.0,
                halves[AttendanceStatus.LEAVE.ordinal()] / 2.0,
                halves[AttendanceStatus.REST.ordinal()] / 2.0,
                halves[AttendanceStatus.UNEXCUSED_ABSENCE.ordinal()] / 2.0);
    }

    public MonthSummary plus(MonthSummary other) {
        return new MonthSummary(
                postedDays + other.postedDays,
                inVillageDays + other.inVillageDays,
                officialTripDays + other.officialTripDays,
                trainingDays + other.trainingDays,
                leaveDays + other.leaveDays,
                restDays + other.restDays,
                unexcusedDays + other.unexcusedDays);
    }
}
