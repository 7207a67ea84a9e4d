package org.zhucun.supervision.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 督查任务查询: what is released to the caller by now. */
@ApplicationScoped
@Transactional
class AssignmentService {
    private final AssignmentRepository assignments;
    private final Caller caller;

    AssignmentService(AssignmentRepository assignments, Caller caller) {
        this.assignments = assignments;
        this.caller = caller;
    }

    CursorPage<DrawAssignmentView> page(AssignmentFilter filter) {
        Office office = caller.require();
        CursorBinding binding = new CursorBinding("draw-assignments", filter.asText(), office.path());
        List<String> after = Cursor.decode(filter.after, 1, binding);
        UUID mine = filter.mine ? office.accountId() : null;
        CursorPage<DrawAssignmentView> page = CursorPage.of(
                assignments.page(filter, mine, after == null ? null : UUID.fromString(after.get(0))),
                filter.size,
                binding,
                row -> List.of(row.id().toString()),
                row -> row);
        return filter.withTotal ? page.withTotal(assignments.total(filter, mine)) : page;
    }
}
