package org.zhucun.team.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.cadre.CadreFileSection;
import org.zhucun.cadre.CurrentPosting;
import org.zhucun.cadre.CurrentPostings;
import org.zhucun.scope.Caller;

/** 干部任职: what the roster and the file of a cadre show of his postings. */
@ApplicationScoped
class CadrePostings implements CurrentPostings, CadreFileSection {
    private final PostingRepository postings;
    private final Caller caller;

    CadrePostings(PostingRepository postings, Caller caller) {
        this.postings = postings;
        this.caller = caller;
    }

    @Override
    public Map<UUID, CurrentPosting> of(Collection<UUID> cadreIds, LocalDate on) {
        return postings.current(cadreIds, on);
    }

    @Override
    public String name() {
        return "postings";
    }

    @Override
    public List<PostingView> of(UUID cadreId) {
        return postings.ofCadre(cadreId, new PostingRights(caller.require()));
    }
}
