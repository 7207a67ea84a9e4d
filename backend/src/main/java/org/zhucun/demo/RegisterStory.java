package org.zhucun.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** 考勤登记: about five days of a month on which a cadre was not simply in the village. */
final class RegisterStory {
    private static final String WHOLE_DAY = "DAY";
    private static final double UNEXCUSED = 0.4;

    private final Chance chance;
    private final OffsetDateTime now;

    RegisterStory(Chance chance, OffsetDateTime now) {
        this.chance = chance;
        this.now = now;
    }

    /** One line of the register. */
    record Line(
            Stay stay,
            UUID id,
            LocalDate day,
            int version,
            String span,
            String status,
            String note,
            UUID leave,
            OffsetDateTime recordedAt) {}

    /** Days of one cadre that are spoken for. */
    private record Away(String span, String status, String note, UUID leave) {}

    /**
     * The lines of a stay's month.
     *
     * @param leave an approved leave of the stay, or null
     */
    RegisterMonth month(Stay stay, YearMonth month, DemoLeave leave) {
        LocalDate today = now.atZoneSameInstant(ZoneOffset.ofHours(8)).toLocalDate();
        LocalDate from = later(month.atDay(1), stay.arrived);
        LocalDate to = earlier(earlier(month.atEndOfMonth(), today), stay.ended);
        if (to.isBefore(from)) {
            return new RegisterMonth(stay, month, List.of());
        }
        Map<LocalDate, Away> days = new TreeMap<>();
        if (leave != null) {
            leave.days(from, to).forEach(day -> days.put(day, new Away(WHOLE_DAY, "LEAVE", null, leave.id())));
        }
        rest(days, from, to);
        spread(days, from, to, 78, new Away(WHOLE_DAY, "OFFICIAL_TRIP", "到县里协调项目", null), 2);
        spread(days, from, to, 40, new Away(WHOLE_DAY, "TRAINING", "参加业务培训", null), 2);
        spread(days, from, to, 24, new Away(chance.percent(40) ? "PM" : WHOLE_DAY, "LEAVE", "事假", null), 2);
        spread(days, from, to, 16, new Away("AM", "OFFICIAL_TRIP", "到镇上开会", null), 1);
        spread(days, from, to, UNEXCUSED, new Away("PM", "UNEXCUSED_ABSENCE", "抽查不在岗，未请假", null), 1);
        return new RegisterMonth(stay, month, lines(stay, days));
    }

    /** Two rest days together, at a weekend if there is one. */
    private void rest(Map<LocalDate, Away> days, LocalDate from, LocalDate to) {
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.SATURDAY && chance.percent(44)) {
                put(days, day, to, new Away(WHOLE_DAY, "REST", null, null));
                put(days, day.plusDays(1), to, new Away(WHOLE_DAY, "REST", null, null));
            }
        }
    }

    private void spread(Map<LocalDate, Away> days, LocalDate from, LocalDate to, double share, Away what, int most) {
        if (!chance.percent(share)) {
            return;
        }
        LocalDate day = chance.day(from, to);
        int length = chance.between(1, most);
        for (int i = 0; i < length; i++) {
            if (day.plusDays(i).getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()) {
                put(days, day.plusDays(i), to, what);
            }
        }
    }

    private static void put(Map<LocalDate, Away> days, LocalDate day, LocalDate to, Away what) {
        if (!day.isAfter(to)) {
            days.putIfAbsent(day, what);
        }
    }

    private List<Line> lines(Stay stay, Map<LocalDate, Away> days) {
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<LocalDate, Away> entry : days.entrySet()) {
            Away what = entry.getValue();
            OffsetDateTime at = entry.getKey().atTime(9, chance.below(60)).atOffset(ZoneOffset.UTC);
            lines.add(new Line(
                    stay,
                    chance.id(),
                    entry.getKey(),
                    lines.size() + 1,
                    what.span(),
                    what.status(),
                    what.note(),
                    what.leave(),
                    at.isAfter(now) ? now : at));
        }
        return lines;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return other == null || one.isBefore(other) ? one : other;
    }
}
