package org.zhucun.attendance.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 约束含义: two who enter a year at once. */
@ApplicationScoped
class CalendarConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning("calendar_edition_once", ProblemType.CONFLICT, "attendance.calendar.once", null));
    }
}
