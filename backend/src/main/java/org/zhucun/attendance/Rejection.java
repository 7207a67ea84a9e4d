package org.zhucun.attendance;

import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** 不予登记: why an entry is refused. */
enum Rejection {
    FUTURE_DAY(ProblemType.RULE_VIOLATED),
    BEFORE_RECORDS(ProblemType.RULE_VIOLATED),
    NOT_POSTED(ProblemType.RULE_VIOLATED),
    OTHER_REGISTER(ProblemType.RULE_VIOLATED),
    NIGHT_NOT_ASKED(ProblemType.RULE_VIOLATED),
    STATUS_OF_OTHER_PART(ProblemType.RULE_VIOLATED),
    REGISTER_CLOSED(ProblemType.REGISTER_CLOSED),
    ID_REUSED(ProblemType.CONFLICT),
    OUT_OF_JURISDICTION(ProblemType.OUT_OF_JURISDICTION);

    private final ProblemType type;

    Rejection(ProblemType type) {
        this.type = type;
    }

    /** Key of the sentence. */
    String text() {
        return "attendance.rejected." + name();
    }

    DomainException asProblem() {
        return this == OUT_OF_JURISDICTION ? DomainException.of(type) : new DomainException(type, text());
    }
}
