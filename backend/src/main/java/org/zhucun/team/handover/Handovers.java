package org.zhucun.team.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** 交接之门: a succession that was decided elsewhere asks for the handover between the two. */
@ApplicationScoped
public class Handovers {
    private final HandoverService handovers;

    Handovers(HandoverService handovers) {
        this.handovers = handovers;
    }

    /**
     * Opens the handover of a stay to its successor, unless somebody has opened it; part of the caller's transaction.
     */
    public void openOnce(UUID outgoingPostingId, UUID incomingPostingId, LocalDate on) {
        if (!handovers.isOpened(outgoingPostingId)) {
            handovers.open(new OpenHandover(outgoingPostingId, incomingPostingId, on));
        }
    }
}
