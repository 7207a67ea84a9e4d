package org.zhucun.policy.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** 合规之门: brings what is kept of who meets which rule up to date, for rooms that read the counts beside other figures. */
@ApplicationScoped
public class ComplianceCurrent {
    private final ComplianceKeeper keeper;

    ComplianceCurrent(ComplianceKeeper keeper) {
        this.keeper = keeper;
    }

    /**
     * Judges by all that was committed beneath a path. In transactions of its own, so call it outside of any.
     *
     * @throws org.zhucun.kernel.DomainException 503 where that is being done and takes longer
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void refresh(String path) {
        keeper.refresh(path);
    }
}
