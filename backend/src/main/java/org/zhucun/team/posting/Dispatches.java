package org.zhucun.team.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.zhucun.policy.Justification;
import org.zhucun.team.PostingRole;

/** 派驻之门: what was decided elsewhere (selection) becomes a posting here, under the same rules and on the same trail as any other. */
@ApplicationScoped
public class Dispatches {
    private final PostingService postings;
    private final PostingRepository stays;

    Dispatches(PostingService postings, PostingRepository stays) {
        this.postings = postings;
        this.stays = stays;
    }

    /** The posting that took over from one, by whichever road it was made. */
    public Optional<UUID> successorOf(UUID postingId) {
        return stays.successorOf(postingId);
    }

    /**
     * 派驻决定
     *
     * @param predecessorId the posting he takes over from, or null
     * @param justifications reasons by rule id, for what the rules of postings ask
     */
    public record Dispatch(
            UUID cadreId,
            UUID teamId,
            String villageCode,
            Set<PostingRole> roles,
            LocalDate startedOn,
            UUID predecessorId,
            Map<String, Justification> justifications) {}

    /**
     * Posts a cadre for the region's term; part of the caller's transaction.
     *
     * @return the id of the posting
     */
    public UUID post(Dispatch dispatch) {
        PostCadre command = new PostCadre(
                dispatch.cadreId(),
                dispatch.teamId(),
                dispatch.villageCode(),
                dispatch.roles(),
                dispatch.startedOn(),
                null,
                true,
                false,
                dispatch.predecessorId(),
                dispatch.justifications());
        return postings.post(command).id();
    }
}
