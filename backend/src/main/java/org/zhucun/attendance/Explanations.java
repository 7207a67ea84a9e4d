package org.zhucun.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.kernel.Texts;

/** 缘由: says in a sentence why a half day has the status it has: who entered it, as which office, when, from what. */
@ApplicationScoped
public class Explanations {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final RequestInfo request;
    private final Clock clock;

    Explanations(RequestInfo request, Clock clock) {
        this.request = request;
        this.clock = clock;
    }

    /** Why a half day is what an entry says. */
    public String why(Entry entry, Half half) {
        String at = MINUTE.format(entry.recordedAt().atZone(clock.getZone()));
        String status = name(entry.status());
        String sentence;
        if (entry.source() == EntrySource.CORRECTION) {
            AttendanceStatus was = AttendanceStatus.of(entry.was().charAt(half.ordinal()));
            sentence = text(
                    "attendance.why.CORRECTION",
                    entry.recordedName(),
                    entry.recordedOffice(),
                    at,
                    name(was),
                    status,
                    entry.reason());
        } else if (entry.leave() != null) {
            Entry.Leave leave = entry.leave();
            String key = entry.status() == AttendanceStatus.LEAVE ? "attendance.why.LEAVE" : "attendance.why.RETURN";
            String kind = text("attendance.leave.kind." + leave.kind());
            sentence = text(
                    key,
                    entry.recordedName(),
                    entry.recordedOffice(),
                    at,
                    kind,
                    leave.from().toString(),
                    leave.to().toString());
        } else if (entry.source() == EntrySource.TRAINING) {
            return text(
                    "attendance.why.TRAINING", entry.recordedName(), entry.recordedOffice(), at, status, entry.note());
        } else {
            sentence = text("attendance.why.CLERK", entry.recordedName(), entry.recordedOffice(), at, status);
        }
        return entry.note() == null ? sentence : sentence + text("attendance.why.note", entry.note());
    }

    /** Why a half day without an entry is spent in the village. */
    public String byPosting(String villageName, LocalDate firstDay) {
        return text("attendance.why.IN_VILLAGE", villageName, firstDay.toString());
    }

    /** Why a day is none of a posting. */
    public String notPosted() {
        return text("attendance.why.NOT_POSTED");
    }

    /** The rule by which facts make a status, with its version. */
    public String rule(String basis) {
        return text("attendance.basis." + basis);
    }

    public String name(AttendanceStatus status) {
        return text("attendance.status." + status.name());
    }

    private String text(String key, Object... arguments) {
        Locale locale = request.locale();
        return Texts.get(locale, key, arguments);
    }
}
