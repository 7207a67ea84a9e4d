package org.zhucun.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zhucun.kernel.Yuan;
import org.zhucun.policy.Population;

/**
 * 看板: one office's or one region's. A part that the office has no right to, or that its place does not have, is null.
 *
 * @param region code, empty for all that the office sees
 * @param level of the region: 0 the country, 1 a province, 2 a city, 3 a county, 4 a township
 * @param asOf the day that is meant by today
 * @param readAt when the numbers were read: they were so together
 * @param judging rules are being judged just now; ask again
 */
record BoardView(
        String region,
        String regionName,
        int level,
        LocalDate asOf,
        Instant readAt,
        BoardDue due,
        BoardRules rules,
        boolean judging,
        BoardDebts debts,
        BoardFindings findings,
        BoardRotations rotations,
        BoardAttendance attendance) {

    /**
     * 数
     *
     * @param exact false when there are more than are counted
     */
    record BoardCount(long value, boolean exact, BoardLink link) {
        static BoardCount of(long value, BoardLink link) {
            return new BoardCount(value, true, link);
        }
    }

    /** 天数 */
    record BoardDays(double value, BoardLink link) {}

    /**
     * 本周应办
     *
     * @param until Sunday
     */
    record BoardDue(LocalDate until, BoardCount total, List<BoardDueKind> kinds) {}

    /** 某类应办 */
    record BoardDueKind(String kind, String name, BoardCount count, long overdue) {}

    /**
     * 规则落实
     *
     * @param rules that somebody fails, those that most fail first
     * @param places beneath, those with most failures first
     * @param unjudged rules that could not be judged: of them nothing is said
     */
    record BoardRules(BoardCount failing, List<BoardRule> rules, List<BoardPlace> places, List<String> unjudged) {}

    /** 规则 */
    record BoardRule(String id, String sentence, Population population, BoardCount failing, long asked) {}

    /** 地区 */
    record BoardPlace(String code, String name, BoardCount failing, List<BoardCell> cells) {}

    /** 某地某条规则 */
    record BoardCell(String rule, BoardCount failing, long asked) {}

    /**
     * 关爱欠账
     *
     * @param amount yuan still owed of both
     * @param debtors who owe most first, the first twenty
     */
    record BoardDebts(
            BoardCount overdue, BoardCount partial, @Yuan BigDecimal amount, List<BoardDebtor> debtors) {}

    /** 责任单位 */
    record BoardDebtor(
            String unitId,
            String name,
            BoardCount overdue,
            BoardCount partial,
            @Yuan BigDecimal amount) {}

    /** 未销号问题 */
    record BoardFindings(BoardCount total, List<BoardAge> ages, List<BoardFindingState> states) {}

    /**
     * 存续时间
     *
     * @param days least age in days of the band
     */
    record BoardAge(int days, LocalDate from, LocalDate to, BoardCount count) {}

    /** @param ages in the order of the bands */
    record BoardFindingState(String state, BoardCount count, List<BoardCount> ages) {}

    /** 轮换: terms that are over, and those that end month by month. */
    record BoardRotations(BoardCount over, List<BoardMonth> months) {}

    /** 某月期满 */
    record BoardMonth(String month, BoardCount count) {}

    /**
     * 当月考勤
     *
     * @param through last day that is counted
     * @param confirmed townships whose register is confirmed
     */
    record BoardAttendance(
            String month,
            LocalDate through,
            long townships,
            long confirmed,
            BoardAttendancePlace total,
            List<BoardAttendancePlace> places) {}

    /** 某地考勤: days of the month by what they were. */
    record BoardAttendancePlace(
            String code,
            String name,
            BoardDays posted,
            BoardDays inVillage,
            BoardDays officialTrip,
            BoardDays training,
            BoardDays leave,
            BoardDays rest,
            BoardDays unexcused) {}
}
