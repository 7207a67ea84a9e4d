package org.zhucun.supervision.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 保存查询: belongs to one account in one office. */
@ApplicationScoped
@Transactional
class SavedQueryService {
    private final SavedQueryRepository queries;
    private final Caller caller;
    private final Trail trail;

    SavedQueryService(SavedQueryRepository queries, Caller caller, Trail trail) {
        this.queries = queries;
        this.caller = caller;
        this.trail = trail;
    }

    List<SavedQuery> all() {
        return queries.of(caller.require());
    }

    @Audited(Action.DESK_QUERY_SAVED)
    SavedQuery save(UUID id, SaveQuery command) {
        Office office = caller.require();
        command.query().requireAnswerable("/query/", null);
        if (!queries.put(id, command, office)) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        trail.about(new Subject(id.toString(), command.name(), office.path(), null));
        return queries.find(id, office).orElseThrow();
    }

    @Audited(Action.DESK_QUERY_REMOVED)
    void remove(UUID id) {
        Office office = caller.require();
        if (!queries.remove(id, office)) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        trail.about(new Subject(id.toString(), null, office.path(), null));
    }
}
