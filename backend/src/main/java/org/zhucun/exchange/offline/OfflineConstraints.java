package org.zhucun.exchange.offline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhucun.kernel.ConstraintMeaning;
import org.zhucun.kernel.ProblemType;

/** 约束含义: what the database says about peers and bundles. */
@ApplicationScoped
class OfflineConstraints implements ConstraintMeaning.Source {
    @Override
    public List<ConstraintMeaning> meanings() {
        return List.of(
                new ConstraintMeaning("peer_sender_once", ProblemType.CONFLICT, "exchange.offline.once", null),
                new ConstraintMeaning("peer_receiver_once", ProblemType.CONFLICT, "exchange.offline.once", null),
                new ConstraintMeaning(
                        "bundle_one_at_a_time", ProblemType.STATE_CONFLICT, "exchange.offline.queued", null),
                new ConstraintMeaning(
                        "bundle_number_once", ProblemType.STATE_CONFLICT, "exchange.offline.queued", null),
                new ConstraintMeaning(
                        "received_bundle_once", ProblemType.STATE_CONFLICT, "exchange.offline.taken", null));
    }
}
