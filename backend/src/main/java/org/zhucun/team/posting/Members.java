package org.zhucun.team.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.scope.Caller;

/** 队员: who is or will be in a team, as far as the caller sees them. */
@ApplicationScoped
public class Members {
    private final PostingRepository postings;
    private final Caller caller;

    Members(PostingRepository postings, Caller caller) {
        this.postings = postings;
        this.caller = caller;
    }

    public List<PostingView> of(UUID teamId, LocalDate on) {
        return postings.members(teamId, on, new PostingRights(caller.require()));
    }
}
