package org.zhucun.team.posting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.team.SendLevel;

/**
 * 所在工作队: what a posting takes from its team.
 *
 * @param villages present ones, the home village first
 */
record TeamOfPosting(
        UUID id,
        String name,
        SendLevel sendLevel,
        LocalDate establishedOn,
        LocalDate dissolvedOn,
        List<Village> villages) {

    record Village(String code, String name) {}

    void requireOpen(LocalDate start) {
        if (dissolvedOn != null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "team.dissolved");
        }
        if (start.isBefore(establishedOn)) {
            throw DomainException.invalid("/startedOn", "team.posting.before.team");
        }
    }

    Village home() {
        return villages.get(0);
    }

    Optional<Village> village(String code) {
        return villages.stream().filter(village -> village.code().equals(code)).findFirst();
    }
}
