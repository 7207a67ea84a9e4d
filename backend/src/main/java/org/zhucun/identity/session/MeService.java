package org.zhucun.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import org.zhucun.identity.Nobody;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/** 我: what the SPA needs to know about who uses it. */
@ApplicationScoped
class MeService {
    private final HolderRepository holders;
    private final Caller caller;

    MeService(HolderRepository holders, Caller caller) {
        this.holders = holders;
        this.caller = caller;
    }

    Me me() {
        Office acting = caller.require();
        if (acting.role() == Role.PROVINCIAL_SYSTEM) {
            return HolderRepository.machine(acting);
        }
        return Nobody.commits(() -> holders.me(acting));
    }
}
