package org.zhucun.team.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;

/** 任期之门: lets the other parts of the room move a stay's term and see its version. */
@ApplicationScoped
public class PostingTerms {
    private final PostingRepository postings;
    private final RequestInfo request;

    PostingTerms(PostingRepository postings, RequestInfo request) {
        this.postings = postings;
        this.request = request;
    }

    public void requireVersion(UUID id) {
        request.requireVersion(require(id).version);
    }

    /** As one line of many, which says the version itself. */
    public void requireVersion(UUID id, long version) {
        if (require(id).version != version) {
            throw DomainException.of(ProblemType.STALE);
        }
    }

    public long version(UUID id) {
        return require(id).version;
    }

    /** Something that hangs on the stay changed, and so its version. */
    public long touch(UUID id) {
        Posting posting = require(id);
        postings.touch(posting);
        return posting.version;
    }

    public void prolong(UUID id, LocalDate plannedEndOn) {
        require(id).plannedEndOn = plannedEndOn;
        postings.flush();
    }

    private Posting require(UUID id) {
        return postings.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
    }
}
