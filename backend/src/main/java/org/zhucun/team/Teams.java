package org.zhucun.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** 队伍之门: the door to teams and postings for other rooms. Call it inside a transaction; it shows what the caller may see. */
@ApplicationScoped
public class Teams {
    private final TeamDirectory directory;

    Teams(TeamDirectory directory) {
        this.directory = directory;
    }

    public Optional<PostingRef> find(UUID postingId) {
        return directory.postings(Set.of(postingId)).stream().findFirst();
    }

    /** The posting about which something is to be written: 403 when it is not in the caller's scope, or nowhere. */
    public PostingRef require(UUID postingId) {
        return find(postingId).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
    }

    /** Those of these postings that the caller sees. One query. */
    public Map<UUID, PostingRef> all(Collection<UUID> postingIds) {
        return directory.postings(postingIds).stream().collect(Collectors.toMap(PostingRef::id, Function.identity()));
    }

    /** The postings in a region's villages that last at least one day between two days (both included), by village, then start. */
    public List<PostingRef> postingsIn(String regionPath, LocalDate from, LocalDate to) {
        return directory.beneath(regionPath, from, to);
    }

    /** All stays of a cadre that the caller sees, the latest first; one that ended stays where it happened. */
    public List<PostingRef> postingsOf(UUID cadreId) {
        return directory.ofCadre(cadreId);
    }

    /** Where a cadre was posted on a day. */
    public Optional<PostingRef> postingOf(UUID cadreId, LocalDate on) {
        return directory.ofCadre(cadreId).stream()
                .filter(posting -> posting.covers(on))
                .findFirst();
    }

    public Optional<TeamRef> findTeam(UUID teamId) {
        return directory.teams(Set.of(teamId)).stream().findFirst();
    }

    /** The team about which something is to be written: 403 when it is not in the caller's scope, or nowhere. */
    public TeamRef requireTeam(UUID teamId) {
        return findTeam(teamId).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
    }

    /** The teams that serve a village on a day, as home or as covered village. */
    public List<TeamRef> teamsOf(String villageCode, LocalDate on) {
        return directory.serving(villageCode, on);
    }
}
