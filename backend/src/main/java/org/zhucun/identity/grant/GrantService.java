package org.zhucun.identity.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.identity.OfficesChanged;
import org.zhucun.identity.Reason;
import org.zhucun.identity.account.AccountRef;
import org.zhucun.identity.account.Accounts;
import org.zhucun.identity.node.Nodes;
import org.zhucun.identity.node.OfficeNode;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Role;

/** 任职管理: grants and revokes offices beneath one's own node. */
@ApplicationScoped
@Transactional
class GrantService {
    /** 三员: whoever holds one of these duties holds no other. */
    private static final Set<Role> THREE_DUTIES =
            EnumSet.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR);

    private final GrantRepository grants;
    private final Accounts accounts;
    private final Nodes nodes;
    private final Caller caller;
    private final RequestInfo request;
    private final Event<OfficesChanged> changes;
    private final Clock clock;

    GrantService(
            GrantRepository grants,
            Accounts accounts,
            Nodes nodes,
            Caller caller,
            RequestInfo request,
            Event<OfficesChanged> changes,
            Clock clock) {
        this.grants = grants;
        this.accounts = accounts;
        this.nodes = nodes;
        this.caller = caller;
        this.request = request;
        this.changes = changes;
        this.clock = clock;
    }

    CursorPage<GrantView> page(GrantFilter filter) {
        CursorBinding binding =
                new CursorBinding("grants", filter.asText(), caller.require().path());
        List<String> after = Cursor.decode(filter.after, 1, binding);
        List<GrantView> found = grants.page(filter, after == null ? null : UUID.fromString(after.get(0)), self());
        CursorPage<GrantView> page = CursorPage.of(
                found, filter.size, binding, grant -> List.of(grant.id().toString()), grant -> grant);
        return filter.withTotal ? page.withTotal(grants.total(filter)) : page;
    }

    @Audited(Action.OFFICE_GRANTED)
    GrantView grant(GrantOffice command) {
        if (command.role() == Role.PROVINCIAL_SYSTEM) {
            throw DomainException.invalid("/role", "identity.grant.machine");
        }
        OfficeNode node = nodes.require(command.role(), command.nodeCode());
        Grant grant = new Grant(command, node, caller.require(), clock.instant());
        requireFit(accounts.requireForDecision(command.accountId()), command.role(), node);
        grants.persistAndFlush(grant);
        changes.fire(new OfficesChanged());
        return view(grant);
    }

    @Audited(Action.OFFICE_REVOKED)
    GrantView revoke(UUID id, Reason reason) {
        Grant grant =
                grants.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(grant.version());
        grant.revoke(caller.require(), reason.reason(), clock.instant());
        grants.flush();
        changes.fire(new OfficesChanged());
        return view(grant);
    }

    /** Whoever manages an account can take it over; so it must not hold an office above the node that manages it. */
    private void requireFit(AccountRef account, Role role, OfficeNode node) {
        if (account.disabled()) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "identity.account.disabled");
        }
        if (!node.regionPath().startsWith(account.regionPath())) {
            throw new DomainException(ProblemType.CONFLICT, "identity.grant.above");
        }
        Set<Role> held = grants.roles(account.id());
        held.remove(role);
        boolean mixed = held.stream().anyMatch(THREE_DUTIES::contains) || THREE_DUTIES.contains(role);
        if (!held.isEmpty() && mixed) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "identity.grant.duties");
        }
    }

    private GrantView view(Grant grant) {
        return grants.view(grant.id(), self()).orElseThrow();
    }

    private UUID self() {
        return caller.require().accountId();
    }
}
