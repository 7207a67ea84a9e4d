package org.zhucun.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/** 一人一月: the lines of a stay's month and what they amount to, as {@code attendance_month} keeps it. */
record RegisterMonth(Stay stay, YearMonth month, List<RegisterStory.Line> lines) {
    private static final int DAYS = 31;

    String am() {
        return letters("PM");
    }

    String pm() {
        return letters("AM");
    }

    /** Half days on post up to a day. */
    int posted(LocalDate until) {
        LocalDate first = stay.arrived.isAfter(month.atDay(1)) ? stay.arrived : month.atDay(1);
        LocalDate last = until.isBefore(month.atEndOfMonth()) ? until : month.atEndOfMonth();
        if (stay.ended != null && stay.ended.isBefore(last)) {
            last = stay.ended;
        }
        return (int) Math.max(0, 2 * (last.toEpochDay() - first.toEpochDay() + 1));
    }

    /** Half days of a status. */
    int halves(String status) {
        return lines.stream()
                .filter(line -> line.status().equals(status))
                .mapToInt(line -> line.span().equals("DAY") ? 2 : 1)
                .sum();
    }

    int halvesAway() {
        return lines.stream()
                .mapToInt(line -> line.span().equals("DAY") ? 2 : 1)
                .sum();
    }

    private String letters(String otherHalf) {
        char[] letters = new char[DAYS];
        Arrays.fill(letters, '.');
        for (RegisterStory.Line line : lines) {
            if (!line.span().equals(otherHalf)) {
                letters[line.day().getDayOfMonth() - 1] = letter(line.status());
            }
        }
        return new String(letters);
    }

    private static char letter(String status) {
        return switch (status) {
            case "OFFICIAL_TRIP" -> 'O';
            case "TRAINING" -> 'T';
            case "LEAVE" -> 'L';
            case "REST" -> 'R';
            default -> 'U';
        };
    }
}
