package org.zhucun.fieldwork.household;

import jakarta.inject.Singleton;
import org.zhucun.scope.Office;
import org.zhucun.waiting.Waiting;

/** 缺少审核人员 (H2): reviews that cannot go on for want of another person, for who may give a person an account and an office. */
@Singleton
class ReviewerWaiting implements Waiting {
    @Override
    public String kind() {
        return "household-reviewer";
    }

    @Override
    public String rule() {
        return "H2";
    }

    @Override
    public boolean concerns(Office office) {
        return office.may("account:manage");
    }

    @Override
    public String query() {
        return BlockedReviews.waitingWhere("seat_of(b.place, 'SECURITY_ADMINISTRATOR', '{}', :day) = :path");
    }
}
