package org.zhucun.identity.session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/** 我: what the SPA needs to know about who uses it. */
@ApplicationScoped
class MeService {
    private final Sessions sessions;
    private final Caller caller;

    MeService(Sessions sessions, Caller caller) {
        this.sessions = sessions;
        this.caller = caller;
    }

    Me me() {
        Office acting = caller.require();
        if (acting.role() == Role.PROVINCIAL_SYSTEM) {
            return Sessions.machine(acting);
        }
        return Caller.asNobody(() -> QuarkusTransaction.requiringNew().call(() -> sessions.me(acting)));
    }
}
