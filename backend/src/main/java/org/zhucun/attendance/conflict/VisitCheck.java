package org.zhucun.attendance.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.YearMonth;
import java.util.Set;
import org.zhucun.attendance.AttendanceStatus;
import org.zhucun.attendance.Half;
import org.zhucun.attendance.PostedMonth;
import org.zhucun.attendance.Registers;
import org.zhucun.team.MetOnVisit;
import org.zhucun.team.PostingRef;
import org.zhucun.team.Teams;

/** 督查核对: says what the township's register holds of a day on which an inspector met, or did not meet, a cadre. */
@ApplicationScoped
class VisitCheck {
    private final Registers registers;
    private final Teams teams;

    VisitCheck(Registers registers, Teams teams) {
        this.registers = registers;
        this.teams = teams;
    }

    void met(@Observes MetOnVisit met) {
        YearMonth month = YearMonth.from(met.on());
        for (PostingRef posting :
                teams.postingOf(met.cadreId(), met.on()).stream().toList()) {
            for (PostedMonth book : registers.months(Set.of(posting.id()), month)) {
                if (book.onPost(met.on())) {
                    met.registerSays(stands(
                            book,
                            met,
                            registers.confirmed(posting.regionPath(), month).test(met.on())));
                }
            }
        }
    }

    private static MetOnVisit.Stands stands(PostedMonth book, MetOnVisit met, boolean closed) {
        AttendanceStatus am = book.status(met.on(), Half.AM);
        AttendanceStatus pm = book.status(met.on(), Half.PM);
        return new MetOnVisit.Stands(
                am.name(),
                pm.name(),
                am == AttendanceStatus.IN_VILLAGE,
                pm == AttendanceStatus.IN_VILLAGE,
                book.book().night(met.on()),
                closed);
    }
}
