package org.zhucun.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.zhucun.exchange.list.ImportKind;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Paging;
import org.zhucun.scope.Caller;

/**
 * 可见任务: the jobs that the caller's office is shown: those of its region, of the kinds that its role may bring in. Of others it is not told
 * that they are there: not by a list, a count, a report, nor by another refusal than that of what does not exist.
 */
@ApplicationScoped
class ShownJobs {
    private final ImportRepository jobs;
    private final Kinds kinds;
    private final Caller caller;

    ShownJobs(ImportRepository jobs, Kinds kinds, Caller caller) {
        this.jobs = jobs;
        this.kinds = kinds;
        this.caller = caller;
    }

    Optional<ImportJob> find(UUID id) {
        return jobs.find(id).filter(job -> kinds().contains(job.kind()));
    }

    /** Newest first. */
    List<ImportJob> page(Paging paging, UUID before) {
        return jobs.page(kinds(), paging, before);
    }

    CursorPage.Total total() {
        return jobs.total(kinds());
    }

    private Set<ImportKind> kinds() {
        return kinds.kept(caller.require());
    }
}
