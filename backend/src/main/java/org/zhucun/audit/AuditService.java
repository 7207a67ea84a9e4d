package org.zhucun.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.scope.Caller;

/** 审计查询: the auditor's view of the trail, inside his jurisdiction; reading it is a deed itself. */
@ApplicationScoped
@Transactional
class AuditService {
    private final DeedRepository deeds;
    private final Caller caller;
    private final RequestInfo request;

    AuditService(DeedRepository deeds, Caller caller, RequestInfo request) {
        this.deeds = deeds;
        this.caller = caller;
        this.request = request;
    }

    @Audited(Action.TRAIL_READ)
    CursorPage<DeedView> search(DeedFilter filter) {
        CursorBinding binding =
                new CursorBinding("audit", filter.asText(), caller.require().path());
        List<String> last = Cursor.decode(filter.after, 1, binding);
        UUID before = last == null ? null : UUID.fromString(last.get(0));
        List<DeedView> found = deeds.page(filter, before, request.locale());
        CursorPage<DeedView> page = CursorPage.of(
                found, filter.size, binding, deed -> List.of(deed.id().toString()), deed -> deed);
        return filter.withTotal ? page.withTotal(deeds.total(filter)) : page;
    }

    @Audited(Action.TRAIL_READ)
    DeedView get(UUID id) {
        return deeds.find(id, request.locale()).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }
}
