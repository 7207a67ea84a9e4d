package org.zhucun.team.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.scope.Caller;

/** 队员: who is or will be in a team, as far as the caller sees them. */
@ApplicationScoped
public class Members {
    private final PostingRepository postings;
    private final Caller caller;
    private final RequestInfo request;

    Members(PostingRepository postings, Caller caller, RequestInfo request) {
        this.postings = postings;
        this.caller = caller;
        this.request = request;
    }

    public List<PostingView> of(UUID teamId, LocalDate on) {
        return postings.members(
                teamId,
                on,
                new PostingRights(caller.require(), request.knownAt().isPresent()));
    }

    /** Who was in it on a day, not who was still to come. */
    public List<PostingView> on(UUID teamId, LocalDate day) {
        return of(teamId, day).stream()
                .filter(posting -> !posting.startedOn().isAfter(day))
                .toList();
    }
}
