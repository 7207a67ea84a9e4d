package org.zhucun.attendance.leave;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.attendance.leave.standin.StandIns;
import org.zhucun.kernel.DatabaseProblems;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.RequestInfo;

/** 批量审批: takes the decisions one after another, each by the same command as a single one. */
@ApplicationScoped
class LeaveBulk {
    private final LeaveService service;
    private final StandIns standIns;
    private final DatabaseProblems database;
    private final RequestInfo request;

    LeaveBulk(LeaveService service, StandIns standIns, DatabaseProblems database, RequestInfo request) {
        this.service = service;
        this.standIns = standIns;
        this.database = database;
        this.request = request;
    }

    LeaveDecisions decide(DecideLeaves command) {
        List<LeaveDecisions.Line> lines =
                command.items().stream().map(this::decide).toList();
        return LeaveDecisions.of(lines);
    }

    private LeaveDecisions.Line decide(DecideLeaves.Item item) {
        try {
            return new LeaveDecisions.Line(
                    item.id(), standIns.acting(item.id(), () -> service.decideAlone(item)), null, null);
        } catch (DomainException refused) {
            return line(item, refused);
        } catch (RuntimeException failed) {
            DomainException meaning = database.meaning(failed);
            if (meaning == null) {
                throw failed;
            }
            return line(item, meaning);
        }
    }

    private LeaveDecisions.Line line(DecideLeaves.Item item, DomainException refused) {
        return new LeaveDecisions.Line(item.id(), null, refused.type().name(), refused.sentence(request.locale()));
    }
}
