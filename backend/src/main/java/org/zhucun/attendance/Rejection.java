package org.zhucun.attendance;

import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** 不予登记: why an entry is refused. */
enum Rejection {
    FUTURE_DAY(ProblemType.RULE_VIOLATED, "/date"),
    BEFORE_RECORDS(ProblemType.RULE_VIOLATED, "/date"),
    NOT_POSTED(ProblemType.RULE_VIOLATED, "/date"),
    OTHER_REGISTER(ProblemType.RULE_VIOLATED, "/date"),
    NIGHT_NOT_ASKED(ProblemType.RULE_VIOLATED, "/half"),
    STATUS_OF_OTHER_PART(ProblemType.RULE_VIOLATED, "/status"),
    REGISTER_CLOSED(ProblemType.REGISTER_CLOSED, "/date"),
    ID_REUSED(ProblemType.CONFLICT, "/id"),
    OUT_OF_JURISDICTION(ProblemType.OUT_OF_JURISDICTION, "/postingId");

    private final ProblemType type;
    private final String place;

    Rejection(ProblemType type, String place) {
        this.type = type;
        this.place = place;
    }

    /** Key of the sentence. */
    String text() {
        return "attendance.rejected." + name();
    }

    DomainException asProblem() {
        return this == OUT_OF_JURISDICTION ? DomainException.of(type) : new DomainException(type, text());
    }

    /** The same, told at the member of the entry that it is about. */
    DomainException inPlace() {
        return this == OUT_OF_JURISDICTION ? asProblem() : asProblem().at(place, text());
    }
}
